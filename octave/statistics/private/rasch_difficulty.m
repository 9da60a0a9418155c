## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{d}, @var{se}] =} rasch_difficulty (@var{b})
## The difficulty of an item on which k = 0 to n of n models with the abilities
## @var{b} (n x 1, log odds) are right, and its standard error (1 x n+1 each,
## @code{NaN} at both ends): the d at which k are expected to be right,
##   sum_i 1 / (1 + exp (d - b_i)) = k,
## found by three of Newton's steps from a line between points at most .1
## apart: no second derivative exceeds the first, so that the error of at most
## .002 becomes 3e-6, 6e-12 and nothing.
## @end deftypefn

function [d, se] = rasch_difficulty (b)

  n = numel (b);
  d = se = NaN (1, n + 1);
  if (isnan (b(1)) || n < 2)
    return
  endif
  ends = [min(b), max(b)] + [-1, 1] * log (n);
  point = linspace (ends(1), ends(2), 2 + ceil (10 * diff (ends)));
  expected = sum (1 ./ (1 + exp (point - b)), 1);
  k = 1:n-1;
  at = lookup (-expected, -k);
  low = point(at);
  high = point(at + 1);
  x = low + (expected(at) - k) ./ (expected(at) - expected(at + 1)) ...
            .* (high - low);
  for step = 1:3
    p = 1 ./ (1 + exp (x - b));
    v = sum (p .* (1 - p), 1);
    x = min (high, max (low, x + (sum (p, 1) - k) ./ v));
  endfor
  d(2:n) = x;
  p = 1 ./ (1 + exp (x - b));
  se(2:n) = 1 ./ sqrt (sum (p .* (1 - p), 1));

endfunction
