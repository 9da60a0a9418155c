## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_excess (@var{C})
## @deftypefnx {ddd} {} ddd_excess (@var{C}, @var{name}, @var{value}, @dots{})
## @deftypefnx {ddd} {@var{X} =} ddd_excess (@dots{})
## Which models share errors beyond what difficulty, ability and slope explain?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Only items that all models answered are used.
##
## Every two models agree more than by chance, because some items are hard for
## all.  Here the error consistency of each pair is compared with what it would
## be if there were nothing but one difficulty per item, each model's accuracy,
## and how much difficulty matters to each model: its slope.  First comes one
## answer for all pairs together, @code{overall}; then the pairs.  Options:
##
## @table @code
## @item method
## @qcode{"slopes"} (default): a logistic model with a slope per model and any
## distribution of difficulty (two-parameter model), fitted by maximum
## likelihood; expectations given the number k of models that are right on an
## item.  The others take all slopes as equal: @qcode{"rasch"}, by expectation
## and variance in the Rasch model given k; @qcode{"curveball"}, by random
## matrices with the totals of every model and every item as they are;
## @qcode{"mantel-haenszel"}, by the odds ratio of the pair among items that
## equally many of the others are right on, less that of the Rasch model.
## These three test the same null and agree within errors.  @strong{Unequal
## slopes alone give large z by them}, for models that copy nothing.
##
## The errors of slopes and Rasch take account of what was estimated; that of
## the odds ratio does not, so p can be a little too large there (below .05 for
## 4.4 % of the pairs of 8 models at tolerance 1).  With a tolerance t > 0 the
## odds ratio uses whole strata only: items on which t + 1 to n - t - 3 of the
## others are right, of which none is left out.  (Of fewer than 2t + 4 models
## there are none.)
##
## @item tolerance
## With t > 0 pairs are compared on the items with t < k < n - t only; default
## 0: all items.  Slopes are estimated from all items in any case.
##
## @item classes
## Labels of the items (strings or numbers), such as the true class: items of a
## class depend on one another, classes do not.  Errors are then those of
## leaving out one class and fitting anew (of more than 200 classes, one of 200
## sets of these), p is that of Student's t, and @code{overall} compares with
## random signs of what the classes contribute.  Without, items are taken as
## independent; errors are too small where models are better at some kinds of
## items than at others.  Not with Curveball, whose samples have no classes.
##
## @item samples
## Random data sets under the null, default 1000 for Curveball (each 5n trades
## behind the last, the first after 20n) and 200 for slopes and Rasch, which
## need them for @code{overall} only.  Or those of the same data, seed and
## method that @code{ddd_counts} has drawn in shards and @code{ddd_merge} has
## merged.
##
## @item seed
## A whole number, default 1.  Results depend on it only, not on threads.
##
## @item threads
## 0 (the default) uses all available processors.
##
## @item progress
## Whether long work says on a terminal how far it is; default true.
## @end table
##
## @var{X} has the fields @code{kappa}, @code{kappa_expected}, @code{excess},
## @code{se}, @code{z}, @code{p_value} and @code{p_max} (n x n, symmetric,
## @code{NaN} on the diagonal) and others:
##
## @table @code
## @item overall
## All pairs at once.  @code{p_value}: probability under the null of at least
## so large a sum of z^2, (1 + samples that reach it) / (1 + @code{n_samples}).
## @code{mean_square} of z is about 1 under the null, in 95 % of the samples
## below @code{mean_square_limit}.  @code{excess_sd} is the standard deviation
## of the true excesses: sqrt (mean (excess^2 - se^2)), 0 where that is
## negative.
## @code{n_dimensions} counts the @code{eigenvalues} (n x 1) of the matrix of z
## above @code{eigenvalue_limit}, below which the largest one stays in 95 % of
## the samples: roughly, how many groups of models have something in common.
## Without samples (Mantel-Haenszel without classes) only @code{excess_sd},
## @code{mean_square} and eigenvalues are known, else @code{NaN}.
##
## @item kappa, kappa_expected
## Error consistency, and its mean under the null.
##
## @item excess
## @code{kappa} less @code{kappa_expected}; with Mantel-Haenszel the log odds
## ratio less the expected one, which are @code{log_odds_ratio} and
## @code{log_odds_ratio_expected}.
##
## @item se, z
## Standard deviation of the excess under the null, and the ratio of both.
##
## @item p_value
## Upper-sided: probability of so much excess or more under the null.  With
## Curveball (1 + samples that reach it) / (1 + samples).
##
## @item p_max
## The same for the largest z of all pairs: p corrected for looking at every
## pair.  With Curveball from the largest z of each sample, else by Bonferroni.
##
## @item n_classes
## With classes, how many the items used have.
##
## @item slopes
## With method slopes, the fit, as in @code{ddd_rasch}.
## @end table
##
## and @code{fit}, how well equal slopes fit (see @code{ddd_rasch}),
## @code{method}, @code{n_models}, @code{n_items} (that are used) of
## @code{n_given}, @code{tolerance},
## @code{accuracy} (n x 1, on these items), @code{models}, @code{groups} and
## @code{options}.  A pair whose excess cannot vary has z @code{NaN} and p 1:
## of a model that is right, or wrong, on all these items; of two models; and
## of three models, which slopes fit whatever they do.  The methods Rasch and
## Mantel-Haenszel need the abilities of the Rasch model: where these have no
## estimate, as with a model that is right wherever any other is (see
## @code{ddd_rasch}), z and p of all pairs are @code{NaN}, and a warning
## @code{ddd:noEstimate} says why.  With Mantel-Haenszel z and p of a pair are
## @code{NaN} as well where there is no finite odds ratio: the two never
## differ, or there is no stratum.
##
## @strong{How to read it.}  Excesses sum to zero over pairs, weighted: a
## positive one means @emph{more alike than this panel's average pair}.  What
## is common to all models cannot be seen, and a family of similar models makes
## all other pairs look negative, so only the upper side is tested.  A second
## kind of difficulty (one for some models, another for others) is an excess,
## not part of the null.
##
## In simulations without copying p is below .05 for 5 % of the pairs, and the
## smallest p_max in 5 % of the data sets, whether slopes are equal or not
## (8 models x 600 items, 8 x 5,000, 12 x 2,000).  With @code{classes} (8
## models, 8 to 50 classes of 20 items) it is 3 to 6 % of the pairs and 0 to 9
## % of the data sets, and @code{overall.p_value} is below .05 in 0 to 7 % of
## these.  For more than 40 models standard errors are approximate, to 3 %.
##
## Memory: 4 bytes per pair and sample, 400 MB for 1,000 models.
##
## @example
## @group
## C = ddd_simulate ("slopes", 6, 2000, "seed", 1);
## C(2,1:500) = C(1,1:500);          # model 2 copies
## X = ddd_excess (C);
## all ([X.overall.p_value, X.p_max(1,2)] < .01)
##   @result{} ans = 1
## @end group
## @end example
##
## Source: slopes: R. D. Bock and M. Aitkin, Marginal maximum likelihood
## estimation of item parameters, Psychometrika 1981; Curveball: G. Strona et
## al., Nature Communications 2014, and C. J. Carstens, Physical Review E 2015;
## Rasch model: E. B. Andersen, JRSS B 1972; odds ratio: N. Mantel and W.
## Haenszel, JNCI 1959, with the standard error of J. Robins, N. Breslow and S.
## Greenland, Biometrics 1986; eigenvalues: J. L. Horn, Psychometrika 1965.
##
## @seealso{ddd_rasch, ddd_consistency, ddd_plot_consistency}
## @end deftypefn

function X = ddd_excess (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_excess";
  methods = {"slopes", "rasch", "curveball", "mantel-haenszel"};
  opt = __ddd_options__ (caller, varargin, ...
                         {"tolerance", "threads", "seed", "progress", ...
                          "classes"}, {
    "method", "slopes", methods;
    "samples", [], {@(x) __ddd_merged__(x) ...
                         || (isscalar (x) && x >= 19 && x <= 1e6 ...
                             && x == fix (x)), ...
                    "a whole number from 19 to 1,000,000"}}, ...
    ["Groups are compared by ddd_compare; figures mark those that ", ...
     "ddd_pack (C, \"groups\", labels) has put into the data"]);
  by_sampling = strcmp (opt.method, "curveball");
  if (isempty (opt.samples))
    opt.samples = merge (by_sampling, 1000, 200);
  endif
  D = __ddd_data__ (caller, C, 1);
  [opt, merged] = merged_samples (caller, D, opt);
  n = D.n_models;
  least = max (2, 2 * opt.tolerance + 2);
  if (n < least)
    error ("ddd:tooFewModels", "%s: C must have %d models or more", caller,
           least);
  endif
  ## Simulated shares of tests/slow/excess_classes.m.
  class = item_classes (caller, D.n_items, opt.classes, true, ...
                        {"94 to 97 %", "94 to 96 %", "94 to 96 %"});
  by_model = opt;
  drawn = opt.samples * (isempty (class) && isempty (merged));
  many = n > 100;                       # z of all samples would fill memory
  by_model.samples = drawn * ! many;
  if (by_sampling && ! isempty (class))
    error ("ddd:invalidOption",
           ["%s: Curveball takes items as independent; classes need ", ...
            "another method"], caller);
  endif
  [correct, items] = complete_items (caller, D, opt.tolerance);
  m = numel (items);
  needs_abilities = any (strcmp (opt.method, {"rasch", "mantel-haenszel"}));
  M = rasch_model (caller, correct, m, {"", "variance"}{1 + needs_abilities});
  if (! isempty (M.why) && needs_abilities)
    __ddd_warn__ ("ddd:noEstimate",
                  ["%s: there are no abilities, and so no z and p: %s; ", ...
                   "method \"slopes\" needs none"], caller, M.why);
  endif

  ## Kappa is a linear function of n11, totals being what they are.
  pair = find (triu (true (n), 1));
  [i, l] = ind2sub ([n, n], pair);
  s = sum (M.right, 2);
  chance = s(i) .* s(l);
  scale = (s(i) .* (m - s(l)) + s(l) .* (m - s(i))) / 2;
  kappa = @(n11) (m * n11 - chance) ./ scale;
  n11 = joint (caller, correct, m)(pair);

  R.method = opt.method;
  R.fit = rasch_fit_report (M);
  R.n_models = n;
  R.n_items = m;
  R.n_given = D.n_items;
  R.tolerance = opt.tolerance;
  R.accuracy = s / m;
  fit = samples = [];
  switch (opt.method)
    case "slopes"
      [N, fit] = excess_under_slopes (caller, D, false, by_model);
      E = slopes_model (caller, fit.correct, fit.n_items, true, opt);
      R.slopes = slopes_report (fit, E, N.slope_se, fit.n_items);
      [mean_n11, variance, samples] = deal (N.n11, N.variance, N.samples);
      variance(s == 0 | s == m,:) = variance(:,s == 0 | s == m) = 0;
      variance(:,:) *= n > 3;
    case "rasch"
      [mean_n11, variance] = deal (M.n11, M.variance);
      if (isempty (M.why) && isempty (class))
        [N, fit] = excess_under_slopes (caller, D, true, by_model);
        samples = N.samples;
      endif
    case "curveball"
      [mean_n11, sd, p, p_max, samples] = ...
        excess_curveball (caller, correct, m, n11, M, opt);
    case "mantel-haenszel"
      [observed, error_of, model] = ...
        __ddd_mantel__ (caller, correct, m, M.k, ...
                        num2cell (excess_levels (n, opt.tolerance)){:}, ...
                        M.ability, opt.threads);
      [mean_n11, variance] = deal (M.n11, M.variance);
  endswitch

  if (! isempty (merged) && isempty (class))
    samples = merged;
  endif
  if (by_sampling)
    expected = kappa (mean_n11);
    se = sd * m ./ scale;
  else
    expected = kappa (mean_n11(pair));
    se = sqrt (variance(pair)) * m ./ scale;
  endif
  excess = kappa (n11) - expected;
  if (strcmp (opt.method, "mantel-haenszel"))
    R.log_odds_ratio = observed;
    R.log_odds_ratio_expected = model;
    se = error_of(pair);
    excess = observed(pair) - model(pair);
  endif

  G = [];
  if (! isempty (class))
    E = excess_over_classes (caller, D, class, excess, opt);
    [G, se, samples] = deal (E.n_sets, E.se, E.samples);
    R.n_classes = E.n_classes;
  endif

  z = excess ./ se;
  if (by_sampling)
    z(sd == 0) = NaN;
    overall_z = samples(:,1) + 0 * z;
    samples(:,1) = [];
  else
    ## Of what cannot vary only rounding is left.
    z(! (variance(pair) > 1e-9 * m)) = NaN;
    p = upper_tail (z, G);
    p_max = min (1, p * sum (! isnan (z)));
    overall_z = z;
  endif
  p(isnan (z)) = p_max(isnan (z)) = 1;
  if (needs_abilities)
    untold = ! isfinite (excess);
    p(untold) = p_max(untold) = NaN;
  endif
  if (! isempty (class))                # without some class all are alike
    untold = isnan (se) & variance(pair) > 1e-9 * m;
    p(untold) = p_max(untold) = NaN;
  endif
  count = columns (samples);
  sums_of = @(use) excess_sums (caller, n, samples, use, opt.threads);
  if (many && ! isempty (fit) && drawn)
    count = drawn;
    sums_of = @(use) excess_sums_drawn (caller, fit, use, opt);
  endif
  R.overall = excess_overall (n, overall_z, excess, se, count, sums_of);
  R.kappa = spread (kappa (n11), n, pair);
  R.kappa_expected = spread (expected, n, pair);
  R.excess = spread (excess, n, pair);
  R.se = spread (se, n, pair);
  R.z = spread (z, n, pair);
  R.p_value = spread (p, n, pair);
  R.p_max = spread (p_max, n, pair);
  R.models = D.models;
  R.groups = D.groups;
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    X = R;
  else
    show_excess (R);
  endif

endfunction

## Samples that ddd_counts has drawn, and how many.
function [opt, z] = merged_samples (caller, D, opt)
  z = [];
  M = opt.samples;
  if (! isstruct (M))
    return
  elseif (! strcmp (M.kind, "samples"))
    error ("ddd:invalidOption",
           "%s: these are shards of %s; take those of samples", caller, ...
           M.kind);
  endif
  z = single (M.counts.table.z);
  opt.samples = columns (z);
  check_merged (caller, M, D, opt.tolerance, ...
                excess_settings (opt.samples, opt.seed, opt.method));
endfunction

function A = spread (x, n, pair)
  A = NaN (n);
  A(pair) = x;
  A = A.';
  A(pair) = x;
endfunction

function n11 = joint (caller, correct, m)
  mask = __ddd_pack__ (caller, true (1, m));
  [~, all] = __ddd_kappa__ (caller, correct, [], m, mask, [0, 0], 0, {"n11"});
  n11 = all.n11;
endfunction


%!demo
%! C = ddd_simulate ("slopes", 8, 20000);
%! C(2,1:2000) = C(1,1:2000);
%! ddd_excess (C)

%!test # kappa is that of all items, and what is expected lies below by the excess
%! C = ddd_simulate ("rasch", 5, 200, "seed", 3);
%! K = ddd_consistency (C).full;
%! for method = {"slopes", "rasch", "curveball"}
%!   X = ddd_excess (C, "samples", 19, "method", method{1});
%!   own = ! eye (5);
%!   assert (X.kappa(own), K.kappa(own), 1e-12);
%!   assert (X.kappa_expected(own), K.kappa(own) - X.excess(own), 1e-12);
%!   assert (abs (X.excess(own)) < .5);
%!   if (! strcmp (method{1}, "curveball"))
%!     assert (X.z(own), X.excess(own) ./ X.se(own), 1e-12);
%!   endif
%! endfor

%!test # slopes are those of ddd_rasch, better than equal ones
%! C = ddd_simulate ("rasch", 5, 200, "seed", 3);
%! A = ddd_excess (C, "samples", 19).slopes;
%! B = ddd_rasch (C).slopes;
%! assert ([A.loglik, A.loglik_equal, A.p_value], ...
%!         [B.loglik, B.loglik_equal, B.p_value], 1e-9);
%! assert (A.lrt, 2 * (A.loglik - A.loglik_equal), 1e-9);
%! assert (A.lrt > .1);

%!test # nothing to compare: z is NaN and p 1
%! warning ("off", "ddd:duplicates", "local");
%! C = [1 1 0 1 0 0 1; 0 1 1 0 0 1 1];
%! for method = {"slopes", "rasch", "curveball", "mantel-haenszel"}
%!   X = ddd_excess (C, "samples", 19, "method", method{1});
%!   assert (X.z, NaN (2));
%!   assert ([X.p_value(1,2), X.p_max(1,2)], [1, 1]);
%! endfor
%! D = [1 1 1 1 1 0; 1 1 0 1 0 0; 0 1 1 0 0 0; 1 0 0 1 1 0];
%! X = ddd_excess (D, "samples", 99, "method", "curveball");
%! assert (X.z(1,:), NaN (1, 4));
%! assert (X.p_max(1,2:4), [1, 1, 1]);
%! for method = {"slopes", "curveball"}
%!   X = ddd_excess (ones (5, 4), "samples", 19, "method", method{1});
%!   assert ({X.z, X.p_max(1,2:5)}, {NaN(5), ones(1, 4)});
%!   assert (isnan ([X.overall.p_value, X.overall.excess_sd]));
%!   txt = evalc ("ddd_excess (ones (5, 4), 'method', method{1})");
%!   assert (! isempty (strfind (txt, "none can be tested")));
%! endfor
%! X = ddd_excess (ddd_simulate ("rasch", 3, 200, "seed", 1));
%! assert (X.z, NaN (3));              # slopes fit whatever three models do
%! C = ddd_simulate ("rasch", 6, 120, "seed", 1);
%! C(3,:) = 1;
%! X = ddd_excess (C, "samples", 19);
%! assert (X.se(3,[1, 2, 4:6]), zeros (1, 5));
%! assert (X.se(1,[2, 4:6]) > .01, true (1, 4));

%!test # one model right, or wrong, wherever others differ: no p, never p 1
%! warning ("off", "ddd:noEstimate", "local");
%! C = ddd_simulate ("rasch", 5, 500, "seed", 1);
%! C(5,1:400) = C(4,1:400);
%! for value = [0, 1]
%!   C(1,:) = value;
%!   for method = {"rasch", "mantel-haenszel"}
%!     X = ddd_excess (C, "method", method{1});
%!     assert ([X.z, X.p_value, X.p_max], NaN (5, 15));
%!     txt = evalc ("ddd_excess (C, 'method', method{1})");
%!     assert (! isempty (strfind (txt, "no pair can be tested")));
%!     assert (isempty (strfind (txt, "more alike")));
%!   endfor
%!   X = ddd_excess (C, "samples", 99, "method", "curveball");
%!   assert (X.p_max(4,5), .01, 1e-12);     # without the other model's help
%!   X = ddd_excess (C);
%!   assert ({X.z(1,:), X.p_value(1,2:5)}, {NaN(1, 5), ones(1, 4)});
%!   ## Of a flat likelihood: .8 to 1.3 with the order of the models.
%!   assert (all (isfinite (X.z(2,3:5))) && X.z(4,5) > .5);
%! endfor

%!warning <no z and p: model 1 is right wherever any other is; method "slope>
%! X = ddd_excess ([1 1 1 0; 1 0 0 0; 0 1 0 0], "method", "rasch");

%!test # in words: the fit, all pairs at once, then each
%! rand ("twister", 1);
%! C = rand (4, 300) < rand (1, 300);
%! for method = {"slopes", "Slopes range from"; "rasch", "Fit of one difficulty"}'
%!   txt = evalc ("ddd_excess (C, 'samples', 99, 'method', method{1})");
%!   at = cellfun (@(s) strfind (txt, s), {"4 models, 300 of 300 items", ...
%!                 method{2}, "alone: p = ", "The true excesses have", ...
%!                 "0 dimensions beyond chance", "of 6 pairs are more alike", ...
%!                 "model 1 - model 2", "Excesses sum to zero"});
%!   assert (issorted (at([1:6, 8])) && at(7) > at(6));
%! endfor
%! C = ddd_simulate ("slopes", 5, 4000, "seed", 1);
%! C(2,1:800) = C(1,1:800);
%! txt = evalc ("ddd_excess (C)");
%! assert (! isempty (strfind (txt, "Difficulty, ability and slope alone do not")));
%! assert (! isempty (strfind (txt, "p = 0.005")));
%! assert (! isempty (strfind (txt, "1 dimension beyond chance")));
%! assert (! isempty (regexp (txt, 'model 1 - model 2 .* < 0\.0001\n')));
%! assert (isempty (strfind (txt, "0.0000")));

%!test # classes: leave out one, fit anew; without an item that is not used
%! warning ("off", "ddd:fewClasses", "local");
%! C = double (ddd_simulate ("slopes", 5, 240, "seed", 1));
%! C(2,1:60) = C(1,1:60);
%! C(3,7) = NaN;
%! class = 1 + mod (0:239, 6);
%! u = find (triu (true (5), 1));
%! for method = {"slopes", "rasch", "mantel-haenszel"}
%!   args = {"method", method{1}, "samples", 19};
%!   X = ddd_excess (C, args{:}, "classes", class);
%!   for g = 1:6
%!     left(:,g) = ddd_excess (C(:,class != g), args{:}).excess(u);
%!   endfor
%!   se = sqrt (5 / 6 * sumsq (left - mean (left, 2), 2));
%!   assert (X.se(u), se, 1e-9);
%!   assert (X.excess, ddd_excess (C, args{:}).excess, 1e-12);
%!   assert (X.z(u), X.excess(u) ./ se, 1e-6);
%!   x = 5 ./ (5 + X.z(u) .^ 2);
%!   tail = betainc (x, 5 / 2, 1 / 2) / 2;
%!   tail(X.z(u) < 0) = 1 - tail(X.z(u) < 0);
%!   assert (X.p_value(u), tail, 1e-9);
%!   assert (X.p_max(u), min (1, 10 * tail), 1e-9);
%!   assert (X.n_classes, 6);
%!   assert (X.overall.p_value >= 1 / 20 && X.overall.p_value <= 1);
%! endfor
%! txt = evalc ("ddd_excess (C, 'classes', class)");
%! assert (! isempty (strfind (txt, "Errors are over 6 classes of items.")));

%!test # all signs of four classes: p of all pairs by enumeration
%! warning ("off", "ddd:fewClasses", "local");
%! C = ddd_simulate ("slopes", 5, 400, "seed", 2);
%! class = kron (1:4, ones (1, 100));
%! X = ddd_excess (C, "classes", class, "samples", 20000);
%! u = find (triu (true (5), 1));
%! for g = 1:4
%!   left(:,g) = ddd_excess (C(:,class != g), "samples", 19).excess(u);
%! endfor
%! r = X.excess(u) - 3 * (left - mean (left, 2));
%! sign = 2 * (dec2bin (0:15) - "0")' - 1;
%! for s = 1:16
%!   y = r .* sign(:,s)';
%!   square(s) = mean ((mean (y, 2) ./ (std (y, 0, 2) / 2)) .^ 2);
%! endfor
%! share = mean (square >= X.overall.mean_square * (1 - 1e-6));
%! assert (square(16), X.overall.mean_square, 1e-9);
%! assert (X.overall.p_value, share, .02);

%!test # two models right on all but one class: no error and no p
%! warning ("off", "ddd:fewClasses", "local");
%! C = ddd_simulate ("slopes", 5, 300, "seed", 1);
%! class = kron (1:3, ones (1, 100));
%! C(1:2,1:200) = 1;
%! X = ddd_excess (C, "classes", class);
%! assert ([X.se(1,2), X.p_value(1,2), X.p_max(1,2)], NaN (1, 3));
%! assert (isfinite (X.p_value(2,3:5)));
%! X = ddd_excess ([ones(1, 300); C(2:5,:)], "classes", class);
%! assert ({X.z(1,:), X.p_value(1,2:5)}, {NaN(1, 5), ones(1, 4)});

%!test # by slopes, a model that is always wrong, or right, leaves nothing open
%! C = ddd_simulate ("slopes", 5, 200, "seed", 1);
%! for x = [0, 1]
%!   X = ddd_excess ([C; x * ones(1, 200)], "samples", 19);
%!   assert (X.se(6,1:5), zeros (1, 5));
%!   assert (X.z(1:5,6), NaN (5, 1));
%! endfor

%!function yes = has_none (C, method)
%!  warning ("on", "ddd:noEstimate", "local");
%!  lastwarn ("", "");
%!  evalc ("ddd_excess (C, 'method', method, 'samples', 19);");
%!  [~, id] = lastwarn ();
%!  yes = strcmp (id, "ddd:noEstimate");
%!endfunction

%!test # a warning only where abilities are needed and there are none
%! C = ddd_simulate ("rasch", 4, 60, "seed", 1);
%! assert (has_none (C, "rasch"), false);
%! C(1,:) = 1;                            # of such a model there is none
%! assert ([has_none(C, "rasch"), has_none(C, "slopes")], [true, false]);

%!error <Invalid call> ddd_excess ()
%!error <unknown option .groups.\.  Groups are compared by ddd_compare>
%! ddd_excess (eye (3), "groups", {"a", "a", "b"})
%!error <ddd_excess: C must be 0, 1 or NaN> ddd_excess ([0 .3; 1 1])
%!error <ddd_excess: C must have 2 models or more> ddd_excess ([0 1 1])
%!error <ddd_excess: C must have 4 models or more> ddd_excess (eye (3), "tolerance", 1)
%!error <no item has an answer from every model> ddd_excess ([1 NaN; NaN 0])
%!error <no item that all models answered is in between>
%! ddd_excess ([1 0; 1 0; 1 0; 1 0], "tolerance", 1)
%!error <method must be "slopes", "rasch", "curveball" or "mantel-haenszel">
%! ddd_excess (eye (3), "method", 1)
%!error <samples must be a whole number from 19> ddd_excess (eye (3), "samples", 9)
%!error <seed must be a whole number> ddd_excess (eye (3), "seed", -1)
%!error <Curveball takes items as independent; classes need another method>
%! warning ("off", "ddd:fewClasses", "local");
%! ddd_excess (eye (3), "method", "curveball", "classes", [1 2 3]);
%!error <classes must have at least 2> ddd_excess (eye (3), "classes", [1 1 1])
%!error <ddd_excess: the items used must be of at least 2 classes>
%! warning ("off", "ddd:fewClasses", "local");
%! ddd_excess ([1 0 1; 0 1 NaN; 1 0 0], "classes", [1 1 2]);
%!error <classes must be labels of> ddd_excess (eye (3), "classes", @sin)
%!error <progress must be true or false> ddd_excess (eye (3), "progress", 2)
