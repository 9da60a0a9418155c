## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} items_table (@var{D}, @var{items})
## The second result of @code{ddd_items} as CSV, a line per item.
## @end deftypefn

function txt = items_table (D, items)

  m = D.n_items;
  names = D.items(:);
  if (isempty (names))
    names = arrayfun (@(j) sprintf ("%d", j), (1:m)', "uniformoutput", false);
  endif
  text = {"item", names};
  if (! isempty (D.conditions))
    text(end+1,:) = {"condition", D.conditions(:)};
  endif
  kinds = {"undecided", "trivial", "in-between", "impossible"};
  kind = 1 + items.trivial + 2 * items.between + 3 * items.impossible;
  text(end+1,:) = {"category", kinds(kind)'};
  for name = {"label", "wrong_label", "suggested_label"}
    if (isfield (items, name{1}))
      text(end+1,:) = {name{1}, items.(name{1})(:)};
    endif
  endfor

  numbers = {"right", "k"; "of", "answers"};
  own = {"share", "difficulty", "difficulty_se", "discrimination", ...
         "p_value", "p_upper", "exact", "p_adjusted", "p_curveball", ...
         "scalability", "told", "backwards", "wrong_count", "wrong_p", ...
         "wrong_p_adjusted", "outvoted"};
  own = own(isfield (items, own));
  numbers = [numbers; own', own'];

  ## Numbers first: as arguments of their own they take ten times as long.
  X = cell2mat (cellfun (@(name) double (items.(name))(:)', ...
                         numbers(:,2), "uniformoutput", false));
  right = sprintf (["%.10g", repmat(",%.10g", 1, rows (X) - 1), "\n"], X);
  right = ostrsplit (strrep (right, ",NaN", ","), "\n")(1:m);
  left = cellfun (@(x) quoted (x(:)'), text(:,2), "uniformoutput", false);
  lines = [vertcat(left{:}); right];
  txt = [strjoin([text(:,1); numbers(:,1)]', ","), "\n", ...
         sprintf([repmat("%s,", 1, rows (text)), "%s\n"], lines{:})];

endfunction

## RFC 4180: quotes around a field that needs them.
function s = quoted (s)
  if (any (ismember ("\",\r\n", [s{:}])))
    needs = ! cellfun (@isempty, regexp (s, '[",\r\n]'));
    s(needs) = strcat ("\"", strrep (s(needs), "\"", "\"\""), "\"");
  endif
endfunction
