## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{x}, @var{value}] =} map_scaling (@var{d}, @
## @var{count}, @var{smaller})
## Coordinates @var{x} (n x @var{count}) whose distances are near those in the
## symmetric matrix @var{d}: classical scaling, and all eigenvalues
## @var{value}, the largest first; with @var{smaller}, from there on the
## majorization that makes their stress smaller in every step.
##
## An axis has the sign that makes its largest coordinate positive.
##
## Source: J. C. Gower, Biometrika 1966; I. Borg and P. J. F. Groenen, Modern
## multidimensional scaling, 2005 (SMACOF).
## @end deftypefn

function [x, value] = map_scaling (d, count, smaller)

  n = rows (d);
  center = eye (n) - 1 / n;
  B = -center * (d .^ 2) * center / 2;
  ## Symmetric to the last bit, whatever BLAS: else vectors may be complex.
  [V, L] = eig ((B + B') / 2);
  [value, order] = sort (diag (L), "descend");
  x = zeros (n, count);
  some = 1:min (count, n);
  x(:,some) = V(:,order(some)) .* sqrt (max (0, value(some))');
  if (smaller)
    x = majorized (x, d);
  endif
  [~, far] = max (abs (x), [], 1);
  x .*= 1 - 2 * (x(far + n * (0:count-1)) < 0);

endfunction

function x = majorized (x, d)
  n = rows (x);
  before = Inf;
  for step = 1:500
    delta = map_distances (x);
    now = sumsq ((delta - d)(:));
    if (before - now <= 1e-8 * sumsq (d(:)))
      break
    endif
    before = now;
    B = -d ./ max (delta, realmin ());
    B(delta == 0) = 0;
    B(1:n+1:end) = -sum (B, 2) + diag (B);
    x = B * x / n;
  endfor
endfunction
