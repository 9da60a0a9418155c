## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{kappa}, @var{se}] =} diversity_conger (@var{caller}, @
## @var{D}, @var{K}, @var{class})
## Conger's kappa of the models in @var{D}, and its standard error over items,
## or over classes of items with the numbers @var{class} (else empty); @var{K}
## has the 2 x 2 tables of pairs.
##
## kappa = (a - e) / (1 - e) with a the mean agreement per item with two
## answers or more and e = mean over pairs of p_i p_l + (1-p_i) (1-p_l), p the
## accuracies; the influence of an item with answers x is
##   (a_j - a - (1 - kappa) sum_i e'_i (x_ij - p_i) m / m_i) / (1 - e).
## @end deftypefn

function [kappa, se] = diversity_conger (caller, D, K, class)

  m = D.n_items;
  right = diag (K.n11);
  answered = right + diag (K.n00);
  use = answered > 0;
  right = right(use);
  answered = answered(use);
  n = sum (use);
  p = right ./ answered;
  e = expected (p);
  slope = 2 * (2 * (sum (p) - p) - (n - 1)) / (n * (n - 1));
  weight = m * slope ./ answered;

  G = max ([0, class]);
  right_in = answered_in = zeros (n, G);
  plane = D.packed.plane;
  a = psi = NaN (1, m);
  step = max (1, floor (4e6 / D.n_models));
  for at = 1:step:m
    some = at:min (at + step - 1, m);
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, m, some);
    X = __ddd_unpack__ (caller, x, v, numel (some))(use,:) + 0;
    V = ! isnan (X);
    X(! V) = 0;
    k = sum (X, 1);
    N = sum (V, 1);
    a(some) = 1 - 2 * k .* (N - k) ./ (N .* (N - 1));
    psi(some) = weight' * X - (weight .* p)' * V;
    if (G > 0)
      M = sparse (1:numel (some), class(some), 1, numel (some), G);
      right_in += X * M;
      answered_in += V * M;
    endif
  endfor
  pair = ! isnan (a);
  agree = sum (a(pair)) / sum (pair);
  kappa = (agree - e) / (1 - e);
  if (G == 0)
    lift = zeros (1, m);
    lift(pair) = (a(pair) - agree) * m / sum (pair);
    psi = (lift - (1 - kappa) * psi) / (1 - e);
    se = sqrt (sum (psi .^ 2) / (m * (m - 1)));
  else
    by = @(x) accumarray (class(pair)(:), x(:), [G, 1])';
    left = (sum (a(pair)) - by (a(pair))) ...
           ./ (sum (pair) - by (ones (1, sum (pair))));
    e = expected ((right - right_in) ./ (answered - answered_in));
    left = (left - e) ./ (1 - e);
    se = sqrt ((G - 1) / G * sumsq (left - sum (left) / G));
  endif

endfunction

## Agreement expected of pairs of the accuracies P (columns).
function e = expected (p)
  e = mean_pair (p) + mean_pair (1 - p);
endfunction

function x = mean_pair (p)
  n = rows (p);
  x = (sum (p, 1) .^ 2 - sum (p .^ 2, 1)) / (n * (n - 1));
endfunction
