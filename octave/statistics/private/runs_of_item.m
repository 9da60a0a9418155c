## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} runs_of_item (@var{c}, @var{R}, @
## @var{most})
## What the runs of one model say, from the number of right ones, @var{c}, and
## of answers, @var{R}, of every item (1 x m): @code{any} and @code{all}, the
## probability that of r runs drawn without replacement one is right or all
## are, for r = 1 to @var{most} (each with @code{estimate}, @code{se} over
## items and @code{n_items}, which have r answers; 1 x r); @code{flip}, that
## two differ, and the variances of an answer between @code{items} and between
## @code{runs} of an item (one-way random effects).
##
## Source: M. Chen et al., Evaluating large language models trained on code,
## 2021 (any: pass@@k); S. Yao et al., tau-bench, 2024 (all: pass^k).
## @end deftypefn

function X = runs_of_item (c, R, most)

  for r = 1:most
    in = R >= r;
    total = log_choose (R(in), r);
    one = 1 - exp (log_choose (R(in) - c(in), r) - total);
    every = exp (log_choose (c(in), r) - total);
    [X.any.estimate(r), X.any.se(r)] = mean_and_error (one);
    [X.all.estimate(r), X.all.se(r)] = mean_and_error (every);
    X.any.n_items(r) = X.all.n_items(r) = sum (in);
  endfor

  in = R >= 2;
  [c, R] = deal (c(in), R(in));
  m = numel (R);
  differ = c .* (R - c) ./ (R .* (R - 1) / 2);
  [X.flip.estimate, X.flip.se] = mean_and_error (differ);

  ## Sums of squares within and between items, of unequal numbers of runs.
  N = sum (R);
  within = sum (c .* (R - c) ./ R) / max (1, N - m);
  p = sum (c) / N;
  between = sum (R .* (c ./ R - p) .^ 2) / max (1, m - 1);
  usual = (N - sum (R .^ 2) / N) / max (1, m - 1);
  X.runs = within;
  X.items = (between - within) / usual;
  if (m < 2)
    X.runs = X.items = NaN;
  endif

endfunction

## log C (n, r), -Inf where r > n.
function x = log_choose (n, r)
  x = gammaln (n + 1) - gammaln (r + 1) - gammaln (max (n - r, 0) + 1);
  x(r > n) = -Inf;
endfunction

function [mean, se] = mean_and_error (x)
  m = numel (x);
  mean = sum (x) / m;
  se = sqrt (sumsq (x - mean) / max (1, m - 1) / m);
  if (m < 2)
    se = NaN;
  endif
endfunction
