## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} items_discrimination (@var{caller}, @var{D}, @
## @var{P}, @var{steps}, @var{threads})
## Whether the better models are right on an item, for every item of @var{D}
## (one epoch) with the categories @var{P}.
##
## The score T_i of a model counts its right answers on the complete items, the
## rest score S_i leaves out the item itself.  @var{X} has (1 x m each)
## @code{discrimination}, corr_i (x_ij, S_i) over the models that answered,
## @code{scalability}, Mokken's H_j of a complete item among these,
##
##   H_j = 1 - sum_l F_jl / sum_l E_jl,  F_jl = min (k_j, k_l) - n11_jl,
##   E_jl = min (k_j, k_l) (n - max (k_j, k_l)) / n,
##
## and from @code{ddd_rest_test} in @file{ddd.h} @code{p_value}, @code{p_upper}
## and @code{exact}; and H of the whole set, @code{h}.  No pair of items is
## formed: sum_l n11_jl is the sum of the rest scores of the models that are
## right on j.
## @end deftypefn

function X = items_discrimination (caller, D, P, steps, threads)

  plane = D.packed.plane;
  [n, m] = deal (D.n_models, D.n_items);
  scored = P.complete;
  score = right_answers_on (caller, D, scored, P);
  if (! any (scored))
    score = zeros (n, 1);
  endif
  sums = @(bits, x) __ddd_score_sums__ (caller, bits, m, uint64 (x));
  total = sums (plane.correct, score);      # of the models that are right
  if (isempty (plane.valid))
    all_of = @(x) sum (x) * ones (1, m);
  else
    all_of = @(x) sums (plane.valid, x);
  endif

  k = P.items.k;
  N = P.items.answers;
  right = total - scored .* k;              # rest scores
  all = all_of (score) - scored .* k;
  squares = all_of (score .^ 2) - scored .* (2 * total - k);
  spread = N .* squares - all .^ 2;
  X.discrimination = (N .* right - k .* all) ...
                     ./ sqrt (k .* (N - k) .* spread);
  untold = k == 0 | k == N | spread <= 0;
  X.discrimination(untold) = NaN;

  [X.scalability, X.h] = mokken (k, right, P.histogram, scored);

  counted = __ddd_pack__ (caller, scored);
  [X.p_value, X.p_upper, X.exact] = ...
    __ddd_rest_test__ (caller, plane.correct, plane.valid, m, ...
                       uint64 (score), counted, steps, threads);
  if (! any (scored))
    X.p_value(:) = X.p_upper(:) = X.exact(:) = NaN;
  endif

endfunction

## From the sums over the items with k_l <= k and > k of the histogram.
function [H, h] = mokken (k, right, histogram, scored)
  n = numel (histogram) - 1;
  v = 0:n;
  low = cumsum (histogram .* v);            # sum of k_l where k_l <= k
  above = sum (histogram) - cumsum (histogram);
  wrong = sum (histogram .* (n - v)) - cumsum (histogram .* (n - v));
  both = low + v .* above - v;              # without the item itself
  chance = ((n - v) .* low + v .* wrong - v .* (n - v)) / n;
  H = NaN (size (k));
  at = k(scored) + 1;
  F = both(at) - right(scored);
  E = chance(at);
  H(scored) = 1 - F ./ E;
  H(scored & (k == 0 | k == n)) = NaN;      # no errors are possible
  h = 1 - sum (F) / sum (E);
endfunction
