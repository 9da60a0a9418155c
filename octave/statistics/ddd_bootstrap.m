## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_bootstrap (@var{C})
## @deftypefnx {ddd} {} ddd_bootstrap (@var{C}, @var{name}, @var{value})
## @deftypefnx {ddd} {[@var{U}, @var{weights}] =} ddd_bootstrap (@dots{})
## Intervals, differences and ranks of models: the joint bootstrap over items.
##
## How sure are kappas, shares, means, differences and ranks?  Every replicate
## draws as many items as there are, with replacement, and computes all of the
## statistics below from the same draw, so that differences and ranks have
## intervals too.  @var{C} is a models x items matrix of 0, 1 and @code{NaN}
## (missing), or packed data of one epoch.  An item keeps its category,
## trivial, impossible or in-between: the split is that of these models, and
## the intervals are for other items like these, not for other models.  Missing
## answers are left out pair by pair.
##
## Options:
##
## @table @code
## @item measure
## @qcode{"all"} (default), or @qcode{"accuracy"}: accuracies and their ranks
## alone, without the pairs of models, for thousands of models.  Replicates are
## then normal multiples of what single lots of items add to an accuracy.
##
## @item replicates
## Number of replicates B; default 2,000.  Or those of the same data, seed and
## classes that @code{ddd_counts} has drawn in shards and @code{ddd_merge} has
## merged; nothing is drawn then.
##
## @item classes
## Labels of the items (strings or numbers, none @code{NaN}).  Items of a class
## are alike, so whole classes are drawn instead of items.
##
## @item tolerance
## The number t of models that may deviate on trivial and impossible items;
## default 0.
##
## @item groups
## A cell array with one string per model; by default the groups in packed
## data.
##
## @item seed
## A whole number, default 1.  The result depends on the data, the options and
## the seed only.
##
## @item threads
## Number of threads; 0 (the default) uses all available processors.
##
## @item progress
## True (the default) shows a progress line, on a terminal and after a second.
## @end table
##
## @var{U} has the fields
##
## @table @code
## @item full, between
## On all and on in-between items: @code{n_items}, and of each pair of models
## (n x n) @code{kappa}, its standard error @code{se} and percentile interval
## from @code{low} to @code{high} (95 %), and @code{dropped}.
##
## @item fraction, interval, se
## The shares of @code{trivial}, @code{between} and @code{impossible} items
## among those that all answered, their intervals ([low, high]) and standard
## errors; @code{NaN} if fewer than half of the items are complete.  A share of
## 0 or 1, which is so in every replicate, has Wilson's interval.
##
## @item mean_kappa
## The mean over pairs, for @code{full}, @code{between} and their
## @code{difference}, each with @code{estimate}, @code{se} and
## @code{interval}.
##
## @item group_kappa
## With groups, the means over pairs of different models of two groups (g x g),
## for @code{full}, @code{between} and @code{difference}, each with
## @code{kappa}, @code{se}, @code{low} and @code{high}.
##
## @item ranking
## For @code{model} and, with groups, @code{group}, by @code{accuracy} and by
## mean kappa on @code{full} and @code{between} items (of a model with all
## others, or of the pairs within a group), each with the fields
##
## @table @code
## @item estimate, se, low, high
## The value, its standard error and interval; of an accuracy of 0 or 1
## Wilson's.
##
## @item rank
## 1 is the largest; equal values share the mean of their ranks.
##
## @item rank_low, rank_high
## The set of ranks that the data allow.  The sets hold the true ranks of all
## models (groups) at once in 95 % of cases, also where models are nearly
## equal: a model that differs from no other may have any rank.  (A bootstrap
## of the ranks themselves fails there.)  Few replicates make them a little too
## small: of ten equal models all ranks were held in .93 to .94 of simulated
## data sets with 500 replicates, in .95 with 4,000.
##
## @item may_be_best
## Logical: the models that may be the best; the best is missing in at most 5 %
## of cases.
##
## @item first
## The share of replicates in which it is the largest, ties shared.
##
## @item difference
## @code{estimate}, @code{low} and @code{high} (element i, l: i less l), each
## interval for itself.
## @end table
## @end table
##
## and @code{n_models}, @code{n_items}, @code{n_units} (items or classes that
## are drawn), @code{replicates}, @code{dropped}, with groups
## @code{group_names}, @code{tolerance}, @code{models}, @code{groups} and
## @code{options} (those given).  With accuracy as measure there are only
## @code{ranking} without differences, by accuracy, and these.
##
## A replicate in which a statistic is undefined is dropped for it.  Where that
## happens in more than 1 % of replicates its interval is @code{NaN}.
## @code{dropped} is the number of replicates in which a statistic that the
## data have could not be computed.
##
## Percentiles and standard errors are widened for the number of items or
## classes, as Student's t and the factor n / (n - 1) do.  With fewer than 50
## classes intervals are still too narrow, and a warning says so: with 8
## classes of 20 items the mean kappa was held in .83 of simulated data sets
## and the share of trivial items in .89, with 16 in .88 and .94, with 30 in
## .94.
##
## @var{weights} (uint8, replicates x items) says how often each item is in
## each replicate, for statistics of your own.
##
## Kept are the kappas of all replicates, 8 B n (n-1) bytes, and the joint
## answers of all pairs, n^2 m / 16 bytes (four times as many where answers are
## missing); what does not fit into memory is refused.  Time grows in the same
## way.  Beyond some 200 models use the standard errors of
## @code{ddd_consistency} (option interval) and @code{ddd_compare}, which need
## no replicates.
##
## @example
## @group
## U = ddd_bootstrap ([1 1 0 0; 1 1 1 0], "replicates", 100);
## U.full.kappa
##   @result{} ans =
##       1.0000   0.5000
##       0.5000   1.0000
## @end group
## @end example
##
## Source: B. Efron and R. J. Tibshirani, @cite{An introduction to the
## bootstrap}, 1993.  Quantiles: R. J. Hyndman and Y. Fan, American
## Statistician 1996, type 7; widened: T. C. Hesterberg, American Statistician
## 2015.  Ranks: J. P. Romano and M. Wolf, Econometrica 2005, M. Mogstad,
## J. P. Romano, A. M. Shaikh and D. Wilhelm, Review of Economic Studies 2024;
## the best: J. C. Hsu, Annals of Statistics 1984.
##
## @seealso{ddd_consistency, ddd_compare, ddd_split, ddd_plot_ranking}
## @end deftypefn

function [U, weights] = ddd_bootstrap (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_bootstrap";
  opt = __ddd_options__ (caller, varargin, ...
    {"tolerance", "groups", "threads", "classes", "seed", "progress"}, {
    "measure", "all", {"all", "accuracy"};
    "replicates", 2000, {@(x) __ddd_merged__(x) ...
                         || (isreal (x) && isscalar (x) && x >= 2 ...
                             && x == fix (x)), "a whole number >= 2"}});
  D = __ddd_data__ (caller, C, 1);
  if (isstruct (opt.replicates))
    opt.merged = opt.replicates;
    opt.replicates = columns (of_replicates (opt.merged).counts.table.full);
  endif
  n = D.n_models;
  alone = strcmp (opt.measure, "accuracy");
  if (! alone)
    refuse_huge (D, n * (n - 1) / 2, opt, nargout > 1);
  elseif (nargout > 1)
    error ("ddd:invalidOption",
           "ddd_bootstrap: for accuracy alone there are no weights");
  endif
  [names, group] = __ddd_groups__ (caller, D, opt.groups);
  unit = item_classes (caller, D.n_items, opt.classes, true, ...
                       {"83 to 89 %", "88 to 94 %", "94 %"});
  R.n_models = n;
  R.n_items = D.n_items;
  if (isfield (opt, "merged"))
    if (alone || nargout > 1)
      error ("ddd:invalidOption",
             ["ddd_bootstrap: merged replicates have no weights, and ", ...
              "measure \"accuracy\" does not take them"]);
    endif
    opt.n_replicates = opt.replicates;
    check_merged (caller, opt.merged, D, opt.tolerance, ...
                  bootstrap_settings (opt, unit));
  endif
  R.n_units = merge (isempty (unit), D.n_items, max ([unit, 0]));
  R.replicates = opt.replicates;
  if (alone)
    R = accuracies (caller, R, D, unit, group, opt);
  else
    [R, weights] = everything (caller, R, D, unit, group, opt, nargout > 1);
  endif
  R.models = D.models;
  R.groups = D.groups;
  if (! isempty (names))
    R.group_names = names;
    R.groups.group = names(group);
  endif
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    U = R;
  else
    show_bootstrap (R);
  endif

endfunction

function M = of_replicates (M)
  if (! strcmp (M.kind, "replicates"))
    error ("ddd:invalidOption",
           "ddd_bootstrap: these are shards of %s; take those of replicates",
           M.kind);
  endif
endfunction

function [R, weights] = everything (caller, R, D, unit, group, opt, keep)

  n = D.n_models;
  P = __ddd_categories__ (caller, D, opt.tolerance);
  K = consistency_for (caller, D, "tolerance", opt.tolerance, "threads", ...
                       opt.threads);
  R.tolerance = opt.tolerance;
  R.full.n_items = D.n_items;
  R.between.n_items = K.between.n_items;

  pair = triu (true (n), 1);
  means.full = bootstrap_pair_weights (K.full.kappa(pair), n, group);
  means.between = bootstrap_pair_weights (K.between.kappa(pair), n, group);
  [X, total, weights] = bootstrap_replicates (caller, D, P, unit, means, ...
                                              opt, keep);
  data = struct ("full", K.full.kappa(pair), "between", ...
                 K.between.kappa(pair), "accuracy", K.accuracy);
  undefined = false (1, opt.replicates);
  for part = {"full", "between"}
    x = part{1};
    undefined |= any (isnan (X.(x)) & ! isnan (data.(x)), 1);
    I = bootstrap_percentiles (caller, X.(x), R.n_units);
    X.(x) = [];                               # the largest of all
    R.(x).kappa = K.(x).kappa;
    own = 1 + 0 * diag (K.(x).kappa);         # of a model with itself
    R.(x).se = square (I.se, n, 0 * own);
    R.(x).low = square (I.low, n, own);
    R.(x).high = square (I.high, n, own);
    R.(x).dropped = square (I.dropped, n, zeros (n, 1));
    values.(x) = full (means.(x) * zero_nan (data.(x)));
    values.(x)(! any (means.(x), 2)) = NaN;
  endfor
  R.dropped = sum (undefined);

  R = shares (caller, R, P, total);
  R.mean_kappa = bootstrap_means (caller, values, X, 1, R.n_units);
  g = max ([group; 0]);
  if (g > 0)
    at = n + 2 : rows (means.full);
    R.group_kappa = bootstrap_means (caller, values, X, at, R.n_units, group);
  endif
  R.ranking.model = bootstrap_ranking (caller, {K.accuracy, X.accuracy}, ...
                                       values, X, 2:n+1, R, opt);
  if (g > 0)
    M = rows_to_means (sparse (group, 1:n, 1, g, n));
    diagonal = n + 1 + cumsum (1:g);
    R.ranking.group = bootstrap_ranking (caller, ...
      {M * K.accuracy, M * X.accuracy}, values, X, diagonal, R, opt);
  endif

endfunction

## Accuracies and ranks of any number of models, without a matrix of pairs.
function R = accuracies (caller, R, D, unit, group, opt)

  [p, se, x, units] = bootstrap_accuracies (caller, D, unit, opt);
  sets = {"model", p, se, x};
  if (! isempty (group))
    M = rows_to_means (sparse (group, 1:D.n_models, 1));
    y = M * x;
    sets(2,:) = {"group", M * p, sqrt(sumsq (y - M * p, 2) / columns (y)), y};
  endif
  for set = sets'
    Y.estimate = set{2};
    Y.se = set{3};
    ends = interval_of_share (Y.estimate', Y.se', R.n_units, ...
                              critical_value (R.n_units));
    Y.low = ends(1,:)';
    Y.high = ends(2,:)';
    S = bootstrap_rank_sets (caller, Y.estimate, set{4}, units, opt);
    for name = fieldnames (S)'
      Y.(name{1}) = S.(name{1});
    endfor
    R.ranking.(set{1}).accuracy = Y;
  endfor

endfunction

function refuse_huge (D, pairs, opt, with_weights)
  n = D.n_models;
  rows = n * (1 + D.packed.missing);
  bytes = 16 * pairs * opt.replicates + rows * (rows + 1) / 16 * D.n_items ...
          + with_weights * opt.replicates * D.n_items;
  __ddd_memory__ ("ddd_bootstrap", bytes / 8, ...
                  sprintf ("%d replicates of %d models", ...
                           opt.replicates, n), ...
                  ["give fewer replicates, or measure \"accuracy\" for ", ...
                   "ranks alone, or use the standard errors of ", ...
                   "ddd_consistency (C, \"interval\", true)"]);
  if (n > 200)
    __ddd_warn__ ("ddd:manyModels",
                  ["ddd_bootstrap: with %d models the standard errors of ", ...
                   "ddd_consistency (C, \"interval\", true) take much ", ...
                   "less time"], n);
  endif
endfunction

## A symmetric matrix from its upper triangle by columns.
function A = square (x, n, diagonal)
  A = zeros (n);
  A(triu (true (n), 1)) = x;
  A += A.' + diag (diagonal);
endfunction

function x = zero_nan (x)
  x(isnan (x)) = 0;
endfunction

function R = shares (caller, R, P, total)

  enough = sum (P.complete) >= numel (P.complete) / 2;
  complete = sum (total([1, 3, 4, 6, 7],:), 1);
  rows = {1, "between"; [3, 6], "trivial"; [4, 7], "impossible"};
  for row = rows([2 1 3],:)'
    x = row{2};
    R.fraction.(x) = R.se.(x) = NaN;
    R.interval.(x) = [NaN, NaN];
    if (enough)
      I = bootstrap_percentiles (caller, sum (total(row{1},:), 1) ...
                                         ./ complete, R.n_units);
      p = sum (P.items.(x) & P.complete) / sum (P.complete);
      R.fraction.(x) = p;
      R.se.(x) = I.se;
      R.interval.(x) = [I.low, I.high];
      if (p == 0 || p == 1)             # so in every replicate
        units = min (R.n_units, sum (P.complete));
        R.interval.(x) = interval_of_share (p, 0, units, ...
                                            critical_value (R.n_units))';
      endif
    endif
  endfor

endfunction


%!demo
%! ## Which of six models is the most accurate?
%! C = rand (6, 2000) > rand (1, 2000) .^ linspace (1, 2, 6)';
%! ddd_bootstrap (C)

%!test # shares where half of the items are complete, and not of fewer
%! C = [1 0 NaN 1; 1 1 1 NaN];
%! assert (ddd_bootstrap (C, "replicates", 20).fraction.trivial, 1 / 2);
%! C(1,1) = NaN;
%! assert (ddd_bootstrap (C, "replicates", 20).fraction.trivial, NaN);

%!test # hand-computed: of four items two are trivial, one is in between
%! [U, w] = ddd_bootstrap ([1 1 0 0; 1 1 1 0], "replicates", 200);
%! assert ([U.fraction.trivial, U.fraction.between, U.fraction.impossible], ...
%!         [.5 .25 .25]);
%! x = sort (double (w(:,3)) / 4);            # the item in between
%! assert (U.se.between, std (x) * sqrt (4 / 3), 1e-14);
%! ## Student's t with 3 degrees of freedom, widened by sqrt (4 / 3): 3.675
%! tail = 1.19e-4;
%! at = 1 + 199 * [tail, 1 - tail];           # type 7
%! low = floor (at);
%! assert (U.interval.between, ...
%!         (x(low) + (at - low)' .* (x(low+1) - x(low)))', 1e-4);
%! assert (U.mean_kappa.full.estimate, .5, 1e-15);
%! assert (! any (isfield (U, {"group_kappa", "group_names"})));
%! assert (! isfield (U.ranking, "group"));
%! A = U.ranking.model.accuracy;
%! assert ([A.estimate, A.rank], [.5 2; .75 1]);
%! assert (A.difference.estimate, [0 -.25; .25 0]);
%! assert ([A.rank_low, A.rank_high], [1 2; 1 2]);       # of four items
%! assert (A.may_be_best, [true; true]);
%! w = double (w(:,3));                       # a tie where item 3 is not drawn
%! assert (A.first, [mean(w == 0) / 2; mean(w > 0) + mean(w == 0) / 2], 1e-14);

%!test # undefined in some replicates: dropped, and from 1 % on no interval
%! rand ("twister", 1);
%! C = [ones(1, 399), 0; 0, ones(1, 399); rand(1, 400) < .5];
%! U = ddd_bootstrap (C, "replicates", 500);
%! assert (U.full.dropped(1,2) / 500, exp (-2), .05);   # no wrong answer drawn
%! assert (U.dropped >= U.full.dropped(1,2));
%! assert ([U.full.low(1,2), U.full.high(1,2), U.full.se(1,2)], NaN (1, 3));
%! assert (! isnan (U.full.kappa(1,2)));
%! assert (U.full.dropped(1,3) == 0 && ! isnan (U.full.low(1,3)));
%! assert (U.full.kappa(1,2), ddd_consistency (C).full.kappa(1,2));
%! assert (U.mean_kappa.full.interval, [NaN NaN]);
%! U = ddd_bootstrap (ones (2, 5), "replicates", 10);      # undefined always
%! assert ({U.full.kappa(1,2), U.full.dropped(1,2), U.dropped}, {NaN, 10, 0});
%! assert (U.fraction.trivial, 1);
%! z2 = 2.776445105197793 ^ 2;                # all five trivial: Wilson's
%! assert (U.interval.trivial, [1 / (1 + z2 / 5), 1], 1e-9);
%! A = U.ranking.model.accuracy;
%! assert ([A.low, A.high], [1, 1; 1, 1] .* [1 / (1 + z2 / 5), 1], 1e-9);

%!test # fewer than half of the items complete: no shares
%! C = ddd_simulate ("beta", 6, 300, "share_missing", .3, "seed", 2);
%! U = ddd_bootstrap (C, "replicates", 20);
%! assert ([U.fraction.trivial, U.interval.between, U.se.impossible], NaN (1, 4));
%! assert (! isnan (U.mean_kappa.full.se));

%!test # shares in replicates are of the complete items that were drawn
%! C = ddd_simulate ("beta", 3, 60, "share_missing", .1, "seed", 2);
%! [U, w] = ddd_bootstrap (C, "replicates", 50);
%! k = sum (C, 1);                            # NaN where an answer is missing
%! drawn = sum (double (w(:,! isnan (k))), 2);
%! for row = {"trivial", "between", "impossible"; k == 3, k == 1 | k == 2, k == 0}
%!   x = sum (double (w(:,row{2})), 2) ./ drawn;
%!   assert (U.se.(row{1}), std (x) * sqrt (60 / 59), 1e-12);
%!   assert (U.fraction.(row{1}), sum (row{2}) / sum (! isnan (k)), 1e-15);
%! endfor

%!test # without an output: a summary
%! rand ("twister", 1);
%! txt = evalc ("ddd_bootstrap ([1 1 0 0; 1 1 1 0], 'replicates', 50)");
%! assert (! isempty (strfind (txt, "2 models, 4 items, 50 replicates over items")));
%! assert (! isempty (regexp (txt, 'trivial +50\.0 % +\d+\.\d\d % ')));
%! assert (! isempty (regexp (txt, 'model 2 +0\.750 +0\.\d{4} .* rank 1 to 2')));
%! assert (! isempty (regexp (txt, 'may be best: model 2 \(first in \d+ %\)')));
%! C = rand (7, 40) < .5;
%! txt = evalc ("ddd_bootstrap (C, 'replicates', 9, 'classes', 1 + (1:40 > 9))");
%! assert (! isempty (strfind (txt, "over 2 classes of items")));
%! assert (! isempty (strfind (txt, "and 2 more")));

%!test # accuracy alone: standard errors, ranks, Wilson's intervals
%! C = ddd_simulate ("rasch", 5, 400, "ability", [0 0 .2 .4 1], "seed", 2);
%! label = {"a", "a", "b", "b", "b"};
%! state = randn ("twister");
%! U = ddd_bootstrap (C, "measure", "accuracy", "groups", label);
%! assert (randn ("twister"), state);
%! A = U.ranking.model.accuracy;
%! p = mean (C, 2);
%! se = sqrt (p .* (1 - p) / 399);
%! assert ([A.estimate, A.se], [p, se], 1e-14);
%! assert ([A.low, A.high], p + [-1.966, 1.966] .* se, .002);
%! V = ddd_bootstrap (C, "groups", label);
%! B = V.ranking.model.accuracy;
%! assert (A.rank, B.rank);
%! assert (A.first, B.first, .05);
%! assert ([A.rank_low, A.rank_high], [B.rank_low, B.rank_high]);
%! assert (A.may_be_best, B.may_be_best);
%! G = U.ranking.group.accuracy;
%! H = V.ranking.group.accuracy;
%! assert (G.estimate, [mean(p(1:2)); mean(p(3:5))], 1e-14);
%! assert (G.se, H.se, .05 * H.se);
%! assert ([G.low, G.high], [H.low, H.high], .005);
%! C(1,1:40) = NaN;
%! A = ddd_bootstrap (C, "measure", "accuracy").ranking.model.accuracy;
%! p = sum (C(1,41:400)) / 360;
%! assert ([A.estimate(1), A.se(1)], [p, sqrt(p * (1 - p) / 360 * 400 / 399)], 1e-14);

%!test # accuracy alone, of classes, of one model, and of many items
%! rand ("twister", 1);
%! C = rand (3, 240) < .6;
%! class = randi (60, 1, 240);
%! U = ddd_bootstrap (C, "measure", "accuracy", "classes", class);
%! total = accumarray (class', C(2,:)' - mean (C(2,:)));
%! G = numel (unique (class));
%! assert (U.n_units, G);
%! assert (U.ranking.model.accuracy.se(2), ...
%!         sqrt (G / (G - 1) * sumsq (total)) / 240, 1e-14);
%! A = ddd_bootstrap (C(1,:), "measure", "accuracy").ranking.model.accuracy;
%! assert ([A.rank, A.rank_low, A.rank_high, A.first], [1 1 1 1]);
%! assert (A.may_be_best);
%! C = rand (2, 5000) < .3;                   # in lots
%! A = ddd_bootstrap (C, "measure", "accuracy").ranking.model.accuracy;
%! se = sqrt (.3 * .7 / 5000);
%! assert (A.se, [se; se], .15 * se);
%! txt = evalc ("ddd_bootstrap (C, 'measure', 'accuracy')");
%! assert (! isempty (regexp (txt, 'rank 1( to 2)?\n')));
%! assert (isempty (strfind (txt, "trivial")));

%!test # a single group
%! rand ("twister", 1);
%! C = rand (4, 50) < .6;
%! U = ddd_bootstrap (C, "groups", {"g"; "g"; "g"; "g"}, "replicates", 40, ...
%!                    "measure", "all", "progress", false);
%! assert (U.ranking.group.accuracy.estimate, sum (C(:)) / 200, eps);
%! assert (U.ranking.group.accuracy.low < .6 && U.ranking.group.accuracy.high > .6);

%!test # two replicates are the fewest
%! [~, weights] = ddd_bootstrap ([1 0 1 1; 0 1 1 0; 1 1 0 0], "replicates", 2);
%! assert (size (weights), [2, 4]);
%! assert (sum (weights, 2), [4; 4]);

%!test # of a model with itself kappa is 1, without an error
%! U = ddd_bootstrap (ddd_simulate ("rasch", 3, 40, "seed", 1), "replicates", 20);
%! for part = {U.full, U.between}
%!   assert (diag (part{1}.se), zeros (3, 1));
%!   assert ([diag(part{1}.low), diag(part{1}.high)], ones (3, 2));
%!   assert (diag (part{1}.dropped), zeros (3, 1));
%! endfor

%!error <Invalid call> ddd_bootstrap ()
%!error <ddd_bootstrap: C must be 0, 1 or NaN> ddd_bootstrap ([0 .3; 1 1])
%!error <one epoch> ddd_bootstrap (ones (2, 2, 2))
%!error <there is only one model; a split needs> ddd_bootstrap ([1 0])
%!error <ddd_bootstrap: classes must have no NaN>
%! ddd_bootstrap (eye (3), "classes", [1 NaN 2])
%!error <replicates must be a whole> ddd_bootstrap (eye (2), "replicates", 1)
%!error <classes must have 2 elements, not 1> ddd_bootstrap (eye (2), "classes", 1)
%!error <classes must be labels> ddd_bootstrap (eye (2), "classes", "a")
%!error <groups must have 2 elements> ddd_bootstrap (eye (2), "groups", {"a"})
%!error <seed must be a whole> ddd_bootstrap (eye (2), "seed", -1)
%!error <progress must be true> ddd_bootstrap (eye (2), "progress", 2)
%!error <threads must be a whole> ddd_bootstrap (eye (2), "threads", .5)
%!error <tolerance must be a whole> ddd_bootstrap (eye (2), "tolerance", -1)
%!error <measure must be "all" or "accuracy"> ddd_bootstrap (eye (2), "measure", "a")
%!error <for accuracy alone there are no weights>
%! [U, w] = ddd_bootstrap (eye (2), "measure", "accuracy");
%!warning <with 201 models the standard errors of ddd_consistency>
%! rand ("twister", 1);
%! U = ddd_bootstrap (rand (201, 210) < .5, "replicates", 3);
