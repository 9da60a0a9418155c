## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{J} =} place_answers (@var{parts}, @var{J}, @var{row}, @
## @var{opt})
## The planes @code{J.correct} and @code{J.valid} of the answers in @var{row},
## in @code{J.repeated} how many of them stood in several rows, and the labels
## @code{J.labels}.  A row without an answer does not count.
## @end deftypefn

function J = place_answers (parts, J, row, opt)

  sizes = [numel(J.models), numel(J.items), numel(J.epochs)];
  cells = prod (sizes);
  if (cells > 2 ^ 36 || cells > max (2 ^ 27, 1000 * numel (row.value)))
    error ("ddd:invalidSize",
           ["ddd_load: '%s': %d models x %d items x %d epochs for %d ", ...
            "answers are too many; are these the right columns?"],
           parts{1}.file, sizes, numel (row.value));
  endif
  of_mean = strcmp (opt.repeated, "mean");
  value = row.value;
  if (! of_mean)
    value = right_scores (value, opt);
    [J.correct, J.valid, J.repeated] = ...
      __ddd_place__ ("ddd_load", sizes, row.model, row.item, row.epoch, ...
                     single (value));
    if (J.repeated == 0)
      J = place_labels (J, sizes, row, opt);
      return;
    endif
  endif

  given = find (! isnan (value));
  epoch = ones (size (given));
  if (! isempty (row.epoch))
    epoch = double (row.epoch(given));
  endif
  at = sub2ind (sizes, double (row.model(given)), double (row.item(given)), ...
                epoch);
  if (strcmp (opt.repeated, "error"))
    [~, order] = sort (at);
    i = find (diff (at(order)) == 0, 1);
    twice (parts, J, row, given(order([i, i+1])));
  endif
  [at, value, J.repeated] = settle_repeats (J, at, value(given), opt);
  if (of_mean)
    value = right_scores (value, opt);
  endif
  [model, item, epoch] = ind2sub (sizes, at);
  [J.correct, J.valid] = ...
    __ddd_place__ ("ddd_load", sizes, uint32 (model), uint32 (item), ...
                   uint32 (epoch), single (value));
  J = place_labels (J, sizes, row, opt);

endfunction

function twice (parts, J, row, at)
  place = @(r) where (parts, row.count, r);
  part = arrayfun (@(r) find (r <= cumsum (row.count), 1), at);
  differ = "";
  if (part(1) == part(2) && isfield (parts{part(1)}, "differ"))
    at_part = at - sum (row.count(1:part(1)-1));
    [name, pair] = parts{part(1)}.differ (at_part(1), at_part(2));
    if (! isempty (name))
      differ = choices (parts, name, pair);
    endif
  endif
  files = regexprep ({place(at(1)), place(at(2))}, ...
                      ':\d+(, row \d+)?$', "");
  if (isempty (differ) && ! strcmp (files{:}))
    differ = "; load files of different tasks separately";
  endif
  error ("ddd:repeatedAnswer",
         ["ddd_load: model '%s' answers item '%s' twice: %s, and %s%s; ", ...
          "option repeated can take the \"first\", \"last\", ", ...
          "\"majority\" or \"mean\""], J.models{row.model(at(1))},
         J.items{row.item(at(1))}, place (at(1)), place (at(2)), differ);
endfunction

## How option where chooses between the two values PAIR of the column NAME;
## where files have other values, or several conditions, what each one has.
function text = choices (parts, name, pair)

  found = cell (0, 2);          # conditions, values
  for P = parts(cellfun (@(P) isfield (P, "column"), parts))(:)'
    found(end+1,:) = {strjoin(P{1}.row.conditions(:)', ", "), ...
                      P{1}.column(name)(:)'};
  endfor
  [conditions, j] = __ddd_unique__ (found(:,1));
  values = arrayfun (@(k) __ddd_unique__ ([found{j == k,2}])', ...
                     1:numel (conditions), "uniformoutput", false);
  kept = pair(1);
  list = {};
  for k = 1:numel (conditions)
    if (! any (strcmp (values{k}, pair{1})))
      kept = [kept, values{k}(1:min (end, 1))];
    endif
    list{k} = strjoin (values{k}(1:min (end, 10)), ", ");
    if (! isempty (conditions{k}))
      list{k} = sprintf ("%s (%s)", conditions{k}, list{k});
    endif
  endfor

  text = sprintf ("; they differ in column '%s' ('%s' and '%s')", name, ...
                  pair{:});
  if (! isscalar (list))
    text = sprintf ("%s; the files have %s", text, ...
                    strjoin (list(1:min (end, 10)), ", "));
  endif
  kept = sprintf ("\"%s\", ", __ddd_unique__ (kept){:})(1:end-2);
  if (any (kept == ","))
    kept = ["{", kept, "}"];
  endif
  text = sprintf ("%s; \"where\", {\"%s\", %s} keeps one", text, name, kept);
  if (! any (isnan (parse_reals (pair))))
    text = sprintf (["%s, \"epoch\", \"%s\", \"third\", ", ...
                     "\"runs\" keeps all, as runs"], text, name);
  endif

endfunction

## The place in its file that row R of all comes from.
function text = where (parts, count, r)
  part = find (r <= cumsum (count), 1);
  r -= sum (count(1:part-1));
  P = parts{part};
  if (! isfield (P, "C"))
    text = P.place (r);
    return;
  endif
  [model, item] = ind2sub (size (P.C), find (! isnan (P.C))(r));
  text = sprintf ("'%s', item %d", P.file, item);
  if (isfield (P, "place"))
    text = P.place (model, item);
  endif
endfunction
