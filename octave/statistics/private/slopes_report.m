## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{F} =} slopes_report (@var{S}, @var{E}, @var{se}, @
## @var{m})
## The field @code{slopes} of @code{ddd_rasch}, from the fit @var{S} of
## @code{slopes_model} to @var{m} items, the same with equal slopes @var{E},
## and the standard errors @var{se} of the slopes.
##
## Slopes are divided by their mean, and easiness is multiplied by it.
## @end deftypefn

function F = slopes_report (S, E, se, m)

  [a, c, t, w] = S.part{1:4};
  n = numel (a);
  unit = sum (a) / n;
  F.slope = a / unit;
  F.slope_se = se;
  F.intercept = c;
  F.easiness.node = t * unit;
  F.easiness.weight = w;
  F.loglik = S.loglik;
  F.loglik_equal = E.loglik;
  F.lrt = max (0, 2 * (S.loglik - E.loglik));
  F.df = n - 1;
  F.p_value = gammainc (F.lrt / 2, F.df / 2, "upper");
  F.bic_difference = F.df * log (m) - F.lrt;

endfunction
