## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{N} =} independent_models (@var{caller}, @var{h}, @
## @var{accuracy}, @var{family}, @var{t})
## What independent models would show beside the histogram @var{h}: the
## probabilities of k = 0 to n right if all had the mean accuracy @code{p}
## (@code{binomial}), or their own (@code{poisson_binomial}; empty where
## @var{accuracy} is not known), the mean error consistency @code{kappa} of
## such models on in-between items with tolerance @var{t}, and the
## @code{accuracy} taken.  A family (the @var{family} of each model, or empty)
## has the mean accuracy of its models.
## @end deftypefn

function N = independent_models (caller, h, accuracy, family, t)

  n = numel (h) - 1;
  N.p = min (1, sum (h .* (0:n)) / (n * sum (h)));
  if (any (isnan (accuracy)))
    accuracy = [];
  elseif (! isempty (family) && ! isempty (accuracy))
    accuracy = accumarray (family, accuracy) ./ accumarray (family, 1);
  endif
  [N.binomial, N.poisson_binomial] = __ddd_pmf__ (caller, n, N.p, accuracy);
  ## Models alike where nothing else is known.
  N.accuracy = N.p * ones (n, 1);
  if (! isempty (accuracy))
    N.accuracy = accuracy;
  endif
  N.kappa = __ddd_independent__ (caller, N.accuracy, t);

endfunction
