## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} __ddd_mean_of__ (@var{kappa}, @var{pairs})
## Mean of @var{kappa} over those of the @var{pairs} (logical) that have one.
## @end deftypefn

function x = __ddd_mean_of__ (kappa, pairs)
  pairs &= ! isnan (kappa);
  x = sum (kappa(pairs)) / nnz (pairs);
endfunction
