## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} mean_over_pairs (@var{kappa}, @var{pairs})
## Mean of the symmetric n x n matrix @var{kappa}, where it is defined, over
## the @var{pairs} (logical n x n), by default all of different models.
## @end deftypefn

function x = mean_over_pairs (kappa, pairs)
  if (nargin < 2)
    ## Of all pairs, where none is undefined, without a matrix more.
    n = rows (kappa);
    total = sum (kappa(:)) - sum (kappa(1:n+1:end));
    if (! isnan (total))
      x = total / (n * (n - 1));
      return
    endif
    pairs = triu (true (n), 1);
  endif
  pairs &= ! isnan (kappa);
  x = sum (kappa(pairs)) / nnz (pairs);
endfunction
