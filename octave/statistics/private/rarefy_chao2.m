## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} rarefy_chao2 (@var{h0}, @var{h1}, @var{h2}, @
## @var{n}, @var{g})
## A lower bound (Chao 1987) on how many of the @var{h0} items that none of
## @var{n} models solves some further model would, from the numbers that one
## and two models solve:
##
##   x^2 h2 A / 2,   x = h1 / h2,   A = (n - 1) / n,
##
## for equally able models, else with A = 2 g_2 / g_1^2; @var{g} are the
## logarithms of g_0, g_1 and g_2, or empty.  With h2 = 0 it is
## A h1 (h1 - 1) / 2, without standard error.  Never more than @var{h0}.
## @end deftypefn

function X = rarefy_chao2 (h0, h1, h2, n, g)

  X.n_items = h0;
  [X.estimate, X.se] = bound (h0, h1, h2, (n - 1) / n);
  X.rasch.estimate = X.rasch.se = NaN;
  if (! isempty (g))
    [X.rasch.estimate, X.rasch.se] = ...
      bound (h0, h1, h2, 2 * exp (g(3) + g(1) - 2 * g(2)));
  endif

endfunction

function [estimate, se] = bound (h0, h1, h2, A)
  se = NaN;
  if (h2 > 0)
    x = h1 / h2;
    estimate = A / 2 * x ^ 2 * h2;
    se = sqrt (h2 * (A / 2 * x ^ 2 + A ^ 2 * x ^ 3 + A ^ 2 / 4 * x ^ 4));
  else
    estimate = A * h1 * max (0, h1 - 1) / 2;
  endif
  if (estimate > h0)
    estimate = h0;
  endif
endfunction
