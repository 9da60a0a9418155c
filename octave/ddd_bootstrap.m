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
## A cell array with one string per model; by default the conditions in packed
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
##   @result{} [1 .5; .5 1]
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
  whole = @(x) isnumeric (x) && isreal (x) && isscalar (x) && x >= 0 ...
               && x == fix (x) && x < flintmax;
  opt = __ddd_options__ (caller, varargin, {"tolerance", "groups", ...
                         "threads"}, {
    "replicates", 2000, @(x) whole (x) && x >= 2, "a whole number >= 2";
    "classes", {}, @(x) iscellstr (x) || isnumeric (x), "labels of the items";
    "seed", 1, whole, "a whole number >= 0";
    "progress", true, @(x) isscalar (x) && any (x == [0, 1]), ...
                "true or false"});
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
  means.full = means_of (K.full.kappa(pair), n, group);
  means.between = means_of (K.between.kappa(pair), n, group);
  [X, total, weights] = replicates (caller, D, P, unit, means, opt, ...
                                    nargout > 1);
  data = struct ("full", K.full.kappa(pair), "between", ...
                 K.between.kappa(pair), "accuracy", K.accuracy);
  undefined = false (1, opt.replicates);
  for part = {"full", "between"}
    x = part{1};
    undefined |= any (isnan (X.(x)) & ! isnan (data.(x)), 1);
    I = intervals (caller, X.(x));
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
  R.mean_kappa = three (caller, values, X, @(v) v(1,:), @one_mean);
  g = numel (names);
  R.group_kappa = [];
  if (g > 0)
    R.group_kappa = three (caller, values, X, @(v) v(n+2:end,:), ...
                           @(e, I) cells (e, I, group));
  endif
  M = row_means (sparse (group, 1:numel (group), 1, g, n));
  diagonal = n + 1 + cumsum (1:g);
  R.ranking.model = ranking (caller, {K.accuracy, X.accuracy}, ...
    values, X, 2:n+1);
  R.ranking.group = ranking (caller, {M * K.accuracy, M * X.accuracy}, ...
    values, X, diagonal);
  R.group_names = names;
  R.models = D.models;
  R.groups = D.groups;
  if (g > 0)
    R.groups.condition = names(group);
  endif
  R.options = rmfield (opt, "classes");

  if (nargout > 0)
    U = R;
  else
    summary (R);
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

## Rows of weights of the pairs that have a kappa in the data: the mean over
## all, over the pairs of each model, and over those of each two groups.
function M = means_of (kappa, n, group)

  [i, l] = find (triu (true (n), 1));
  known = find (! isnan (kappa));
  i = i(known);
  l = l(known);
  g = max ([group; 0]);
  row = [ones(size (i)); i + 1; l + 1];
  column = [known; known; known];
  if (g > 0)
    a = min (group(i), group(l));
    b = max (group(i), group(l));
    row = [row; n + 1 + b .* (b - 1) / 2 + a];
    column = [column; known];
  endif
  M = sparse (row, column, 1, n + 1 + g * (g + 1) / 2, numel (kappa));
  M = row_means (M);

endfunction

function M = row_means (M)
  M = diag (1 ./ max (1, full (sum (M, 2)))) * M;
endfunction

## All replicates, in slices of some .15 s so that Ctrl-C works.
function [X, total, weights] = replicates (caller, D, P, unit, means, opt, ...
                                           with_weights)

  [order, next] = __ddd_resample__ (caller, D, P, unit, opt);
  B = opt.replicates;
  pairs = D.n_models * (D.n_models - 1) / 2;
  X.full = X.between = zeros (pairs, B);
  X.accuracy = zeros (D.n_models, B);
  total = zeros (7, B);
  weights = zeros (B * with_weights, D.n_items, "uint8");
  done = 0;
  step = 16;
  line = __ddd_progress__ (caller, opt.progress);
  unwind_protect
    while (done < B)
      start = time ();
      some = done + 1 : min (done + step, B);
      if (with_weights)
        [b, f, a, t, w] = next (done, numel (some));
        weights(some,order) = w.';
      else
        [b, f, a, t] = next (done, numel (some));
      endif
      X.between(:,some) = b;
      X.full(:,some) = f;
      X.accuracy(:,some) = a;
      total(:,some) = t;
      X.means.between(:,some) = full (means.between * b);
      X.means.full(:,some) = full (means.full * f);
      done = some(end);
      line = __ddd_progress__ (line, done / B);
      step = ceil (numel (some) * min (4, .15 / max (1e-3, time () - start)));
    endwhile
  unwind_protect_cleanup
    __ddd_progress__ (line, []);
  end_unwind_protect

endfunction

## Of each row: standard error, percentiles, replicates that are undefined.
function I = intervals (caller, x)
  [I.low, I.high, I.se, I.dropped] = __ddd_quantiles__ (caller, x, ...
                                                        [.025, .975]);
  bad = I.dropped > .01 * columns (x);
  I.low(bad) = I.high(bad) = I.se(bad) = NaN;
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
      I = intervals (caller, sum (total(row{1},:), 1) ./ complete);
      R.fraction.(x) = sum (P.items.(x) & P.complete) / sum (P.complete);
      R.se.(x) = I.se;
      R.interval.(x) = [I.low, I.high];
    endif
  endfor

endfunction

## On all items, in between, and their difference.
function Y = three (caller, values, X, rows, shape)
  f = rows (X.means.full);
  b = rows (X.means.between);
  Y.full = shape (rows (values.full), intervals (caller, f));
  Y.between = shape (rows (values.between), intervals (caller, b));
  Y.difference = shape (rows (values.full) - rows (values.between), ...
                        intervals (caller, f - b));
endfunction

function Y = one_mean (estimate, I)
  Y = struct ("estimate", estimate, "se", I.se, "interval", [I.low, I.high]);
endfunction

## One model alone in its group shows 1, and has no error.
function Y = cells (estimate, I, group)
  g = max (group);
  up = triu (true (g));
  alone = accumarray (group, 1) == 1;
  I.kappa = estimate;
  for name = {"kappa", "se", "low", "high"}
    A = zeros (g);
    A(up) = I.(name{1});
    A += triu (A, 1).';
    A(diag (alone)) = merge (strcmp (name{1}, "kappa"), 1, NaN);
    Y.(name{1}) = A;
  endfor
endfunction

function Y = ranking (caller, accuracy, values, X, rows)
  Y.accuracy = ranked (caller, accuracy{:});
  for part = {"full", "between"}
    x = part{1};
    Y.(x) = ranked (caller, values.(x)(rows), X.means.(x)(rows,:));
  endfor
endfunction

function Y = ranked (caller, estimate, x)

  n = numel (estimate);
  x(isnan (estimate),:) = NaN;
  I = intervals (caller, x);
  Y.estimate = estimate(:);
  Y.se = I.se;
  Y.low = I.low;
  Y.high = I.high;
  Y.rank = ranks (Y.estimate);
  I = intervals (caller, ranks (x));
  Y.rank_low = I.low;
  Y.rank_high = I.high;
  Y.difference.estimate = Y.estimate - Y.estimate.';
  Y.difference.low = Y.difference.high = 0 * Y.difference.estimate;
  for i = 1:n-1
    I = intervals (caller, x(i,:) - x(i+1:n,:));
    Y.difference.low(i,i+1:n) = I.low;
    Y.difference.high(i,i+1:n) = I.high;
    Y.difference.low(i+1:n,i) = -I.high;
    Y.difference.high(i+1:n,i) = -I.low;
  endfor

endfunction

## Within each column: 1 is the largest, equal values share a rank.
function r = ranks (x)
  r = zeros (size (x));
  for i = 1:rows (x)
    r(i,:) = sum (x > x(i,:), 1) + (sum (x == x(i,:), 1) + 1) / 2;
  endfor
  r(isnan (x)) = NaN;
endfunction

function summary (U)

  drawn = "items";
  if (U.n_units != U.n_items)
    drawn = sprintf ("%s classes of items", __ddd_number__ (U.n_units));
  endif
  printf ("%d models, %s items, %s replicates over %s\n", U.n_models,
          __ddd_number__ (U.n_items), __ddd_number__ (U.replicates), drawn);
  printf ("  %-26s %10s %9s   %s\n", "", "estimate", "se", "95 % interval");
  for row = {"trivial", "between", "impossible";
             "trivial", "in-between", "impossible"}
    x = row{1};
    printf ("  %-26s %8.1f %% %7.2g %%   [%.1f, %.1f]\n", row{2}, ...
            100 * [U.fraction.(x), U.se.(x), U.interval.(x)]);
  endfor
  for row = {"full", "between", "difference";
             "mean kappa, all items", "mean kappa, in between", "difference"}
    x = U.mean_kappa.(row{1});
    printf ("  %-26s %10.3f %9.2g   [%.3f, %.3f]\n", row{2},
            round (1000 * x.estimate) / 1000 + 0, x.se, ...
            round (1000 * x.interval) / 1000 + 0);
  endfor
  A = U.ranking.model.accuracy;
  [~, order] = sort (A.rank);
  printf ("  accuracy\n");
  for i = order(1:min (5, U.n_models))'
    printf ("    %-24s %10.3f %9.2g   [%.3f, %.3f]  rank %g [%g, %g]\n",
            U.models{i}, A.estimate(i), A.se(i), A.low(i), A.high(i),
            A.rank(i), A.rank_low(i), A.rank_high(i));
  endfor
  if (U.n_models > 5)
    printf ("    and %d more\n", U.n_models - 5);
  endif
  if (U.dropped > 0)
    printf ("  %d replicates have a kappa that is undefined\n", U.dropped);
  endif

endfunction


%!demo
%! ## Which of six models is the most accurate?
%! C = rand (6, 2000) > rand (1, 2000) .^ linspace (1, 2, 6)';
%! ddd_bootstrap (C)

%!function k = weighted_kappa (x, y, w)
%!  ok = ! isnan (x) & ! isnan (y);
%!  w = double (w(ok)) / sum (double (w(ok)));
%!  p = sum (w .* x(ok));
%!  q = sum (w .* y(ok));
%!  o = sum (w .* (x(ok) == y(ok)));
%!  e = p * q + (1 - p) * (1 - q);
%!  k = (o - e) / (1 - e);
%!  if (abs (1 - e) < 1e-12)
%!    k = NaN;
%!  endif
%!endfunction

%!function [low, high, se] = percentiles (x, B)
%!  x = sort (x(! isnan (x)));
%!  at = 1 + (numel (x) - 1) * [.025, .975];
%!  y = interp1 (1:numel (x), x, at);
%!  low = y(1);
%!  high = y(2);
%!  se = std (x);
%!  if (numel (x) < .99 * B)
%!    low = high = se = NaN;
%!  endif
%!endfunction

%!function same (R, x, B)
%!  [low, high, se] = percentiles (x, B);
%!  assert ([R.low, R.high, R.se], [low, high, se], 1e-11);
%!endfunction

%!function naive (C, U, w, group)         # everything from the weights
%!  [n, m] = size (C);
%!  B = rows (w);
%!  t = U.tolerance;
%!  k = sum (C == 1, 1);
%!  whole = ! any (isnan (C), 1);
%!  f = sum (C == 0, 1);
%!  set.full = true (1, m);
%!  set.between = k > t & f > t;
%!  kind.between = set.between & whole;
%!  kind.trivial = f <= t & whole;
%!  kind.impossible = k <= t & whole;
%!  W = double (w);
%!  for x = fieldnames (kind)'
%!    R.low = U.interval.(x{1})(1);
%!    R.high = U.interval.(x{1})(2);
%!    R.se = U.se.(x{1});
%!    same (R, sum (W(:,kind.(x{1})), 2) ./ sum (W(:,whole), 2), B);
%!    assert (U.fraction.(x{1}), sum (kind.(x{1})) / sum (whole), 1e-15);
%!  endfor
%!  undefined = false (B, 1);
%!  for x = {"full", "between"}
%!    on = set.(x{1});
%!    K = NaN (n, n, B);
%!    for l = 2:n
%!      for i = 1:l-1
%!        for b = 1:B
%!          K(i,l,b) = K(l,i,b) = weighted_kappa (C(i,on), C(l,on), w(b,on));
%!        endfor
%!        u = U.(x{1});
%!        now = weighted_kappa (C(i,on), C(l,on), ones (1, sum (on)));
%!        assert (u.kappa(i,l), now, 1e-12);
%!        lost = isnan (K(i,l,:)(:));
%!        assert (u.dropped(l,i), sum (lost));
%!        undefined |= lost & ! isnan (now);
%!        R = struct ("low", u.low(l,i), "high", u.high(i,l), "se", u.se(i,l));
%!        same (R, K(i,l,:)(:), B);
%!      endfor
%!    endfor
%!    for b = 1:B
%!      Kb = K(:,:,b);
%!      mean_of.(x{1})(b) = mean (Kb(triu (true (n), 1)));
%!      for a = 1:n
%!        own.(x{1})(a,b) = mean (Kb(a,[1:a-1, a+1:n]));
%!      endfor
%!      for a = 1:max (group)
%!        for c = 1:max (group)
%!          in = (group == a) & (group == c)' & ! eye (n);
%!          cell.(x{1})(a,c,b) = mean (Kb(in));
%!        endfor
%!      endfor
%!    endfor
%!  endfor
%!  assert (U.dropped, sum (undefined));
%!  mean_of.difference = mean_of.full - mean_of.between;
%!  cell.difference = cell.full - cell.between;
%!  for x = fieldnames (mean_of)'
%!    y = U.mean_kappa.(x{1});
%!    R = struct ("low", y.interval(1), "high", y.interval(2), "se", y.se);
%!    same (R, mean_of.(x{1}), B);
%!    y = U.group_kappa.(x{1});
%!    for a = 1:max (group)
%!      for c = 1:max (group)
%!        R = struct ("low", y.low(a,c), "high", y.high(c,a), "se", y.se(a,c));
%!        if (a == c && sum (group == a) == 1)
%!          assert ({y.kappa(a,a), R.low, R.high, R.se}, {1, NaN, NaN, NaN});
%!        else
%!          same (R, cell.(x{1})(a,c,:)(:), B);
%!        endif
%!      endfor
%!    endfor
%!  endfor
%!  for b = 1:B
%!    for i = 1:n
%!      ok = ! isnan (C(i,:));
%!      accuracy(i,b) = sum (W(b,ok) .* C(i,ok)) / sum (W(b,ok));
%!    endfor
%!  endfor
%!  own.accuracy = accuracy;
%!  for x = fieldnames (own)'
%!    y = U.ranking.model.(x{1});
%!    r = own.(x{1});
%!    for b = 1:B
%!      for i = 1:n
%!        v = own.(x{1})(:,b);
%!        r(i,b) = 1 + sum (v > v(i)) + (sum (v == v(i)) - 1) / 2;
%!      endfor
%!    endfor
%!    r(isnan (own.(x{1}))) = NaN;
%!    for i = 1:n
%!      R = struct ("low", y.low(i), "high", y.high(i), "se", y.se(i));
%!      same (R, own.(x{1})(i,:), B);
%!      [low, high] = percentiles (r(i,:), B);
%!      assert ([y.rank_low(i), y.rank_high(i)], [low, high], 1e-12);
%!      for l = [1:i-1, i+1:n]
%!        [low, high] = percentiles (own.(x{1})(i,:) - own.(x{1})(l,:), B);
%!        assert ([y.difference.low(i,l), y.difference.high(i,l)], [low, high], 1e-11);
%!      endfor
%!    endfor
%!  endfor
%!  for a = 1:max (group)
%!    y = U.ranking.group.accuracy;
%!    R = struct ("low", y.low(a), "high", y.high(a), "se", y.se(a));
%!    same (R, mean (accuracy(group == a,:), 1), B);
%!  endfor
%!endfunction

%!test # all results from the weights, naively
%! C = ddd_simulate ("rasch", 5, 90, "ability", [0 .5 1 1.5 2], "seed", 4);
%! labels = {"x", "y", "x", "y", "z"};
%! group = [1 2 1 2 3]';
%! for t = 0:1
%!   [U, w] = ddd_bootstrap (C, "replicates", 60, "tolerance", t, "groups", labels);
%!   naive (C, U, w, group);
%!   assert (sum (w, 2), 90 * ones (60, 1));
%! endfor
%! C(rand (5, 90) < .06) = NaN;
%! for t = 0:1
%!   [U, w] = ddd_bootstrap (C, "replicates", 60, "tolerance", t, "groups", labels);
%!   naive (C, U, w, group);
%! endfor

%!test # whole classes
%! C = ddd_simulate ("beta", 4, 80, "seed", 5);
%! class = randi (12, 1, 80);
%! [U, w] = ddd_bootstrap (C, "replicates", 60, "classes", class, "groups", ...
%!                         {"a", "a", "b", "b"});
%! [u, ~, j] = unique (class);
%! for c = 1:numel (u)
%!   first = w(:,find (class == u(c), 1));
%!   assert (w(:,class == u(c)), repmat (first, 1, sum (class == u(c))));
%!   each(:,c) = first;
%! endfor
%! assert (sum (each, 2), numel (u) * ones (60, 1));
%! assert (U.n_units, numel (u));
%! naive (C, U, w, [1 1 2 2]');
%! words = arrayfun (@(x) char (96 + x), class, "uniformoutput", false);
%! V = ddd_bootstrap (C, "replicates", 60, "classes", words, "groups", ...
%!                    {"a", "a", "b", "b"});
%! assert (V.full, U.full);

%!test # the seed alone decides: not threads, not how many replicates
%! C = ddd_simulate ("beta", 9, 3000, "seed", 1);
%! [U, w] = ddd_bootstrap (C, "replicates", 400, "threads", 1);
%! [V, v] = ddd_bootstrap (C, "replicates", 400, "threads", 3);
%! assert (isequal (U.full, V.full) && isequal (w, v));
%! assert (isequal (U.ranking, V.ranking));
%! [~, v] = ddd_bootstrap (ddd_pack (C), "replicates", 100, "progress", false);
%! assert (v, w(1:100,:));
%! [~, v] = ddd_bootstrap (C, "replicates", 100, "seed", 2);
%! assert (mean (v(:) == w(1:100,:)(:)) < .5);

%!test # the standard errors of ddd_consistency and ddd_split, by another way
%! C = ddd_simulate ("slopes", 6, 4000, "seed", 3, "missing", .02);
%! U = ddd_bootstrap (C, "replicates", 1500);
%! K = ddd_consistency (C, "interval", true);
%! pair = triu (true (6), 1);
%! for x = {"full", "between"}
%!   ratio = U.(x{1}).se(pair) ./ K.(x{1}).se(pair);
%!   assert (ratio, ones (15, 1), .09);         # 1 / sqrt (3000) is .018
%!   assert (U.(x{1}).low(pair), K.(x{1}).low(pair), .2 * max (K.full.se(pair)));
%!   assert (U.mean_kappa.(x{1}).se, K.(x{1}).mean_se, .09 * K.(x{1}).mean_se);
%! endfor
%! S = ddd_split (C);
%! assert (U.interval.trivial, S.interval.trivial, .002);
%! assert (U.interval.between, S.interval.between, .002);
%! Q = ddd_compare (C);
%! assert (U.mean_kappa.difference.se, Q.se_items, .09 * Q.se_items);

%!test # undefined in some replicates: dropped, and from 1 % on no interval
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
%! C = ddd_simulate ("beta", 6, 300, "missing", .3, "seed", 2);
%! U = ddd_bootstrap (C, "replicates", 20);
%! assert ([U.fraction.trivial, U.interval.between, U.se.impossible], NaN (1, 4));
%! assert (! isnan (U.mean_kappa.full.se));

%!test # a small simulation: intervals hold the truth 19 times of 20
%! p = [.75 .65 .6];
%! hits = 0;
%! for i = 1:60
%!   C = ddd_simulate ("copy", 3, 300, "accuracy", p, "kappa", [.4 .2], "seed", i);
%!   U = ddd_bootstrap (C, "replicates", 200);
%!   hits += (U.full.low(1,2) < .4 & U.full.high(1,2) > .4) ...
%!           + (U.full.low(1,3) < .2 & U.full.high(1,3) > .2);
%! endfor
%! assert (hits / 120 > .88 && hits / 120 < .995);

%!test # without an output: a summary
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
%! U = ddd_bootstrap (rand (201, 210) < .5, "replicates", 3);
