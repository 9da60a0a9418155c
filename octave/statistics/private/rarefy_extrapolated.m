## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{E} =} rarefy_extrapolated (@var{caller}, @var{k}, @
## @var{N}, @var{w}, @var{r}, @var{t}, @var{opt})
## The curves of @code{ddd_rarefy} for more models than there are.  Fit the
## histogram among the largest number of models in @var{r}, which a
## beta-binomial stays when some models are left out, of @var{w} items with
## @var{k} right of @var{N} answers.
## @end deftypefn

function E = rarefy_extrapolated (caller, k, N, w, r, t, opt)

  most = r(end);
  h = zeros (1, most + 1);
  for s = 0:most
    h(s + 1) = w * exactly (k, N, most, s)';
  endfor
  B = fit_beta_binomial (caller, h);
  last = 2 * most;
  if (! isempty (opt.extrapolate))
    last = opt.extrapolate;
  endif
  rho = merge (isnan (B.rho), 0, B.rho);
  E.n_models = r(1):last;
  E.trivial = none_to (t, 1 - B.p, rho, last)(E.n_models);
  E.impossible = none_to (t, B.p, rho, last)(E.n_models);

endfunction

## Probability that at most T of r = 1:LAST are right, r > 2T, by the formula
## of betabinomial.c: P(0) as a running product over r, from P(k) to P(k+1).
function p = none_to (t, mu, rho, last)

  w = 1 - rho;
  r = 1:last;
  log_p = cumsum (log1p ([-mu, -w * mu ./ (w + r(1:end-1) * rho)]));
  p = exp (log_p);
  for k = 0:t-1
    log_p += log ((r - k) / (k + 1) * (w * mu + k * rho) ...
                  ./ (w * (1 - mu) + (r - k - 1) * rho));
    log_p(isnan (log_p)) = -Inf;        # mu = 1, rho = 0: all are right
    p += exp (log_p);
  endfor

endfunction

## Probability that s of r random answers are right.
function p = exactly (k, N, r, s)
  [~, p] = rarefy_hypergeometric (k, N, r, s);
  if (s > 0)
    [~, fewer] = rarefy_hypergeometric (k, N, r, s - 1);
    p = max (0, p - fewer);
  endif
endfunction
