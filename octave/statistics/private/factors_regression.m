## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} factors_regression (@var{y}, @var{x})
## Least squares of @var{y} on the columns of @var{x} and a constant:
## coefficients @code{estimate}, the share of variance @code{r2} of all, and
## for each column its share @code{alone}, what it adds to all others
## (@code{unique}) and the mean of what it adds over all orders in which
## columns can come in (@code{share}; these sum to r2).
##
## A column that others determine has no coefficient: @code{NaN}.
##
## Source: R. H. Lindeman, P. F. Merenda and R. Z. Gold, Introduction to
## bivariate and multivariate analysis, 1980.
## @end deftypefn

function R = factors_regression (y, x)

  p = columns (x);
  x -= sum (x, 1) / rows (x);
  y -= sum (y) / numel (y);
  size_of = sqrt (sumsq (x, 1));
  flat = size_of < 1e-12 * sqrt (numel (y));
  x(:,flat) = 0;
  x ./= merge (flat, 1, size_of);
  c = x.' * y / max (norm (y), realmin ());
  A = x.' * x;

  ## Of every set of columns; bit f - 1 of its number says if f is in.
  r2 = zeros (2 ^ p, 1);
  for set = 1:2^p-1
    in = logical (bitget (set, 1:p));
    r2(set+1) = c(in).' * pinv (A(in,in), 1e-9) * c(in);
  endfor
  count = sum (bitget (repmat ((0:2^p-1)', 1, p), ones (2 ^ p, 1) * (1:p)), 2);
  weight = exp (gammaln (count + 1) + gammaln (p - count) - gammaln (p + 1));
  R.r2 = r2(end);
  for f = 1:p
    without = find (! bitget ((0:2^p-1)', f));
    gain = r2(without + 2 ^ (f - 1)) - r2(without);
    R.alone(f,1) = gain(1);
    R.share(f,1) = sum (weight(without) .* gain);
    R.unique(f,1) = gain(end);
  endfor

  others = @(f) [1:f-1, f+1:p];
  left = arrayfun (@(f) A(f,f) - A(f,others(f)) ...
                        * pinv (A(others(f),others(f)), 1e-9) ...
                        * A(others(f),f), 1:p)';
  R.estimate = pinv (A, 1e-9) * c * norm (y) ./ merge (flat', 1, size_of');
  R.estimate(left < 1e-9) = NaN;

endfunction
