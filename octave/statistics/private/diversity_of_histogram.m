## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{X}, @var{se}] =} diversity_of_histogram (@var{k}, @
## @var{N}, @var{w}, @var{n})
## Measures of agreement and diversity of @var{n} models that depend on items
## only through the number of right answers @var{k} of @var{N}, and their
## standard errors over items; @var{w} items are of each kind (1 x kinds each).
##
## With f = n - k failing models and sums over the items that all answered:
##   Fleiss  1 - sum k (n-k) / (m n (n-1) P (1-P)),  P = sum k / (m n)
##   entropy  sum min (k, n-k) / (m floor (n/2))
##   Kohavi-Wolpert variance  sum k (n-k) / (m n^2)
##   difficulty  variance of k/n
##   generalized diversity  1 - sum f (f-1) / ((n-1) sum f)
##   coincident failure diversity  mean of (n-f) / (n-1) where f > 0, or 0
##   disagreement  2 sum k (n-k) / (m n (n-1)),  mean over pairs
##   double fault  sum f (f-1) / (m n (n-1)),  mean over pairs
## and over those with N >= 2 answers, S = sum N, S1 = sum k,
##   Krippendorff  1 - (S-1) sum 2 k (N-k) / (N-1) / (2 S1 (S-S1))
##   Gwet's AC1  (a - e) / (1 - e),  e = 2 P (1-P),  P = mean of k/N,
##     a = mean of (k (k-1) + (N-k) (N-k-1)) / (N (N-1))
## @end deftypefn

function [X, se] = diversity_of_histogram (k, N, w, n)

  all = find (N == n & w > 0)(:)';      # 1 x 0 where a mask would give 0 x 0
  c = k(all);
  f = n - c;
  one = ones (size (c));
  fails = f > 0;
  measures = {
    "fleiss", [one; c; c .* f], ...
      @(s) 1 - s(3) * n * s(1) / ((n - 1) * s(2) * (n * s(1) - s(2)));
    "entropy", [one; min(c, f)], @(s) s(2) / s(1) / floor (n / 2);
    "kw_variance", [one; c .* f], @(s) s(2) / s(1) / n ^ 2;
    "difficulty", [one; c / n; (c / n) .^ 2], ...
      @(s) s(3) / s(1) - (s(2) / s(1)) ^ 2;
    "generalized", [f; f .* (f - 1)], @(s) 1 - s(2) / s(1) / (n - 1);
    "coincident_failure", [fails; (n - f) .* fails], ...
      @(s) s(2) / (s(1) + (s(1) == 0)) / (n - 1);
    "disagreement", [one; c .* f], @(s) 2 * s(2) / s(1) / n / (n - 1);
    "double_fault", [one; f .* (f - 1)], @(s) s(2) / s(1) / n / (n - 1)};
  for row = measures'
    [X.(row{1}), se.(row{1})] = delta_method (row{3}, row{2}, w(all));
  endfor

  some = find (N >= 2 & w > 0)(:)';
  k = k(some);
  N = N(some);
  wrong = N - k;
  apart = 2 * k .* wrong ./ (N - 1);
  u = [apart; N; k];
  [X.krippendorff_alpha, se.krippendorff_alpha] = delta_method (@(s) ...
    1 - (s(2) - 1) * s(1) / (2 * s(3) * (s(2) - s(3))), u, w(some));
  u = [ones(size (k)); 1 - apart ./ N; k ./ N];
  [X.ac1, se.ac1] = delta_method (@ac1, u, w(some));

endfunction

function x = ac1 (s)
  P = s(3) / s(1);
  e = 2 * P * (1 - P);
  x = (s(2) / s(1) - e) / (1 - e);
endfunction
