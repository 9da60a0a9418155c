## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{B} =} fit_beta_binomial (@var{caller}, @var{h})
## The beta-binomial distribution fitted to the histogram @var{h} (items with
## k = 0 to n models right) by maximum likelihood.
##
## At rho = 0 it is the binomial (a and b infinite), at rho = 1 all items are
## at the ends (a and b 0).  Items at one end only, or one model, leave a, b
## and rho @code{NaN}: no value would change the probabilities.
## Without any items all is @code{NaN}.
## @end deftypefn

function B = fit_beta_binomial (caller, h)

  fit = num2cell (__ddd_beta_fit__ (caller, h));
  [B.p, B.rho, B.a, B.b, B.loglik, B.lrt, B.p_value] = fit{1:7};
  B.interval.rho = [fit{8:9}];
  B.interval.a = [fit{10:11}];
  B.interval.b = [fit{12:13}];
  B.expected = NaN (size (h));
  if (any (h))
    rho = merge (isnan (B.rho), 0, B.rho);
    B.expected = sum (h) * __ddd_beta_binomial__ (caller, numel (h) - 1, ...
                                                  B.p, rho);
  endif

endfunction
