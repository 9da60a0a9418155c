## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{x}, @var{y}] =} rarefy_without_model (@var{A}, @
## @var{fcn})
## Sums over the items of @var{A} (@code{rarefy_levels}) of what
## @code{[x, y] = @var{fcn} (k, N)} gives for levels k of N (one row each), one
## row for each model that is left out: it takes a right answer, a wrong one or
## none from an item.
## @end deftypefn

function [x, y] = rarefy_without_model (A, fcn)

  [kept{1:2}] = fcn (A.k, A.N - 1);             # it was wrong
  [lost{1:2}] = fcn (A.k - 1, A.N - 1);
  for i = 1:2
    out{i} = A.w * kept{i} + A.right * (lost{i} - kept{i});
  endfor
  if (any (A.none(:)))
    [all{1:2}] = fcn (A.k, A.N);
    for i = 1:2
      out{i} += A.none * (all{i} - kept{i});
    endfor
  endif
  [x, y] = out{:};

endfunction
