## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{P}, @var{means}] =} diversity_of_pairs (@var{caller}, @
## @var{D}, @var{K}, @var{class})
## The measures in @code{__ddd_pair_measures__} of all pairs of models in
## @var{D}, n x n each, with standard errors over items, from the 2 x 2 tables
## in @var{K}; and of each that has a scale, the mean over the pairs in which
## it is finite: @code{estimate}, @code{se}.  Errors are over classes where
## each item has the number @var{class} (else empty).  McNemar's tests are also
## adjusted for their number.
## @end deftypefn

function [P, means] = diversity_of_pairs (caller, D, K, class)

  measures = __ddd_pair_measures__ ()';
  tables = {K.n11, K.n10, K.n01, K.n00};
  n = D.n_models;
  all = true (1, D.n_items);
  for m = measures
    x = m.value (tables{:});
    P.(m.field) = x;
    if (! isempty (m.se))
      P.([m.field, "_se"]) = m.se (tables{:});
    endif
    if (! isempty (m.scale))
      [means.(m.field).estimate, known] = finite_mean (x);
      means.(m.field).se = NaN;
      if (isempty (class) && any (known(:)))
        means.(m.field).se = pair_influence (caller, D, all, ...
          slopes (m.value, tables), {sparse(known / nnz (known))});
      endif
    endif
  endfor

  upper = triu (true (n), 1);
  q = ones (n);
  q(upper) = holm (P.mcnemar(upper));
  P.mcnemar_holm = min (q, q');         # the other is 1
  P.mcnemar_holm(isnan (P.mcnemar)) = NaN;

  if (! isempty (class))
    measures = measures(! cellfun (@isempty, {measures.se}));
    theta = @(T) values (measures, {T.n11, T.n10, T.n01, T.n00});
    se = jackknife_classes (caller, D, {all}, class, theta);
    for m = measures
      P.([m.field, "_se"]) = reshape (se(1:n^2), n, n);
      means.(m.field).se = se(n^2+1);
      se(1:n^2+1) = [];
    endfor
  endif

endfunction

## Over the pairs of different models in which X is finite.
function [x, known] = finite_mean (x)
  known = triu (isfinite (x), 1);
  x = sum (x(known)) / nnz (known);
endfunction

## Each measure and its mean, one under the other.
function v = values (measures, tables)
  v = [];
  for m = measures
    x = m.value (tables{:});
    v = [v; x(:); finite_mean(x)];
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
