## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{p}, @var{line}] =} factors_test (@var{y}, @var{T}, @
## @var{f}, @var{order}, @var{line})
## Two-sided permutation p of column @var{f} of the pairs @var{T}
## (@code{factors_pairs}) beside the others: what the others leave of it is a
## matrix of models x models, of which the @var{order} of models is permuted,
## and its partial correlation with @var{y} (@code{NaN} where unknown) is
## compared.  @var{order} has the one observed.  @var{line} is a
## @code{progress_line}.
##
## Source: D. Dekker, D. Krackhardt and T. A. B. Snijders, Psychometrika 2007
## (double semi-partialing).
## @end deftypefn

function [p, line] = factors_test (y, T, f, order, line)

  n = rows (order);
  N = numel (y);
  others = [ones(N, 1), T.x(:,[1:f-1, f+1:end])];
  others ./= max (sqrt (sumsq (others, 1)), realmin ());
  e = T.x(:,f) - others * (pinv (others, 1e-9) * T.x(:,f));
  p = NaN;
  if (norm (e) < 1e-9 * max (norm (T.x(:,f)), realmin ()))
    return
  endif
  E = zeros (n);
  E(sub2ind ([n, n], T.i, T.l)) = e;
  E += E.';

  known = ! isnan (y);
  i = T.i(known);
  l = T.l(known);
  [Q, S] = svd (others(known,:), "econ");
  Q = Q(:,diag (S) > 1e-9 * S(1));
  y = y(known) - Q * (Q.' * y(known));
  r = zeros (1, columns (order));
  step = max (1, floor (2e6 / numel (i)));
  for first = 1:step:numel (r)
    some = first : min (first + step - 1, numel (r));
    x = E(order(i,some) + n * (order(l,some) - 1));
    x = reshape (x, numel (i), numel (some));
    x -= Q * (Q.' * x);
    size_of = sqrt (sumsq (x, 1));
    r(some) = y.' * x ./ size_of;
    r(some(size_of < 1e-9 * norm (e))) = 0;
    line = progress_line (line, some(end) / numel (r));
  endfor
  ## Of few models the observed order may also be drawn.
  seen = abs (r(find (all (order == (1:n)', 1), 1)));
  p = sum (abs (r) >= seen - 1e-9 * norm (y)) / numel (r);

endfunction
