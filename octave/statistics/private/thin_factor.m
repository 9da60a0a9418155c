## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{F} =} thin_factor (@var{d})
## @var{F} with few columns such that @var{F} * @var{F}' is the symmetric
## matrix @var{d} to rounding, or empty where there is none.
##
## What one item does to kappas of pairs has products of answers with the
## weights 4 / (N (1 - u_i u_l)), u = 1 - 2 accuracy, where no answer is
## missing.  That is positive definite, and some 20 columns of a pivoted
## Cholesky factor are all that doubles can tell of it (H. Harbrecht, M. Peters
## and R. Schneider, Applied Numerical Mathematics 2012).
## @end deftypefn

function F = thin_factor (d)

  n = rows (d);
  F = zeros (n, 0);
  rest = diag (d);
  largest = max (rest);
  while (all (isfinite (rest)))
    [v, i] = max (rest);
    if (v <= 8 * eps * largest)
      break
    elseif (columns (F) >= min (60, n / 2))
      F = [];
      return
    endif
    column = (d(:,i) - F * F(i,:)') / sqrt (v);
    F(:,end+1) = column;
    rest -= column .^ 2;
  endwhile
  if (! all ((abs (F * F' - d) <= 1e-13 * largest)(:)))
    F = [];
  endif

endfunction
