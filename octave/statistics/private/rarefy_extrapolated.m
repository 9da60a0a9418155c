## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{E} =} rarefy_extrapolated (@var{A}, @var{R}, @var{t})
## The curves of @code{ddd_rarefy} from n models, the largest number in
## @var{A} (@code{rarefy_levels}), to more of them, @var{R}, with tolerance
## @var{t}.
##
## Of Q_s items that s of n models solve, each is solved by a further one with
## a probability that Good and Turing estimate,
##
##   p_s = (s + 1) Q_(s+1) / ((n - s) Q_s + (s + 1) Q_(s+1)),
##
## where of Q_0 only those count that some model would solve at all, by the
## bound of Chao.  What is left at n + x models are the items that at most
## t - s of x more solve, a binomial probability.  At t = 0 this is the
## extrapolation of Colwell et al. 2012 (equation 18).
## @end deftypefn

function E = rarefy_extrapolated (A, R, t)

  n = A.most;
  m = sum (A.w);
  E.n_models = R;
  [~, ~, each.trivial, each.impossible] = ...
    rarefy_hypergeometric (A.k, A.N, n, t + 2);
  if (isempty (A.right))
    left = struct ("trivial", NaN (0, t + 3), "impossible", NaN (0, t + 3));
  else
    [left.trivial, left.impossible] = ...
      rarefy_without_model (A, @(k, N) terms_only (k, N, n - 1, t + 2));
  endif
  for name = {"trivial", "impossible"}
    x = name{1};
    Q = A.w * each.(x);
    E.(x) = expected (Q, n, R, t) / m;
    E.se_items.(x) = rarefy_errors_over_items (A, ...
      (each.(x) - Q / m) * slopes (Q, n, R, t));
    E.se_models.(x) = jackknife (left.(x), n - 1, R, t) / m;
    E.se.(x) = hypot (E.se_items.(x), E.se_models.(x));
    ## No share rises, so the last one observed is the most there can be.
    half = A.reach * E.se.(x);
    last = sum (Q(1:t+1)) / m;
    E.interval.(x) = min (last, max (0, E.(x) + [-1; 1] * half));
    E.interval.(x)(:,isnan (half)) = NaN;
  endfor

endfunction

function [wrong, right] = terms_only (k, N, r, t)
  [~, ~, wrong, right] = rarefy_hypergeometric (k, N, r, t);
endfunction

## Number of items that at most t of R models solve, given how many 0 to t + 2
## of n do.
function y = expected (Q, n, R, t)

  solvable = rarefy_chao2 (Q(1), Q(2), Q(3), n, []).estimate;
  never = Q(1) - solvable;
  Q(1) = solvable;
  y = never * ones (size (R));
  x = R - n;
  for s = 0:t
    next = (s + 1) * Q(s+2);
    p = next / max (realmin, (n - s) * Q(s+1) + next);
    choices = 1;                                # C(x,j)
    for j = 0:t-s
      y += Q(s+1) * choices .* p ^ j .* (1 - p) .^ max (0, x - j);
      choices = choices .* max (0, x - j) / (j + 1);
    endfor
  endfor

endfunction

## Derivatives for the share of items in each Q(s), one row per s.
function d = slopes (Q, n, R, t)
  d = zeros (t + 3, numel (R));
  for s = 1:t+3
    if (s == 3 && Q(s) == 0)
      continue                  # Chao's bound takes another form there
    endif
    h = 1e-4 * max (1, Q(s));
    up = down = Q;
    up(s) += h;
    down(s) = max (0, down(s) - h);
    d(s,:) = (expected (up, n, R, t) - expected (down, n, R, t)) ...
             / (up(s) - down(s));
  endfor
endfunction

## One row of Q for each model that is left out.
function se = jackknife (Q, n, R, t)
  if (isempty (Q))
    se = NaN (size (R));
    return
  endif
  models = rows (Q);
  first = expected (Q(1,:), n, R, t);           # R may be long: no matrix
  total = squares = 0;
  for i = 2:models
    theta = expected (Q(i,:), n, R, t) - first;
    total += theta;
    squares += theta .^ 2;
  endfor
  v = max (0, squares - total .^ 2 / models);
  se = sqrt ((models - 1) / models * v);
endfunction
