## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{d}, @var{se}] =} rasch_difficulty (@var{b})
## The difficulty of an item on which k = 0 to n of n models with the abilities
## @var{b} (n x 1, log odds) are right, and its standard error (1 x n+1 each,
## @code{NaN} at both ends): the d at which k are expected to be right,
##   sum_i 1 / (1 + exp (d - b_i)) = k,
## found by bisection.
## @end deftypefn

function [d, se] = rasch_difficulty (b)

  n = numel (b);
  d = se = NaN (1, n + 1);
  if (isnan (b(1)) || n < 2)
    return
  endif
  low = (min (b) - log (n)) * ones (1, n - 1);
  high = (max (b) + log (n)) * ones (1, n - 1);
  for step = 1:60
    middle = (low + high) / 2;
    more = sum (1 ./ (1 + exp (middle - b)), 1) > 1:n-1;
    low(more) = middle(more);
    high(! more) = middle(! more);
  endfor
  p = 1 ./ (1 + exp (middle - b));
  d(2:n) = middle;
  se(2:n) = 1 ./ sqrt (sum (p .* (1 - p), 1));

endfunction
