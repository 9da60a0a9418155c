## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_bootstrap (@var{C})
## @deftypefnx {ddd} {} ddd_bootstrap (@var{C}, @var{name}, @var{value})
## @deftypefnx {ddd} {[@var{U}, @var{weights}] =} ddd_bootstrap (@dots{})
## Intervals for everything at once: the joint bootstrap over items.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Every replicate draws as many items as there are,
## with replacement, and computes all of the statistics below from the same
## draw, so that differences and ranks have intervals too.  An item keeps its
## category, trivial, impossible or in-between: the split is that of the models
## at hand, and the intervals are for other items like these, not for other
## models.  Missing answers are left out pair by pair.
##
## Options:
##
## @table @code
## @item replicates
## Their number B; default 2,000.
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
## A cell array with one string per model; by default the groups of packed
## data.
##
## @item seed
## A whole number, default 1.  The result depends on the data, the options and
## the seed only.
##
## @item threads
## Number of threads; 0 (the default) takes the processors that are there.
##
## @item progress
## True (the default) shows a line that says how far the work is, on a terminal
## and after a second.
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
## errors; @code{NaN} if fewer than half of the items are complete.
##
## @item mean_kappa
## The mean over pairs, for @code{full}, @code{between} and their
## @code{difference}, each with @code{estimate}, @code{se} and
## @code{interval}.
##
## @item group_kappa
## The means over pairs of different models of two groups (g x g), for
## @code{full}, @code{between} and @code{difference}, each with @code{kappa},
## @code{se}, @code{low} and @code{high}; empty without groups.
##
## @item ranking
## For @code{model} and @code{group}, by @code{accuracy} and by mean kappa on
## @code{full} and @code{between} items (of a model with all others, or of the
## pairs within a group): @code{estimate}, @code{se}, @code{low}, @code{high};
## the @code{rank} (1 is the largest, equal values share the mean of their
## ranks) from @code{rank_low} to @code{rank_high}; and
## @code{difference.estimate}, @code{.low} and @code{.high} (element i, l: i
## less l).
## @end table
##
## and @code{n_models}, @code{n_items}, @code{n_units} (items or classes that
## are drawn), @code{replicates}, @code{dropped}, @code{group_names},
## @code{tolerance}, @code{models}, @code{groups} and @code{options}.
##
## A replicate in which a statistic is undefined is dropped for it.  Where that
## happens in more than 1 % of replicates its interval is @code{NaN};
## @code{dropped} counts the replicates in which any is undefined that the data
## have.
##
## @var{weights} (uint8, replicates x items) says how often each item is in
## each replicate, for statistics of your own.
##
## Kept are the kappas of all replicates, 8 B n (n-1) bytes, and the joint
## answers of all pairs, n^2 m / 16 bytes (four times as many where answers are
## missing); more than 2 GB are refused.  Time grows in the same way.  Beyond
## some 200 models use the standard errors of @code{ddd_consistency}
## (option interval) and @code{ddd_compare}, which need no replicates.
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
## Statistician 1996, type 7.
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
    "replicates", 2000, {@(x) isreal(x) && isscalar (x) && x >= 2 ...
                         && x == fix (x), "a whole number >= 2"}});
  D = __ddd_data__ (caller, C, 1);
  n = D.n_models;
  pairs = n * (n - 1) / 2;
  refuse_huge (D, pairs, opt, nargout > 1);
  P = __ddd_categories__ (caller, D, opt.tolerance);
  [names, group] = __ddd_groups__ (caller, D, opt.groups);
  unit = [];
  if (! isempty (opt.classes))
    [~, unit] = __ddd_labels__ (caller, "classes", opt.classes, D.n_items);
    unit = unit';
  endif

  K = ddd_consistency (D, "tolerance", opt.tolerance, "threads", opt.threads);
  R.n_models = n;
  R.n_items = D.n_items;
  R.n_units = merge (isempty (unit), D.n_items, max ([unit, 0]));
  R.replicates = opt.replicates;
  R.tolerance = opt.tolerance;
  R.full.n_items = D.n_items;
  R.between.n_items = K.between.n_items;

  pair = triu (true (n), 1);
  means.full = bootstrap_pair_weights (K.full.kappa(pair), n, group);
  means.between = bootstrap_pair_weights (K.between.kappa(pair), n, group);
  [X, total, weights] = bootstrap_replicates (caller, D, P, unit, means, ...
                                              opt, nargout > 1);
  data = struct ("full", K.full.kappa(pair), "between", ...
                 K.between.kappa(pair), "accuracy", K.accuracy);
  undefined = false (1, opt.replicates);
  for part = {"full", "between"}
    x = part{1};
    undefined |= any (isnan (X.(x)) & ! isnan (data.(x)), 1);
    I = bootstrap_percentiles (caller, X.(x));
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
  R.mean_kappa = bootstrap_means (caller, values, X, 1);
  g = numel (names);
  R.group_kappa = [];
  if (g > 0)
    at = n + 2 : rows (means.full);
    R.group_kappa = bootstrap_means (caller, values, X, at, group);
  endif
  M = rows_to_means (sparse (group, 1:numel (group), 1, g, n));
  diagonal = n + 1 + cumsum (1:g);
  R.ranking.model = bootstrap_ranking (caller, ...
    {K.accuracy, X.accuracy}, values, X, 2:n+1);
  R.ranking.group = bootstrap_ranking (caller, ...
    {M * K.accuracy, M * X.accuracy}, values, X, diagonal);
  R.group_names = names;
  R.models = D.models;
  R.groups = D.groups;
  if (g > 0)
    R.groups.group = names(group);
  endif
  R.options = rmfield (opt, "classes");

  if (nargout > 0)
    U = R;
  else
    show_bootstrap (R);
  endif

endfunction

function refuse_huge (D, pairs, opt, with_weights)
  n = D.n_models;
  rows = n * (1 + D.packed.missing);
  bytes = 16 * pairs * opt.replicates + rows * (rows + 1) / 16 * D.n_items ...
          + with_weights * opt.replicates * D.n_items;
  if (bytes > 2e9)
    error ("ddd:tooManyModels",
           ["ddd_bootstrap: %d replicates of %d models would keep %.1f ", ...
            "GB; give fewer replicates, or use the standard errors of ", ...
            "ddd_consistency (C, \"interval\", true)"], opt.replicates, n, ...
           bytes / 1e9);
  elseif (n > 200)
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
      I = bootstrap_percentiles (caller, sum (total(row{1},:), 1) ./ complete);
      R.fraction.(x) = sum (P.items.(x) & P.complete) / sum (P.complete);
      R.se.(x) = I.se;
      R.interval.(x) = [I.low, I.high];
    endif
  endfor

endfunction


%!demo
%! ## Which of six models is the most accurate?
%! C = rand (6, 2000) > rand (1, 2000) .^ linspace (1, 2, 6)';
%! ddd_bootstrap (C)

%!test # hand-computed: of four items two are trivial, one is in between
%! [U, w] = ddd_bootstrap ([1 1 0 0; 1 1 1 0], "replicates", 200);
%! assert ([U.fraction.trivial, U.fraction.between, U.fraction.impossible], ...
%!         [.5 .25 .25]);
%! x = sort (double (w(:,3)) / 4);            # the item in between
%! assert (U.se.between, std (x), 1e-14);
%! at = 1 + 199 * [.025, .975];               # type 7
%! low = floor (at);
%! assert (U.interval.between, ...
%!         (x(low) + (at - low)' .* (x(low+1) - x(low)))', 1e-14);
%! assert ({U.mean_kappa.full.estimate, U.group_kappa}, {.5, []}, 1e-15);
%! A = U.ranking.model.accuracy;
%! assert ([A.estimate, A.rank], [.5 2; .75 1]);
%! assert (A.difference.estimate, [0 -.25; .25 0]);
%! assert (A.rank_high(2), 1.5);              # a tie where item 3 is not drawn

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
%! assert (U.interval.trivial, [1 1]);

%!test # fewer than half of the items complete: no shares
%! C = ddd_simulate ("beta", 6, 300, "share_missing", .3, "seed", 2);
%! U = ddd_bootstrap (C, "replicates", 20);
%! assert ([U.fraction.trivial, U.interval.between, U.se.impossible], NaN (1, 4));
%! assert (! isnan (U.mean_kappa.full.se));

%!test # without an output: a summary
%! rand ("twister", 1);
%! txt = evalc ("ddd_bootstrap ([1 1 0 0; 1 1 1 0], 'replicates', 50)");
%! assert (! isempty (strfind (txt, "2 models, 4 items, 50 replicates over items")));
%! assert (! isempty (regexp (txt, 'trivial +50.0 %')));
%! assert (! isempty (regexp (txt, 'model 2 +0.750 .* rank 1 \[1, 1.5\]')));
%! C = rand (7, 40) < .5;
%! txt = evalc ("ddd_bootstrap (C, 'replicates', 9, 'classes', 1 + (1:40 > 9))");
%! assert (! isempty (strfind (txt, "over 2 classes of items")));
%! assert (! isempty (strfind (txt, "and 2 more")));

%!error <Invalid call> ddd_bootstrap ()
%!error <ddd_bootstrap: C must be 0, 1 or NaN> ddd_bootstrap ([0 .3; 1 1])
%!error <one epoch> ddd_bootstrap (ones (2, 2, 2))
%!error <needs at least 2 models> ddd_bootstrap ([1 0])
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
%!error <2000 replicates of 400 models would keep 2.6 GB; give fewer>
%! ddd_bootstrap (true (400, 800));
%!warning <with 201 models the standard errors of ddd_consistency>
%! rand ("twister", 1);
%! U = ddd_bootstrap (rand (201, 210) < .5, "replicates", 3);
