## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kappa} =} kappa_independent (@var{caller}, @var{D}, @
## @var{accuracy}, @var{t})
## Mean error consistency that independent models of these accuracies (n x 1)
## would show on in-between items with tolerance @var{t}, each having the items
## that it has in @var{D}; @code{NaN} where that is not known or would take too
## long.
##
## Item j with n_j answers, 2t + 2 or more, is in between if k > t models are
## right and n_j - k > t wrong.  With the odds o = p / (1-p), Q_j the product
## of 1-p and e_r(j) the elementary symmetric functions of o over the models
## that answer, the items on which k <= t and both of a pair (i,l) are wrong
## are
##   sum_(r <= t) E_r,  E_r = sum_(s+u <= r) (-o_i)^s (-o_l)^u A_(r-s-u),
##   A_r = sum of Q_j e_r(j) over the items of both,
## times o_i (or o_l) and up to t - 1 where one is right, times o_i o_l and up
## to t - 2 where both are; those with few wrong are the same with 1 - p for p.
## @end deftypefn

function kappa = kappa_independent (caller, D, accuracy, t)

  n = D.n_models;
  m = D.n_items;
  known = ! isnan (accuracy);           # without an answer, no part in it
  kappa = NaN;
  if (sum (known) < 2 * t + 2)
    return
  elseif (isempty (D.packed.plane.valid))
    kappa = __ddd_independent__ (caller, accuracy, t);
    return
  elseif (t > 3 || n ^ 2 * m * (t + 1) > 2e11)
    return                              # differences of large sums; minutes
  endif

  p = min (max (accuracy(known), 1e-9), 1 - 1e-9);
  valid = D.packed.plane.valid(:,known);
  n = numel (p);
  N = zeros (n);
  A = B = zeros (n, n, t + 1);
  [~, ~, ~, ~, share] = __ddd_levels__ (caller, valid, [], m, 0);
  gaps = find (share < 1);
  step = max (1, floor (4e6 / D.n_models));
  alike = numel (gaps) <= 16;           # items where the same do not answer
  if (alike)
    w = __ddd_patterns__ (caller, valid(:,gaps), m);
    m = numel (w);
  endif
  for at = 1:step:m
    some = at:min (at + step - 1, m);
    if (alike)
      some = some(w(some) > 0);
      U = false (n, numel (some));
      digit = 2 .^ (0:numel (gaps) - 1)';
      U(gaps,:) = ! mod (floor ((some - 1) ./ digit), 2);
      here = w(some);
    else
      v = __ddd_select__ (caller, valid, [], m, some);
      U = ! __ddd_unpack__ (caller, v, [], numel (some));
      here = ones (1, numel (some));
    endif
    in = n - sum (U, 1) >= 2 * t + 2;
    U = U(:,in);
    ## Most often few answers are missing, and all others cost nothing.
    if (nnz (U) < numel (U) / 10)
      U = sparse (U);
    endif
    N += of_both (U, here(in));
    A += tails (U, p, t, here(in));
    B += tails (U, 1 - p, t, here(in));
  endfor

  none = N == 0;                # differences may leave a rounding error
  A(repmat (none, [1, 1, t + 1])) = B(repmat (none, [1, 1, t + 1])) = 0;
  [low00, low10, low11] = without_pair (A, p ./ (1 - p), t);
  [high11, high01, high00] = without_pair (B, (1 - p) ./ p, t);
  n11 = p * p' .* N - low11 - high11;
  n10 = p * (1 - p)' .* N - low10 - high01';
  n00 = (1 - p) * (1 - p)' .* N - low00 - high00;
  kappa = mean_over_pairs (kappa_of_tables (n11, n10, n10', n00));

endfunction

## A_0 to A_t; U are the answers that are missing on each of W items.
function A = tails (U, p, t, w)
  o = p ./ (1 - p);
  e = exp (sum (log (1 - p)) - log (1 - p)' * U);       # with Q_j
  e = [e; zeros(t, columns (U))];
  for i = 1:rows (U) * (t > 0)
    answered = ! full (U(i,:));
    for r = min (i, t):-1:1
      e(r+1,:) += o(i) * answered .* e(r,:);
    endfor
  endfor
  for r = 0:t
    A(:,:,r+1) = of_both (U, w .* e(r+1,:));
  endfor
endfunction

## Sum of W over the items that both models of a pair answered.
function A = of_both (U, w)
  if (issparse (U))
    one = full (U * w');        # sparse where there is no item
    A = full (U * diag (w) * U') + (sum (w) - one - one');
  else
    A = (! U .* w) * ! U';
  endif
endfunction

## Items of each pair on which at most T are right: both wrong, the first
## right, both right.
function [n00, n10, n11] = without_pair (A, o, t)
  n00 = n10 = n11 = 0;
  for r = 0:t
    E = 0;
    for s = 0:r
      for u = 0:r-s
        E += ((-o) .^ s) * ((-o) .^ u)' .* A(:,:,r-s-u+1);
      endfor
    endfor
    n00 += E;
    n10 += (r <= t - 1) * o .* E;
    n11 += (r <= t - 2) * (o * o') .* E;
  endfor
endfunction
