## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} __ddd_pair_mean__ (@var{kappa}, @var{keep})
## Mean of the n x n matrix @var{kappa} over the pairs of different models in
## the logical vector @var{keep} (all by default), where it is defined.
## @end deftypefn

function x = __ddd_pair_mean__ (kappa, keep = true (rows (kappa), 1))
  pair = triu (keep & keep', 1) & ! isnan (kappa);
  x = sum (kappa(pair)) / nnz (pair);
endfunction
