## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{S} =} slopes_model (@var{caller}, @var{correct}, @
## @var{m}, @var{equal}, @var{opt})
## Fit the two-parameter logistic model to the plane @var{correct} of @var{m}
## items without missing answers: log odds slope_i t + intercept_i on an item
## of easiness t, whose distribution is free; with @var{equal} all slopes are
## 1.
## @var{opt} has @code{threads} and @code{progress}.
##
## @var{S} has @code{part}, what @code{__ddd_slopes_pairs__} wants of it after
## the name of the caller: slopes, intercepts (n x 1), nodes, weights (1 x G)
## and @var{equal}; and @code{loglik}.
## @end deftypefn

function S = slopes_model (caller, correct, m, equal, opt)

  S.part = cell (1, 4);
  [S.part{1:4}, S.loglik] = ...
    __ddd_slopes__ (caller, correct, m, double (equal), opt.threads, ...
                    double (opt.progress));
  S.part{5} = double (equal);

endfunction
