## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} mean_over_pairs (@var{kappa}, @var{keep})
## Mean of the n x n matrix @var{kappa} over the pairs of different models in
## the logical vector @var{keep} (all by default), where it is defined.
## @end deftypefn

function x = mean_over_pairs (kappa, keep = true (rows (kappa), 1))
  ## Of all pairs, where none is undefined, without a matrix more.
  n = rows (kappa);
  total = sum (kappa(:)) - sum (kappa(1:n+1:end));
  if (nargin < 2 && ! isnan (total))
    x = total / (n * (n - 1));
    return
  endif
  x = mean_of_pairs (kappa, triu (keep & keep', 1));
endfunction
