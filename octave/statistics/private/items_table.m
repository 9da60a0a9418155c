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

  X = cell2mat (cellfun (@(name) double (items.(name))(:)', ...
                         numbers(:,2), "uniformoutput", false));
  txt = csv_table (text, numbers(:,1)', X);

endfunction
