## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} coverage (@var{sets})
## How often 95 % intervals hold the truth, in as many simulated data sets
## (default 2000) from populations in which it is known; the number of those
## that hold it less often than .93 or more often than .97 (.98 over items and
## models together, whose errors are not less than either).
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = coverage (sets = 2000)

  rand ("twister", 1);
  randn ("twister", 1);
  warning ("off", "ddd:duplicates", "local");
  failed = count = 0;
  printf ("95 %% intervals in %d simulated data sets each, in some minutes\n",
          sets);
  fflush (stdout);
  for part = {@given_models, @near_one, @strata, @other_population, ...
              @beta_binomial, @classes, @random_models, @random_groups}
    known = struct ();
    hits = struct ();
    [draw, known] = part{1} ();
    for i = 1:sets
      interval = draw ();
      for name = fieldnames (known)'
        x = interval.(name{1});
        inside = x(1) <= known.(name{1}) && known.(name{1}) <= x(2);
        hits(i).(name{1}) = inside;
      endfor
    endfor
    for name = fieldnames (known)'
      c = sum ([hits.(name{1})]) / sets;
      both = any (strcmp (name{1}, {"mean_kappa_of_such_models", ...
                                    "difference_of_such_groups"}));
      bad = ! (c >= .93 && c <= .97 + .01 * both);
      failed += bad;
      count++;
      printf ("  %-44s truth %7.4f   coverage %.4f%s\n",
              strrep (name{1}, "_", " "), known.(name{1}), c,
              merge (bad, "   FAILED", ""));
      fflush (stdout);
    endfor
  endfor
  printf ("coverage: %d passed, %d failed, 0 skipped\n", count - failed,
          failed);

endfunction

function x = around (estimate, se)
  x = estimate + [-1, 1] * 1.959963984540054 * se;
endfunction

function y = logistic (x)
  y = 1 ./ (1 + exp (-x));
endfunction

## Six models and all their patterns of answers X, with probabilities P: three
## difficulties, and models 1 and 2 share one answer of four.
function [X, P] = population (difficulty, able)

  n = 6;
  X = (dec2bin (0:2 ^ n - 1) - "0")';
  P = zeros (1, columns (X));
  share = [.3, .4, .3];
  for d = 1:3
    p = logistic (able - difficulty(d))';
    each = X .* p + (1 - X) .* (1 - p);
    own = prod (each, 1);
    copied = prod (each([1, 3:n],:), 1) .* (X(1,:) == X(2,:));
    P += share(d) * (.75 * own + .25 * copied);
  endfor

endfunction

function C = sample (X, P, m)
  C = X(:, lookup ([0, cumsum(P(1:end-1))], rand (1, m)));
endfunction

## Kappa of two models where patterns have the weights W.
function k = kappa_of (x, y, w)
  w /= sum (w);
  p = w * x';
  q = w * y';
  e = p * q + (1 - p) * (1 - q);
  k = (w * (x == y)' - e) / (1 - e);
endfunction

## Mean over PAIRS (rows) on the patterns with WANTED (k) of the models right,
## or of the others, where each pair is left out.
function x = mean_kappa (X, P, pairs, wanted, others = false)
  x = 0;
  for pair = pairs'
    k = sum (X, 1) - others * sum (X(pair,:), 1);
    x += kappa_of (X(pair(1),:), X(pair(2),:), P .* wanted (k)) / rows (pairs);
  endfor
endfunction

function [draw, known] = given_models ()

  [X, P] = population ([-2, 0, 2], [-.6 -.3 0 .3 .6 .9]);
  pairs = nchoosek (1:6, 2);
  all = @(k) true (size (k));
  in = @(k) k > 0 & k < 6;
  known.kappa_of_a_pair = mean_kappa (X, P, [1 2], all);
  known.kappa_of_a_pair_in_between = mean_kappa (X, P, [1 2], in);
  known.kappa_of_a_pair_left_out = ...
    mean_kappa (X, P, [3 5], @(k) k > 0 & k < 4, true);
  known.mean_kappa = mean_kappa (X, P, pairs, all);
  known.mean_kappa_in_between = mean_kappa (X, P, pairs, in);
  known.mean_kappa_pairs_left_out = ...
    mean_kappa (X, P, pairs, @(k) k > 0 & k < 4, true);
  known.kappa_of_two_groups = ...
    mean_kappa (X, P, [1 3; 1 4; 2 3; 2 4], in);
  known.difference_of_pairs = mean_kappa (X, P, [1 2], all) ...
                              - mean_kappa (X, P, [1 3], all);
  known.difference_of_groups = known.kappa_of_a_pair ...
                               - mean_kappa (X, P, [1 3; 1 4; 2 3; 2 4], all);
  known.difference_of_sets = known.mean_kappa - known.mean_kappa_in_between;
  k = sum (X, 1);
  known.share_trivial = sum (P(k == 6));
  known.share_between = sum (P(k > 0 & k < 6));
  known.share_impossible = sum (P(k == 0));
  T = @(k) arrayfun (@(k) sum (all_of (k, 3)), k) / 20;
  known.trivial_among_3_of_these = P * T (k)';
  known.impossible_among_3_of_these = P * T (6 - k)';
  draw = @() intervals (sample (X, P, 600));

endfunction

function x = all_of (k, r)
  x = 0;
  if (k >= r)
    x = nchoosek (k, r);
  endif
endfunction

function x = intervals (C)

  label = {"a", "a", "b", "b", "c", "c"};
  K = ddd_consistency (C, "interval", true, "leave_pair_out", true, ...
                       "groups", label);
  x.kappa_of_a_pair = [K.full.low(1,2), K.full.high(1,2)];
  x.kappa_of_a_pair_in_between = [K.between.low(1,2), K.between.high(1,2)];
  L = K.leave_pair_out;
  x.kappa_of_a_pair_left_out = [L.low(3,5), L.high(3,5)];
  x.mean_kappa = around (K.full.mean_kappa, K.full.mean_se);
  x.mean_kappa_in_between = around (K.between.mean_kappa, K.between.mean_se);
  x.mean_kappa_pairs_left_out = around (L.mean_kappa, L.mean_se);
  x.kappa_of_two_groups = around (K.between.group_kappa(1,2), ...
                                  K.between.group_se(1,2));
  x.difference_of_pairs = ddd_compare (C, [1 2], [1 3]).interval;
  x.difference_of_groups = ...
    ddd_compare (C, {"a", "a"}, {"a", "b"}, "groups", label).interval;
  x.difference_of_sets = ddd_compare (C).interval;
  S = ddd_split (C);
  x.share_trivial = S.interval.trivial;
  x.share_between = S.interval.between;
  x.share_impossible = S.interval.impossible;
  R = ddd_rarefy (C);
  x.trivial_among_3_of_these = around (R.fraction.trivial(3), ...
                                       R.se_items.trivial(3));
  x.impossible_among_3_of_these = around (R.fraction.impossible(3), ...
                                          R.se_items.impossible(3));

endfunction

## Two models that differ on 6 of 300 items: Wilson's interval.
function [draw, known] = near_one ()
  X = [1 1 0 0; 1 0 1 0];
  P = [.69, .01, .01, .29];
  known.kappa_near_1 = kappa_of (X(1,:), X(2,:), P);
  draw = @() near_one_of (sample (X, P, 300));
endfunction

function x = near_one_of (C)
  K = ddd_consistency (C, "interval", true);
  x.kappa_near_1 = [K.full.low(1,2), K.full.high(1,2)];
endfunction

## Easy and hard items: the mean over strata.
function [draw, known] = strata ()
  able = [-.6 -.3 0 .3 .6 .9];
  [X, P] = population ([-2, -1, 0], able);
  [~, Q] = population ([1, 2, 3], able);
  all = @(k) true (size (k));
  pairs = nchoosek (1:6, 2);
  known.stratified_mean_kappa = ...
    (mean_kappa (X, P, pairs, all) + mean_kappa (X, Q, pairs, all)) / 2;
  label = [ones(1, 400), 2 * ones(1, 300)];
  draw = @() stratified (ddd_consistency ([sample(X, P, 400), ...
                           sample(X, Q, 300)], "strata", label));
endfunction

function x = stratified (K)
  s = K.full.stratified;
  x.stratified_mean_kappa = around (s.mean_kappa, s.mean_se);
endfunction

function [draw, known] = other_population ()
  [X, P] = population ([-2, 0, 2], [-.6 -.3 0 .3 .6 .9]);
  [~, Q] = population ([-1, 0, 1], [-.6 -.3 0 .3 .6 .9]);
  pairs = nchoosek (1:6, 2);
  all = @(k) true (size (k));
  known.difference_of_populations = ...
    mean_kappa (X, P, pairs, all) - mean_kappa (X, Q, pairs, all);
  draw = @() struct ("difference_of_populations", ...
    ddd_compare (sample (X, P, 400), "against", sample (X, Q, 500)).interval);
endfunction

## Difficulty with a Beta distribution, given as ratio of gamma variables.
function [draw, known] = beta_binomial ()
  known.beta_binomial_a = .8;
  known.beta_binomial_b = .5;
  known.beta_binomial_rho = 1 / (1 + .8 + .5);
  draw = @() profiles (difficulties (.8, .5, 500), 8);
endfunction

function p = difficulties (a, b, m)
  x = randg (a, 1, m);
  p = x ./ (x + randg (b, 1, m));
endfunction

function x = profiles (p, n)
  I = ddd_expected (rand (n, numel (p)) < p).beta_binomial.interval;
  x.beta_binomial_a = I.a;
  x.beta_binomial_b = I.b;
  x.beta_binomial_rho = I.rho;
endfunction

## A hundred classes of eight items alike.
function [draw, known] = classes ()
  able = [-.5 0 .5 1 1.5]';
  b = linspace (-8, 8, 2001);
  w = exp (-b .^ 2 / (2 * (1.5 ^ 2 + 1)));
  p = prod (logistic (able - b), 1);
  q = prod (1 - logistic (able - b), 1);
  known.share_trivial_in_classes = w * p' / sum (w);
  known.share_between_in_classes = 1 - w * (p + q)' / sum (w);
  draw = @() in_classes (able, 1.5 * randn (1, 100));
endfunction

function x = in_classes (able, class)
  label = kron (1:100, ones (1, 8));
  b = class(label) + randn (1, 800);
  S = ddd_split (rand (5, 800) < logistic (able - b), "classes", label);
  x.share_trivial_in_classes = S.interval.trivial;
  x.share_between_in_classes = S.interval.between;
endfunction

## Models drawn anew: normal, with standard deviation .5 of ability and 1.5 of
## difficulty.
function [draw, known] = random_models ()

  [able, v, b, w] = grids ();
  P = logistic (able' - b);
  known.mean_kappa_of_such_models = v * kappas (P, w) * v';
  known.trivial_among_4_such_models = w * ((v * P) .^ 4)';
  known.impossible_among_4_such_models = w * ((1 - v * P) .^ 4)';
  Q = logistic (able' + .5 - b);
  known.difference_of_trivial = known.trivial_among_4_such_models ...
                                - w * ((v * Q) .^ 4)';
  draw = @() of_such_models (24, 16, 600);

endfunction

## Ability and difficulty with their weights.
function [able, v, b, w] = grids ()
  able = .5 * linspace (-5, 5, 61);
  v = exp (-2 * able .^ 2);
  v /= sum (v);
  b = 1.5 * linspace (-6, 6, 401);
  w = exp (-(b / 1.5) .^ 2 / 2);
  w /= sum (w);
endfunction

## Kappa of all pairs of rows of P, the probabilities to be right, on items of
## the weights W.
function k = kappas (P, w)
  p = P * w';
  both = P * (w .* P)';
  expected = p * p' + (1 - p) * (1 - p)';
  k = (1 - p - p' + 2 * both - expected) ./ (1 - expected);
endfunction

function x = of_such_models (n, other, m)

  b = 1.5 * randn (1, m);
  C = rand (n, m) < logistic (.5 * randn (n, 1) - b);
  D = rand (other, m) < logistic (.5 + .5 * randn (other, 1) - b);
  K = ddd_consistency (C, "interval", true).full;
  x.mean_kappa_of_such_models = K.mean_interval_combined;
  R = ddd_rarefy (C, "against", D, "same_items", true);
  x.trivial_among_4_such_models = around (R.fraction.trivial(4), ...
                                          R.se.trivial(4));
  x.impossible_among_4_such_models = around (R.fraction.impossible(4), ...
                                             R.se.impossible(4));
  x.difference_of_trivial = R.difference.interval.trivial(:,4);

endfunction

## Two groups of models drawn anew, on the same items; difficulty counts twice
## as much for the second.
function [draw, known] = random_groups ()
  [able, v, b, w] = grids ();
  known.difference_of_such_groups = ...
    v * (kappas (logistic (able' - b), w) ...
         - kappas (logistic (2 * (able' - b)), w)) * v';
  label = [repmat({"a"}, 1, 20), repmat({"b"}, 1, 24)];
  draw = @() of_such_groups (label);
endfunction

function x = of_such_groups (label)
  b = 1.5 * randn (1, 600);
  z = .5 * randn (44, 1) - b;
  z(21:44,:) *= 2;
  x.difference_of_such_groups = ddd_compare (rand (44, 600) < logistic (z), ...
    {"a", "a"}, {"b", "b"}, "groups", label).interval_combined;
endfunction
