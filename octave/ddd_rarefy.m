## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_rarefy (@var{C})
## @deftypefnx {ddd} {} ddd_rarefy (@var{S})
## @deftypefnx {ddd} {} ddd_rarefy (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{R} =} ddd_rarefy (@dots{})
## Trivial and impossible items against the number of models.
##
## The more models, the fewer items are trivial or impossible, so two studies
## can only be compared at the same number of models.  @var{R} has the shares
## to expect among r random ones of the models, exactly: the mean over items of
## C(k_j,r) / C(n_j,r) with k_j of n_j answers right, and of C(n_j-k_j,r) /
## C(n_j,r); with tolerance t, of hypergeometric probabilities.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; @var{S} is the result of @code{ddd_split}, or
## @code{struct ("histogram", h)} for published numbers h of items on which
## k = 0 to n models are right.  Without an output a summary is printed.
## Options:
##
## @table @code
## @item tolerance
## The number t of models that may deviate; default 0.
##
## @item min_answers
## The largest r; default all models.  The items are those with that many
## answers, the same for all r.  Where fewer than half of the items have all
## answers, an error asks for it.
##
## @item extrapolate
## The number of models up to which to extrapolate; default twice the largest
## r.
## @end table
##
## @var{R} has the fields
##
## @table @code
## @item n_models
## r = 2t+1 to the largest (1 x r), as long as the curves in @code{fraction},
## @code{se_items}, @code{se_models}, @code{se} and @code{binomial}, each with
## @code{trivial} and @code{impossible}.
##
## @item se_items
## Standard error for other items like these, the models given.
##
## @item se_models
## Standard error for other models like these, the items given: the jackknife
## that leaves one model out.  @code{NaN} at the largest r, and without a
## matrix.  @code{se} is both together, sqrt (se_items^2 + se_models^2).
##
## @item binomial
## What independent models, all of the mean accuracy, would show.
##
## @item extrapolated
## @code{n_models}, @code{trivial} and @code{impossible}: the beta-binomial
## distribution (@pxref{XREFddd_expected,,ddd_expected}) that fits best at the
## largest r.  It assumes that further models are like these, and that
## difficulty has a Beta distribution.
##
## @item chao2
## For @code{impossible}: of the @code{n_items} that no model solves, at least
## @code{estimate} would be solved by some further model like these, with its
## standard error @code{se}; and for @code{trivial} at least so many would not
## be by all.  This takes models as equally able; @code{rasch.estimate} and
## @code{rasch.se} take their abilities from the data (Rasch model, conditional
## maximum likelihood; @code{NaN} without a matrix or an estimate).  Of
## complete items, at tolerance 0.  Standard errors take items as independent;
## they are @code{NaN} where no item has k = 2 (n - 2).
## @end table
##
## and @code{n_items} (that are used), @code{tolerance}, @code{models},
## @code{groups} and @code{options}.
##
## @example
## @group
## R = ddd_rarefy (struct ("histogram", [1 0 1 2]));
## R.fraction.trivial
##   @result{} [8/12 7/12 2/4]
## @end group
## @end example
##
## Source: the combinatorics of rarefaction in ecology, H. L. Sanders,
## American Naturalist 1968, S. H. Hurlbert, Ecology 1971.  Lower bound:
## A. Chao, Biometrics 1987 (Chao2).
##
## @seealso{ddd_split, ddd_expected}
## @end deftypefn

function R = ddd_rarefy (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_rarefy";
  count = @(x) isnumeric (x) && isreal (x) && isscalar (x) && x >= 1 ...
               && x == fix (x);
  opt = __ddd_options__ (caller, varargin, {"tolerance"}, {
    "min_answers", [], count, "a whole number >= 1";
    "extrapolate", [], count, "a whole number >= 1"});

  t = opt.tolerance;
  D = [];
  if (isstruct (C) && isscalar (C) && isfield (C, "histogram"))
    given = any (strcmpi (varargin(1:2:end), "tolerance"));
    S = __ddd_as_split__ (caller, C, t, given);
    t = S.tolerance;
    h = S.histogram;
    n = numel (h) - 1;
    most = largest (opt.min_answers, n, t);
    k = (0:n)(h > 0);
    N = n * ones (size (k));
    w = h(h > 0);
  else
    S = D = __ddd_data__ (caller, C, 1);
    P = __ddd_categories__ (caller, D, t);
    h = P.histogram;
    most = largest (opt.min_answers, D.n_models, t);
    items = enough (P, most, opt);
    [level, ~, at] = unique ([P.items.k(items); P.items.answers(items)]', ...
                             "rows");
    k = level(:,1)';
    N = level(:,2)';
    w = accumarray (at(:), 1)';
  endif

  r = 2 * t + 1 : most;
  X.n_models = r;
  X.n_items = sum (w);
  X.tolerance = t;
  [X.fraction, X.se_items] = curves (k, N, w, r, t);
  if (isempty (D))
    X.se_models.trivial = X.se_models.impossible = NaN (size (r));
  else
    X.se_models = over_models (D, items, k, N, at, r, t);
  endif
  for name = {"trivial", "impossible"}
    x = name{1};
    X.se.(x) = sqrt (X.se_items.(x) .^ 2 + X.se_models.(x) .^ 2);
  endfor
  p = min (1, sum (w .* k) / sum (w .* N));
  X.binomial = of_law (@(r) __ddd_pmf__ (caller, r, p, []), r, t);
  X.extrapolated = extrapolate (caller, k, N, w, r, t, opt);
  X.chao2 = chao2 (caller, D, h);
  X.models = S.models;
  X.groups = S.groups;
  X.options = opt;

  if (nargout > 0)
    R = X;
  else
    summary (X);
  endif

endfunction

function most = largest (given, n, t)
  most = n;
  if (! isempty (given))
    most = given;
  endif
  if (most > n || most < 2 * t + 2)
    error ("ddd:invalidOption",
           "ddd_rarefy: min_answers must be from %d to %d", 2 * t + 2, n);
  endif
endfunction

function items = enough (P, most, opt)
  items = P.items.answers >= most;
  if (isempty (opt.min_answers) && sum (items) < numel (items) / 2)
    error ("ddd:tooFewAnswers",
           ["ddd_rarefy: only %d of %d items have an answer of every ", ...
            "model; give \"min_answers\", a, for curves up to a models"], ...
           sum (items), numel (items));
  elseif (! any (items))
    error ("ddd:tooFewAnswers",
           "ddd_rarefy: no item has %d answers; give a smaller min_answers",
           most);
  endif
endfunction

## W items with K of N right: mean and standard error over items for every r.
function [f, se] = curves (k, N, w, r, t)

  m = sum (w);
  [T, I] = per_level (k, N, r, t);
  f.trivial = w * T / m;
  f.impossible = w * I / m;
  se.trivial = sqrt (w * (T - f.trivial) .^ 2 / (m * (m - 1)));
  se.impossible = sqrt (w * (I - f.impossible) .^ 2 / (m * (m - 1)));

endfunction

## One row per level, one column per r.
function [T, I] = per_level (k, N, r, t)
  T = I = zeros (numel (k), numel (r));
  for c = 1:numel (r)
    [T(:,c), I(:,c)] = __ddd_hypergeometric__ (k(:), N(:), r(c), t);
  endfor
endfunction

## Leave one model out: it takes a right answer, a wrong one or none from an
## item; AT has the number of the level (K, N) of each of the ITEMS.
function se = over_models (D, items, k, N, at, r, t)

  n = D.n_models;
  m = numel (at);
  U = numel (k);
  ## Without a model there are too few for the last r.
  [T, I] = per_level ([k, k - 1, k], [N, N - 1, N - 1], r(1:end-1), t);
  T = zero_nan (T);
  I = zero_nan (I);
  left.trivial = left.impossible = zeros (n, numel (r) - 1);
  plane = D.packed.plane;
  for i = 1:n
    valid = plane.valid;
    if (! isempty (valid))
      valid = valid(:,i);
    endif
    x = __ddd_unpack__ ("ddd_rarefy", plane.correct(:,i), valid, D.n_items);
    x = double (x(items))(:);
    w = accumarray (at(:) + U * (x == 1) + 2 * U * (x == 0), 1, [3 * U, 1])';
    left.trivial(i,:) = w * T / m;
    left.impossible(i,:) = w * I / m;
  endfor
  for name = {"trivial", "impossible"}
    theta = left.(name{1}) - sum (left.(name{1}), 1) / n;
    se.(name{1}) = [sqrt((n - 1) / n * sum (theta .^ 2, 1)), NaN];
  endfor

endfunction

## Levels that no item can take, such as 0 right less a right one.
function x = zero_nan (x)
  x(isnan (x)) = 0;
endfunction

## The ends of a distribution of k that is known for every r.
function f = of_law (pmf, r, t)
  f.trivial = f.impossible = zeros (size (r));
  for c = 1:numel (r)
    p = pmf (r(c));
    f.trivial(c) = sum (p(end-t:end));
    f.impossible(c) = sum (p(1:t+1));
  endfor
endfunction

## Fit the histogram among the largest number of models, which a beta-binomial
## stays when some models are left out.
function E = extrapolate (caller, k, N, w, r, t, opt)

  most = r(end);
  h = zeros (1, most + 1);
  for s = 0:most
    h(s + 1) = w * exactly (k, N, most, s)';
  endfor
  B = __ddd_one_difficulty__ (caller, h);
  last = 2 * most;
  if (! isempty (opt.extrapolate))
    last = opt.extrapolate;
  endif
  rho = merge (isnan (B.rho), 0, B.rho);
  law = @(r) __ddd_beta_binomial__ (caller, r, B.p, rho);
  E = of_law (law, r(1):last, t);
  E.n_models = r(1):last;

endfunction

## Probability that s of r random answers are right.
function p = exactly (k, N, r, s)
  [~, p] = __ddd_hypergeometric__ (k, N, r, s);
  if (s > 0)
    [~, fewer] = __ddd_hypergeometric__ (k, N, r, s - 1);
    p = max (0, p - fewer);
  endif
endfunction

function X = chao2 (caller, D, h)

  n = numel (h) - 1;
  up = down = [];
  if (! isempty (D) && n > 1 && any (h))
    [~, g] = __ddd_rasch__ (caller, h, right_between (caller, D));
    up = g(1:3);
    down = g(end:-1:end-2);
  endif
  X.trivial = __ddd_chao__ (h(end), h(end-1), h(end-2), n, down);
  X.impossible = __ddd_chao__ (h(1), h(2), h(3), n, up);

endfunction

## Right answers of each model on the complete items that are in between.
function right = right_between (caller, D)
  P = __ddd_categories__ (caller, D, 0);
  items = find (P.complete & P.items.between);
  right = zeros (D.n_models, 1);
  if (! isempty (items))
    plane = D.packed.plane;
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                             items);
    [~, ~, ~, a] = __ddd_tally__ (caller, x, v, numel (items));
    right = round (a * numel (items));
  endif
endfunction

function summary (R)
  printf ("%s items, up to %d models, tolerance %d\n",
          __ddd_number__ (R.n_items), R.n_models(end), R.tolerance);
  printf ("  %8s  %-21s %-21s %21s\n", "models", "trivial", "impossible",
          "independent models");
  last = numel (R.n_models);
  for c = unique (round (linspace (1, last, min (last, 8))))
    printf ("  %8d  %-21s %-21s %10.1f %% %6.1f %%\n", R.n_models(c),
            share (R, "trivial", c), share (R, "impossible", c),
            100 * R.binomial.trivial(c), 100 * R.binomial.impossible(c));
  endfor
  E = R.extrapolated;
  printf ("  %8d  %-21s %-21s (extrapolated)\n", E.n_models(end),
          sprintf ("%.1f %%", 100 * E.trivial(end)),
          sprintf ("%.1f %%", 100 * E.impossible(end)));
  printf (["  further models would solve at least %.0f of %d impossible ", ...
           "items, and fail on\n  at least %.0f of %d trivial ones\n"],
          R.chao2.impossible.estimate, R.chao2.impossible.n_items,
          R.chao2.trivial.estimate, R.chao2.trivial.n_items);
endfunction

## Where the models' part of the standard error is unknown, it is larger.
function txt = share (R, x, c)
  se = R.se.(x)(c);
  than = "";
  if (isnan (se))
    se = R.se_items.(x)(c);
    than = "> ";
  endif
  txt = sprintf ("%.1f %% (se %s%.2g %%)", 100 * R.fraction.(x)(c), than, ...
                 100 * se);
endfunction


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_rarefy (rand (10, 10000) > difficulty .^ 2)

%!test # hand-computed: three models, k = 0, 2, 3, 3
%! R = ddd_rarefy (struct ("histogram", [1 0 1 2]));
%! assert (R.n_models, 1:3);
%! assert (R.fraction.trivial, [8/12, 7/12, 2/4], 1e-14);
%! assert (R.fraction.impossible, [4/12, 1/4, 1/4], 1e-14);
%! p = 8 / 12;
%! assert (R.binomial.trivial, p .^ (1:3), 1e-14);
%! assert (R.binomial.impossible, (1 - p) .^ (1:3), 1e-14);
%! assert (R.se_items.trivial(3), std ([0 0 1 1]) / 2, 1e-14);
%! assert (R.se_items.trivial(2), std ([0 1/3 1 1]) / 2, 1e-14);
%! assert (R.se_models.trivial, NaN (1, 3));
%! assert (R.chao2.impossible.estimate, 0);      # h_1 = 0
%! assert (R.chao2.trivial.estimate, 0);         # h_1 = 0, and one item k = 2

%!test # published counts: the eleven ImageNet networks
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! R = ddd_rarefy (struct ("histogram", h));
%! assert (R.fraction.trivial([2 5]), [.578, .431], 5e-4);
%! assert (R.fraction.impossible([2 5]), [.199, .112], 5e-4);
%! assert (R.fraction.trivial(11), 15919 / 50000, 1e-12);
%! assert (R.chao2.impossible.estimate, 1194, .5);
%! assert (R.chao2.trivial.estimate, 5131, .5);
%! a = ddd_expected (struct ("histogram", h)).beta_binomial;
%! r = R.extrapolated.n_models;
%! assert (r, 1:22);
%! assert (R.extrapolated.trivial, ...
%!         exp (betaln (a.a + r, a.b) - betaln (a.a, a.b)), 1e-6);
%! assert (R.extrapolated.impossible, ...
%!         exp (betaln (a.a, a.b + r) - betaln (a.a, a.b)), 1e-6);
%! assert (ddd_rarefy (ddd_split ("histogram", h)).fraction, R.fraction);
%! S = ddd_split ("histogram", h, "tolerance", 1);      # keeps its tolerance
%! assert (ddd_rarefy (S).fraction.trivial(end), 23000 / 50000, 1e-12);
%! assert (ddd_rarefy (S, "tolerance", 0).fraction, R.fraction);

%!function [T, I] = all_subsets (C, r, t)
%!  T = I = zeros (1, columns (C));
%!  for j = 1:columns (C)
%!    c = C(! isnan (C(:,j)),j);
%!    q = nchoosek (1:numel (c), r);
%!    k = sum (reshape (c(q), size (q)), 2);
%!    T(j) = sum (k >= r - t) / numel (k);
%!    I(j) = sum (k <= t) / numel (k);
%!  endfor
%!endfunction

%!test # every subset of r models, and without each model, by brute force
%! C = double (rand (7, 80) > rand (1, 80));
%! C(rand (7, 80) < .1) = NaN;
%! for t = 0:1
%!   for a = 6:7
%!     R = ddd_rarefy (C, "min_answers", a, "tolerance", t);
%!     some = C(:, sum (! isnan (C), 1) >= a);
%!     m = columns (some);
%!     assert (R.n_items, m);
%!     assert (R.n_models, 2*t+1 : a);
%!     for c = 1:numel (R.n_models)
%!       r = R.n_models(c);
%!       [T, I] = all_subsets (some, r, t);
%!       assert (R.fraction.trivial(c), sum (T) / m, 1e-12);
%!       assert (R.fraction.impossible(c), sum (I) / m, 1e-12);
%!       assert (R.se_items.trivial(c), std (T) / sqrt (m), 1e-12);
%!       assert (R.se_items.impossible(c), std (I) / sqrt (m), 1e-12);
%!       if (r < a)
%!         for i = 1:7
%!           [T, I] = all_subsets (some([1:i-1, i+1:7],:), r, t);
%!           J(i,:) = [sum(T), sum(I)] / m;
%!         endfor
%!         se = sqrt (6 / 7 * sum ((J - sum (J) / 7) .^ 2));
%!         assert (R.se_models.trivial(c), se(1), 1e-12);
%!         assert (R.se_models.impossible(c), se(2), 1e-12);
%!         assert (R.se.trivial(c), hypot (se(1), R.se_items.trivial(c)), 1e-12);
%!       else
%!         assert (R.se_models.trivial(c), NaN);
%!       endif
%!     endfor
%!   endfor
%! endfor

%!test # missing at random: the beta-binomial that complete answers would give
%! C = double (rand (6, 20000) < sin (pi / 2 * rand (1, 20000)) .^ 2);
%! whole = ddd_rarefy (C);
%! C(rand (size (C)) < .15) = NaN;
%! R = ddd_rarefy (C, "min_answers", 4, "extrapolate", 12);
%! r = R.extrapolated.n_models;
%! assert (r, 1:12);
%! assert (R.extrapolated.trivial, whole.extrapolated.trivial, .01);
%! assert (R.fraction.trivial, whole.fraction.trivial(1:4), .01);

%!test # Chao's bound is exact for one difficulty; Rasch's with any abilities
%! m = 200000;
%! p = [.02 .05 .1 .2 .3];
%! C = [rand(5, m) < p', false(5, 90000)];
%! R = ddd_rarefy (C).chao2.impossible;
%! missed = m * prod (1 - p);
%! assert (R.n_items, sum (! any (C, 1)));
%! assert (R.rasch.estimate, missed, 3 * R.rasch.se);
%! assert (R.rasch.se < .02 * missed);
%! assert (abs (R.estimate - missed) > 3 * R.se);     # not equally able
%! C = [rand(5, m) < .1, false(5, 1000)];
%! R = ddd_rarefy (! C).chao2.trivial;
%! assert (R.estimate, m * .9 ^ 5, 3 * R.se);
%! assert (R.rasch.estimate, m * .9 ^ 5, 3 * R.rasch.se);

%!test # Chao's standard error is that of what is missed by how much
%! p = [.1 .15 .2 .25];
%! for i = 1:300
%!   C = rand (4, 1000) < p';
%!   missed(i) = sum (! any (C, 1));        # 999 more: no estimate is cut off
%!   X(i) = ddd_rarefy ([C, false(4, 999)]).chao2.impossible;
%! endfor
%! spread = std ([X.estimate] - missed);
%! assert (mean ([X.se]), spread, .1 * spread);
%! r = [X.rasch];
%! spread = std ([r.estimate] - missed);
%! assert (mean ([r.se]), spread, .1 * spread);

%!test # Chao's bound: never more than there are; without k = 2; no estimate
%! h = [3 9 1 1 1];
%! R = ddd_rarefy (struct ("histogram", h)).chao2.impossible;
%! assert (R.estimate, 3);
%! R = ddd_rarefy (struct ("histogram", [90 4 0 1 1])).chao2.impossible;
%! assert (R.estimate, 3/4 * 4 * 3 / 2);
%! assert ({R.se, R.rasch.estimate}, {NaN, NaN});
%! R = ddd_rarefy ([1 1 1; 1 0 0; 0 0 1]).chao2;   # model 1 beats all
%! assert (R.impossible.rasch.estimate, NaN);
%! R = ddd_rarefy ([NaN 1 1 0; 1 1 0 1; 0 NaN 1 0], "min_answers", 2);
%! assert (R.chao2.impossible.n_items, 0);

%!test # without an output: a summary
%! txt = evalc ("ddd_rarefy (struct ('histogram', [1 0 1 2]))");
%! assert (! isempty (regexp (txt, '2 +58.3 % .* 44.4 %')));
%! assert (! isempty (regexp (txt, '6 .*extrapolated')));

%!error <Invalid call> ddd_rarefy ()
%!error <ddd_rarefy: C must be 0, 1 or NaN> ddd_rarefy ([0 .3; 1 1])
%!error <ddd_rarefy: C must have one epoch> ddd_rarefy (ones (2, 2, 2))
%!error <ddd_rarefy: histogram must> ddd_rarefy (struct ("histogram", [1 -1]))
%!error <tolerance 1 needs at least 4> ddd_rarefy (eye (2), "tolerance", 1)
%!error <min_answers must be from 2 to 3> ddd_rarefy (eye (3), "min_answers", 4)
%!error <only 1 of 3 items have an answer of every> ddd_rarefy ([1 NaN NaN; 1 0 0])
%!error <no item has 3 answers> ddd_rarefy ([1 0; 1 NaN; NaN 0], "min_answers", 3)
%!error <extrapolate must be a whole> ddd_rarefy (eye (2), "extrapolate", 0)
