## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{M} =} inflated_model (@var{x}, @var{h}, @var{fixed})
## The beta-binomial of log odds @var{x} of its mean and of rho = 1 / (a + b +
## 1), with the shares of further items at both ends that make the histogram
## @var{h} most likely, or those in @var{fixed} (@code{NaN}: free).
##
## @var{M} has @code{odds} (@var{x}), @code{a}, @code{b}, @code{ends} (1 x 2),
## @code{pmf} (1 x n+1), @code{plain}, the same without further items, and
## @code{loglik}.  The shares have a closed form: a linear equation where both
## are free, a quadratic one where one is fixed.
## @end deftypefn

function M = inflated_model (x, h, fixed)

  n = numel (h) - 1;
  x = min (25, max (-25, x));
  k = 0:n-1;
  M.odds = x;
  scale = exp (-x(2));                  # a + b = 1 / rho - 1
  M.a = scale / (1 + exp (-x(1)));
  M.b = scale / (1 + exp (x(1)));
  ratio = log ((n - k) .* (M.a + k) ./ (k + 1) ./ (M.b + n - 1 - k));
  log_pmf = [0, cumsum(ratio)];
  log_pmf -= max (log_pmf);
  log_pmf -= log (sum (exp (log_pmf)));
  pmf = exp (log_pmf);
  [M.ends, rest] = shares (pmf([1, end]), h([1, end]), sum (h(2:n)), fixed);
  M.pmf = rest * pmf;
  M.pmf([1, end]) += M.ends;
  M.plain = pmf;
  M.loglik = sum (h(2:n) .* log_pmf(2:n)) + sum (h(2:n)) * log (rest) ...
             + sum (xlogy (h([1, end]), M.pmf([1, end])));
endfunction

function y = xlogy (x, p)
  y = zeros (size (x));
  y(x > 0) = x(x > 0) .* log (p(x > 0));
endfunction

## The most likely shares of further items at both ends, of which a beta-
## binomial has P already; H items are there, MIDDLE are not.
function [ends, rest] = shares (p, h, middle, fixed)
  m = sum (h) + middle;
  if (all (isnan (fixed)))
    rest = middle / m / (1 - sum (p));
    ends = h / m - rest * p;
    if (any (ends < 0))
      ## Concave in both, so the best is on the border.
      [one, r(1)] = shares (p, h, middle, [0, NaN]);
      [two, r(2)] = shares (p, h, middle, [NaN, 0]);
      l = @(e, r) sum (xlogy (h, e + r * p)) + middle * log (r);
      ends = one;
      rest = r(1);
      if (l (two, r(2)) > l (one, r(1)))
        ends = two;
        rest = r(2);
      endif
    endif
  elseif (any (isnan (fixed)))
    f = find (! isnan (fixed));
    o = 3 - f;
    c = fixed(f);
    ## The derivative by REST is 0: a quadratic with one root >= 0.
    q = 1 - p(o);
    A = q * p(f) * m;
    B = (h(f) + middle) * p(f) * (1 - c) - (middle + h(o)) * c * q;
    C = middle * c * (1 - c);
    root = sqrt (B ^ 2 + 4 * A * C);
    if (B > 0)
      rest = (B + root) / (2 * A);
    else
      rest = 2 * C / (root - B);
    endif
    rest = min (rest, 1 - c);
    ends(f) = c;
    ends(o) = 1 - c - rest;
  else
    ends = fixed;
    rest = 1 - sum (ends);
  endif
endfunction
