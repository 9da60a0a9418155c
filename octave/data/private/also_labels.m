## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} also_labels (@var{P}, @var{T}, @var{of}, @
## @var{labels}, @var{opt})
## Labels beside answers, in the two columns @var{labels} of the table @var{T},
## are kept where they lead to the same answers; row r is of file @code{of(r)}.
## @end deftypefn

function P = also_labels (P, T, of, labels, opt)
  warning ("off", "ddd:noCommonLabels", "local");
  [codes, values] = T.read (labels, [1, 1]);
  [x, ~, L] = compare_with_truth (P.files, of, codes(:,1), codes(:,2), ...
                                  values{1}, opt);
  known = ! isnan (x) & ! isnan (P.row.value);
  n = [numel(P.rows), 1];
  odd = accumarray (of, known & x != P.row.value, n);
  known = accumarray (of, known, n);
  bad = odd > known / 100;
  for i = find (bad')
    P.rules{end+1} = sprintf (["columns '%s' and '%s' are not kept: they ", ...
                               "do not lead to %d of %d answers"], ...
                              T.names{labels}, odd(i), known(i));
  endfor
  if (! all (bad))
    P.labels = L.names;
    P.row.predicted = L.predicted;
    P.row.truth = L.truth;
    P.row.predicted(bad(of)) = P.row.truth(bad(of)) = 0;
  endif
endfunction
