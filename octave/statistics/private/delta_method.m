## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{value}, @var{se}] =} delta_method (@var{f}, @
## @var{u}, @var{w})
## A function @var{f} of sums over items, and its standard error over items
## (delta method): @var{u} has a row per sum and a column per kind of item,
## @var{w} (1 x kinds) their numbers;
##   s = sum_j u_j,  psi_j = f'(s) u_j,  se^2 = m/(m-1) sum (psi_j - mean)^2.
##
## The derivative is that of a complex step, exact to rounding, so @var{f} must
## be analytic: no abs, max or transpose.
##
## Where @var{w} has a row for each of G classes of items, the error is that of
## the jackknife that leaves out one class.
## @end deftypefn

function [value, se] = delta_method (f, u, w)

  s = u * sum (w, 1)';
  value = f (s);
  G = rows (w);
  if (G > 1)
    sums = u * w';
    left = zeros (1, G);
    for g = 1:G
      left(g) = f (s - sums(:,g));
    endfor
    se = sqrt ((G - 1) / G * sumsq (left - sum (left) / G));
  else
    step = 1e-50;
    for i = 1:numel (s)
      t = s;
      t(i) += step * 1i;
      slope(1,i) = imag (f (t)) / step;
    endfor
    m = sum (w);
    psi = slope * u;
    se = sqrt (m / (m - 1) * sum (w .* (psi - psi * w' / m) .^ 2));
  endif
  se(isnan (value)) = NaN;              # without items there is no error

endfunction
