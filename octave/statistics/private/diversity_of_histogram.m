## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{X}, @var{se}] =} diversity_of_histogram (@var{k}, @
## @var{N}, @var{w}, @var{n})
## The measures in @code{diversity_measures} that depend on items only through
## the number of right answers @var{k} of @var{N}, and their standard errors
## over items; @var{w} items are of each kind (1 x kinds each, or a row for
## each class of items that depend on one another).  Those of the histogram are
## @code{NaN} where fewer than half of the items have an answer of all @var{n}
## models: these would be of the wrong items.
## @end deftypefn

function [X, se] = diversity_of_histogram (k, N, w, n)

  ## 1 x 0 where a mask would give 0 x 0.
  total = sum (w, 1);
  all = find (N == n & total > 0)(:)';
  some = find (N >= 2 & total > 0)(:)';
  few = sum (total(all)) < sum (total) / 2;
  for m = diversity_measures ()'
    x = se_x = NaN;
    which = merge (m.of_histogram, all, some);
    if (! isempty (m.sums) && ! (m.of_histogram && few))
      [x, se_x] = delta_method (@(s) m.value (s, n), ...
                                m.sums (k(which), N(which), n), w(:,which));
    endif
    X.(m.field) = x;
    se.(m.field) = se_x;
  endfor

endfunction
