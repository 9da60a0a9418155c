## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} pair_measures (@var{K})
## Measures of pairs of models for @code{ddd_diversity}, with standard errors
## and the mid-p value of McNemar's test, from the 2 x 2 tables in @var{K}.
## @end deftypefn

function P = pair_measures (K)

  n11 = K.n11;  n10 = K.n10;  n01 = K.n01;  n00 = K.n00;
  N = n11 + n10 + n01 + n00;
  p = (n11 + n10) ./ N;
  q = (n11 + n01) ./ N;
  vp = p .* (1 - p);
  vq = q .* (1 - q);
  P.phi = (n11 ./ N - p .* q) ./ sqrt (vp .* vq);
  P.log_odds = log (n11 .* n00 ./ (n10 .* n01));
  P.disagreement = (n10 + n01) ./ N;
  P.double_fault = n00 ./ N;
  ## The delta method on four cells (Yule 1912).
  a = (1 - 2 * p) ./ sqrt (vp);
  b = (1 - 2 * q) ./ sqrt (vq);
  variance = 1 - P.phi .^ 2 + P.phi .* (1 + P.phi .^ 2 / 2) .* a .* b ...
             - .75 * P.phi .^ 2 .* (a .^ 2 + b .^ 2);
  variance(logical (eye (rows (N))) & ! isnan (variance)) = 0;
  P.phi_se = sqrt (max (0, variance) ./ N);
  P.log_odds_se = sqrt (1 ./ n11 + 1 ./ n10 + 1 ./ n01 + 1 ./ n00);
  P.disagreement_se = sqrt (P.disagreement .* (1 - P.disagreement) ./ N);
  P.double_fault_se = sqrt (P.double_fault .* (1 - P.double_fault) ./ N);

  ## 2 F(q) - f(q) for q = min (n10, n01) of Bin (n10 + n01, 1/2); where they
  ## are equal that is 1.
  s = n10 + n01;
  q = min (n10, n01);
  P.mcnemar = ones (size (s));
  on = n10 != n01;
  s = s(on);
  q = q(on);
  f = exp (gammaln (s + 1) - gammaln (q + 1) - gammaln (s - q + 1) ...
           - s * log (2));
  P.mcnemar(on) = 2 * betainc (.5, s - q, q + 1) - f;
  P.mcnemar(N == 0) = NaN;

endfunction
