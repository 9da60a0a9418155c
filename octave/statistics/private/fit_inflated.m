## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} fit_inflated (@var{h}, @var{B})
## Are there items that are impossible, or trivial, as such?  The beta-binomial
## with further items at its ends, fitted to the histogram @var{h} (items with
## k = 0 to n models right) by maximum likelihood; @var{B} is the fit without.
##
##   P(0) = u + r BB(0),  P(n) = v + r BB(n),  P(k) = r BB(k),  r = 1 - u - v
##
## @var{X} has the fields that @code{ddd_expected} describes.  Given a and b, u
## and v have a closed form.  Likelihood ratios are those of two estimates with
## correlation rho that cannot be negative (S. G. Self and K.-Y. Liang, JASA
## 1987): for u = v = 0 a mixture of chi-squared with 0, 1 and 2 degrees of
## freedom (case 7); for u = 0 half a chi-squared if v > 0 (case 5), and larger
## if v = 0 and rho > 0 (case 8): the larger p of both holds for any v.  With
## fewer than four models, or items at fewer than three levels in between, all
## is @code{NaN}.
## @end deftypefn

function X = fit_inflated (h, B)

  n = numel (h) - 1;
  m = sum (h);
  X.impossible = X.trivial = NaN;
  X.interval = struct ("impossible", [NaN, NaN], "trivial", [NaN, NaN]);
  X.lrt = struct ("impossible", NaN, "trivial", NaN, "both", NaN);
  X.p_value = X.lrt;
  X.detectable = struct ("impossible", NaN, "trivial", NaN);
  X.a = X.b = X.loglik = NaN;
  X.expected = NaN (size (h));
  if (n < 4 || sum (h(2:n) > 0) < 3)
    return
  endif

  middle = h(2:n) * (1:n-1)' / sum (h(2:n)) / n;
  start = [B.p, B.rho; middle, .3];
  start = log (max (1e-6, start) ./ max (1e-6, 1 - start));
  free = [NaN, NaN];
  M = best_of (h, free, start);
  ## The larger model cannot be less likely.
  no = {best_of(h, [0, NaN], start), best_of(h, [NaN, 0], start), ...
        best_of(h, [0, 0], start)};
  for i = 1:3
    if (no{i}.loglik > M.loglik)
      M = no{i};
    endif
  endfor

  X.impossible = M.ends(1);
  X.trivial = M.ends(2);
  X.a = M.a;
  X.b = M.b;
  X.loglik = M.loglik;
  X.expected = m * M.pmf;
  [V, rho] = errors_at (no{3}, h);
  name = {"impossible", "trivial", "both"};
  for i = 1:3
    lrt = 2 * (M.loglik - no{i}.loglik);
    lrt *= lrt > 1e-6;                  # rounding of the optimizer
    X.lrt.(name{i}) = lrt;
    half = gammainc (lrt / 2, .5, "upper") / 2;
    if (lrt == 0)
      X.p_value.(name{i}) = 1;
    elseif (i < 3)
      X.p_value.(name{i}) = max (half, beside_none (lrt, rho));
    else
      X.p_value.(name{i}) = half + (1/4 + asin (rho) / (2 * pi)) ...
                                   * gammainc (lrt / 2, 1, "upper");
    endif
  endfor
  for i = 1:2
    X.interval.(name{i}) = profile (h, M, i);
    ## Found at the 5 % level with a probability of 80 %.
    X.detectable.(name{i}) = 2.4865 * sqrt (V(i,i));
  endfor

endfunction

## P (LR > T) for one end where there is nothing at the other one.  Estimates
## in units of their information are a standard normal vector in the plane, of
## length r and direction d; they must be in a wedge, and on one edge of it for
## the null: LR = r^2 g (d), and r^2 is exponential.
function p = beside_none (t, rho)
  wedge = pi / 2 + asin (rho);
  d = linspace (0, wedge + pi / 2, 4001)(2:end-1);
  g = ones (size (d));
  g(d < pi / 2) = sin (d(d < pi / 2)) .^ 2;
  g(d > wedge) -= sin (d(d > wedge) - wedge) .^ 2;
  p = sum (exp (-t ./ (2 * max (g, realmin)))) * (d(2) - d(1)) / (2 * pi);
endfunction

## The 95 % profile likelihood interval of end I.
function interval = profile (h, M, i)
  start = log ([M.a, 1] ./ [M.b, M.a + M.b]);
  beyond = @(x) 2 * (M.loglik - best_of (h, end_at (i, x), start).loglik) ...
                - 3.841459;
  interval = [0, 0];
  tol = optimset ("TolX", 1e-7);
  if (beyond (0) > 0)
    interval(1) = fzero (beyond, [0, M.ends(i)], tol);
  endif
  interval(2) = fzero (beyond, [M.ends(i), 1 - 1e-9], tol);
endfunction

function fixed = end_at (i, x)
  fixed = [NaN, NaN];
  fixed(i) = x;
endfunction

## The most likely model with FIXED ends (NaN: free), from starting values of
## the log odds of mean and rho.
function M = best_of (h, fixed, start)
  options = optimset ("TolX", 1e-5, "TolFun", 1e-8, "MaxFunEvals", 4000, ...
                      "MaxIter", 4000);
  best = -Inf;
  for i = 1:rows (start)
    x = fminsearch (@(x) -inflated_model (x, h, fixed).loglik, start(i,:),
                    options);
    now = inflated_model (x, h, fixed);
    if (now.loglik > best)
      best = now.loglik;
      M = now;
    endif
  endfor
endfunction

## Covariance of the estimates of both ends at model M, which has none, and
## their correlation: expected information, ends first.
function [V, rho] = errors_at (M, h)
  n = numel (h) - 1;
  step = 1e-5;
  none = [0, 0];
  for i = 1:2
    x = M.odds;
    x(i) += step;
    up = inflated_model (x, h, none).plain;
    x(i) -= 2 * step;
    slope(i,:) = (up - inflated_model (x, h, none).plain) / (2 * step);
  endfor
  unit = zeros (2, n + 1);
  unit(1,1) = unit(2,n+1) = 1;
  J = [unit - M.plain; slope];
  V = pinv (sum (h) * (J ./ M.plain) * J')(1:2,1:2);
  rho = V(1,2) / sqrt (V(1,1) * V(2,2));
endfunction
