## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{C}, @var{truth}] =} simulate_copy (@var{n}, @var{m}, @
## @var{opt}, @var{truth})
## The answers of @var{n} models to @var{m} items, of which all but the first
## copy it now and then, with the options @var{opt} of @code{ddd_simulate}.
##
## To copy with probability c makes the covariance c p (1-p), so that
##   kappa = 2 c p (1-p) / (1 - c_exp),
## and leaves (q - c p) / (1 - c) to the own answers for accuracy q.
## @end deftypefn

function [C, truth] = simulate_copy (n, m, opt, truth)

  a = opt.accuracy(:) .* ones (n, 1);
  p = a(1);
  q = a(2:end,1);                       # 0 x 1 without other models
  kappa = opt.kappa(:) .* ones (n - 1, 1);
  c = kappa .* (p * (1 - q) + q * (1 - p)) / (2 * p * (1 - p));
  alone = (q - c * p) ./ (1 - c);
  alone(c == 1) = p;
  good = c >= 0 & c <= 1 + eps & alone >= -eps & alone <= 1 + eps;
  if (! all (good))
    i = find (! good, 1);
    error ("ddd:invalidOption",
           ["ddd_simulate: with accuracy %g and %g no copying gives ", ...
            "kappa %g; give others, or the copied model first"], p, q(i), ...
           kappa(i));
  endif
  truth.accuracy = a;
  truth.kappa = [1; kappa];
  truth.copying = [1; c];

  C = zeros (n, m);
  if (opt.exact)
    right = round (m * p);
    C(1,randperm (m, right)) = 1;
    for i = 2:n
      both = round (m * p * (c(i-1) + (1 - c(i-1)) * alone(i-1)));
      both = min ([both, right, round(m * q(i-1))]);
      where = find (C(1,:));
      C(i,where(randperm (right, both))) = 1;
      where = find (! C(1,:));
      single = min (round (m * q(i-1)) - both, m - right);
      C(i,where(randperm (m - right, single))) = 1;
    endfor
  else
    C(1,:) = rand (1, m) < p;
    copied = rand (n - 1, m) < c;
    own = rand (n - 1, m) < alone;
    C(2:end,:) = (copied & C(1,:)) | (! copied & own);
  endif

endfunction
