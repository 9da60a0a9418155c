## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{P}, @var{means}] =} diversity_of_pairs (@var{caller}, @
## @var{D}, @var{K})
## The measures in @code{__ddd_pair_measures__} of all pairs of models in
## @var{D}, n x n each, with standard errors over items, from the 2 x 2 tables
## in @var{K}; and of each that has a scale, the mean over the pairs in which
## it is finite: @code{estimate}, @code{se}.
## @end deftypefn

function [P, means] = diversity_of_pairs (caller, D, K)

  tables = {K.n11, K.n10, K.n01, K.n00};
  upper = triu (true (D.n_models), 1);
  for m = __ddd_pair_measures__ ()'
    x = m.value (tables{:});
    P.(m.field) = x;
    if (! isempty (m.se))
      P.([m.field, "_se"]) = m.se (tables{:});
    endif
    if (! isempty (m.scale))
      known = upper & isfinite (x);
      means.(m.field).estimate = sum (x(known)) / nnz (known);
      means.(m.field).se = NaN;
      if (any (known(:)))
        means.(m.field).se = ...
          pair_influence (caller, D, true (1, D.n_items), ...
                          slopes (m.value, tables), ...
                          {sparse(known / nnz (known))});
      endif
    endif
  endfor

endfunction

## By a complex step, exact to rounding.  Cells without an item have no slope
## that matters: it would be infinite for roots and logarithms.
function slope = slopes (f, tables)
  names = {"n11", "n10", "n01", "n00"};
  step = 1e-50;
  for c = 1:4
    moved = tables;
    moved{c} += step * 1i;
    s = imag (f (moved{:})) / step;
    s(tables{c} == 0) = 0;
    slope.(names{c}) = s;
  endfor
endfunction
