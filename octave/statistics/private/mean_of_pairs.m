## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} mean_of_pairs (@var{kappa}, @var{pairs})
## Mean of @var{kappa} over those of the @var{pairs} (logical) that have one.
## @end deftypefn

function x = mean_of_pairs (kappa, pairs)
  pairs &= ! isnan (kappa);
  x = sum (kappa(pairs)) / nnz (pairs);
endfunction
