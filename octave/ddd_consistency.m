## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_consistency (@var{C})
## @deftypefnx {ddd} {} ddd_consistency (@var{C}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{K} =} ddd_consistency (@dots{})
## Error consistency of all pairs of models, on all and on in-between items.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Error consistency is Cohen's kappa of the
## correctness of two models: 1 if they are right and wrong on the same items,
## 0 if they agree as often as two independent models of these accuracies
## would, negative below that.  Where expected agreement is 1, kappa is
## @code{NaN}.  With missing answers each pair is compared on the items that
## both answered; in-between items are those that are in between whatever the
## missing answers were.
##
## @strong{Read a drop from all to in-between items with care.}  The mean over
## pairs follows from the histogram of difficulty alone
## (@code{histogram_kappa}; exact for the mean weighted by 1 - expected
## agreement where all answer), and choosing items by the answers of the same
## models makes even independent models look dependent
## (@code{independent_kappa}).  Only how pairs differ from one another says
## anything about models.  Where |@code{independent_kappa}| exceeds .02 and the
## standard error of the mean, or fewer than 100 items are left, @code{warning}
## says so.
##
## Options:
##
## @table @code
## @item tolerance
## The number t of models that may deviate on trivial and impossible items;
## default 0.
##
## @item groups
## A cell array with one string per model; by default the conditions in packed
## data.  Gives the mean kappa per pair of groups.
##
## @item interval
## Add standard errors over items and 95 % intervals; default false.
##
## @item bounds
## Add the smallest and largest kappa that the two accuracies allow.
##
## @item counts
## Add the 2 x 2 tables.
##
## @item threads
## Number of threads; 0 (the default) takes the processors that are there.  The
## result does not depend on it.
## @end table
##
## @var{K} has the fields @code{full} and @code{between}, each with
## @code{n_items}; @code{kappa}, @code{observed} and @code{expected} agreement
## (n x n each); @code{mean_kappa} over pairs; @code{histogram_kappa};
## @code{independent_kappa}; with groups @code{group_kappa} (g x g: mean over
## pairs of different models, 1 where a group has only one) and with interval
## @code{se}, @code{low}, @code{high} (n x n), @code{mean_se} and
## @code{group_se}; with bounds @code{kappa_min} and @code{kappa_max}; with
## counts @code{n11}, @code{n10} (right by the model of the row only),
## @code{n01} and @code{n00}.  Further fields: @code{n_models},
## @code{n_items}, @code{tolerance}, @code{accuracy}, @code{warning},
## @code{group_names}, @code{models}, @code{groups} and @code{options}.
##
## Standard errors take the models as given and the items as a sample.  Below
## 15 items on which two models differ the interval is Wilson's for the share
## of these items, with expected agreement held.
##
## @example
## @group
## K = ddd_consistency ([1 1 0 0; 1 1 1 0]);
## K.full.kappa
##   @result{} [1 .5; .5 1]
## @end group
## @end example
##
## Source: R. Geirhos, K. Meding and F. A. Wichmann, @cite{Beyond accuracy:
## quantifying trial-by-trial behaviour of CNNs and humans by measuring error
## consistency}, NeurIPS 2020.  Standard error: J. L. Fleiss, J. Cohen and
## B. S. Everitt, Psychological Bulletin 1969.  Bounds: T. Klein et al.,
## @cite{Quantifying uncertainty in error consistency}, 2025.
##
## @seealso{ddd_split, ddd_consistency_to, ddd_plot_consistency}
## @end deftypefn

function K = ddd_consistency (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  flag = {false, @(x) isscalar (x) && (x == 0 || x == 1), "true or false"};
  opt = __ddd_options__ ("ddd_consistency", varargin, ...
                         {"tolerance", "groups", "interval", "threads"}, ...
                         {"bounds", flag{:}; "counts", flag{:}});
  D = __ddd_data__ ("ddd_consistency", C, 1);
  refuse_huge (D, opt);
  P = __ddd_categories__ ("ddd_consistency", D, opt.tolerance);
  [names, group] = __ddd_groups__ ("ddd_consistency", D, opt.groups);

  R.n_models = D.n_models;
  R.n_items = D.n_items;
  R.tolerance = opt.tolerance;
  R.accuracy = P.accuracy;
  R.full = [];           # comes first
  tables = {"n11", "n10", "n01", "n00"};
  if (opt.counts || opt.interval)
    [R.between, R.full] = pairs (D, P, opt, tables);
  else
    [R.between, R.full] = pairs (D, P, opt, {});
  endif

  all = true (1, D.n_items);
  R.full = levels (R.full, D, all, P, 0, opt.tolerance);
  R.between = levels (R.between, D, P.items.between, P, 1, opt.tolerance);

  ## Which standard errors: of the mean where the warning needs it.
  mean_se = 0;
  if (opt.interval)
    R.full = errors (R.full, D, all, group, numel (names));
    R.between = errors (R.between, D, P.items.between, group, numel (names));
    mean_se = R.between.mean_se;
  elseif (abs (R.between.independent_kappa) > .02)
    part = pairs (D, P, opt, tables);
    mean_se = errors (part, D, P.items.between, [], 0).mean_se;
  endif
  R.warning = __ddd_split_warning__ (R.between.independent_kappa, mean_se, ...
                                     R.between.n_items);

  for part = {"full", "between"}
    if (! isempty (names))
      R.(part{1}).group_kappa = group_means (R.(part{1}).kappa, group);
    endif
    if (opt.interval && ! opt.counts)
      R.(part{1}) = rmfield (R.(part{1}), tables);
    endif
  endfor

  R.group_names = names;
  R.models = D.models;
  R.groups = D.groups;
  if (! isempty (names))
    R.groups.condition = names(group);
  endif
  R.options = opt;

  if (nargout > 0)
    K = R;
  else
    summary (R);
  endif

endfunction

function refuse_huge (D, opt)
  matrices = 2 * (3 + 7 * opt.interval + 2 * opt.bounds + 4 * opt.counts);
  gigabytes = 8e-9 * matrices * D.n_models ^ 2;
  if (D.n_models > 20000)
    error ("ddd:tooManyModels",
           ["ddd_consistency: matrices of %d x %d models would take ", ...
            "%.0f GB; if rows are items, use C.'"], D.n_models, D.n_models,
           gigabytes);
  endif
endfunction

## All matrices are n x n, so only those are made that are asked for.
function [between, full] = pairs (D, P, opt, tables)

  plane = D.packed.plane;
  fields = [{"kappa", "observed", "expected"}, tables];
  if (opt.interval)
    fields = [fields, {"se", "low", "high"}];
  endif
  if (opt.bounds)
    fields = [fields, {"kappa_min", "kappa_max"}];
  endif
  ## Items that all got right or wrong need not be counted again.
  known = [];
  if (isempty (plane.valid) && opt.tolerance == 0)
    known = [sum(P.items.trivial), sum(P.items.impossible)];
  endif
  mask = __ddd_pack__ ("ddd_consistency", P.items.between);
  [between, full] = __ddd_kappa__ ("ddd_consistency", plane.correct, ...
    plane.valid, D.n_items, mask, known, opt.threads, fields);
  between.n_items = sum (P.items.between);
  full.n_items = D.n_items;

endfunction

## What the histogram alone implies, and what independent models would show.
## CUT is 1 where items were chosen by k.
function part = levels (part, D, items, P, cut, t)

  n = D.n_models;
  pair = triu (true (n), 1) & ! isnan (part.kappa);
  part.mean_kappa = sum (part.kappa(pair)) / nnz (pair);

  ## Exact: on a set S defined by k, with P the mean accuracy there and s2 the
  ## variance of accuracies,
  ##   kappa_H = 1 - sum_S h_k k (n-k) / (N n (n-1) [P (1-P) + s2 / (n-1)]).
  k = (0:n)(cut * (t + 1) + 1 : end - cut * (t + 1));
  h = P.histogram(k + 1);
  N = sum (h);
  right = right_on (D, items & P.complete, P, cut, t);
  mean_right = sum (h .* k) / (N * n);
  s2 = sum ((right / N - mean_right) .^ 2) / n;
  part.histogram_kappa = 1 - sum (h .* k .* (n - k)) / (N * n * (n - 1) ...
                           * (mean_right * (1 - mean_right) + s2 / (n - 1)));
  part.independent_kappa = 0;
  if (cut)
    a = P.accuracy;
    a(isnan (a)) = 0;
    part.independent_kappa = __ddd_independent__ ("ddd_consistency", a, t);
  endif

endfunction

## Items of a set that each model got right.
function right = right_on (D, items, P, cut, t)
  plane = D.packed.plane;
  if (isempty (plane.valid) && (! cut || t == 0))
    right = round (P.accuracy * D.n_items) - cut * sum (P.items.trivial);
  elseif (any (items))
    [x, v] = __ddd_select__ ("ddd_consistency", plane.correct, plane.valid, ...
                             D.n_items, find (items));
    [~, ~, ~, a] = __ddd_tally__ ("ddd_consistency", x, v, sum (items));
    right = a * sum (items);
  else
    right = NaN (D.n_models, 1);
  endif
endfunction

## Standard errors over items: of the mean over pairs, and of group cells.
function part = errors (part, D, items, group, g)

  n = D.n_models;
  pair = triu (true (n), 1) & ! isnan (part.kappa);
  cells = {sparse(pair / max (1, nnz (pair)))};
  for b = 1:g
    for a = 1:b
      both = (group == a) & (group == b)';
      inside = pair & (both | both');
      cells{end+1} = sparse (inside / max (1, nnz (inside)));
    endfor
  endfor
  se = __ddd_influence__ ("ddd_consistency", D, items, part, cells);
  part.mean_se = se(1);
  if (g > 0)
    part.group_se = zeros (g);
    part.group_se(triu (true (g))) = se(2:end);
    part.group_se += triu (part.group_se, 1)';
  endif

endfunction

function means = group_means (kappa, group)

  g = max (group);
  means = NaN (g);
  other = ! eye (rows (kappa));
  for a = 1:g
    for b = 1:g
      in = (group == a) & (group == b)' & other & ! isnan (kappa);
      if (any (in(:)))
        means(a,b) = sum (kappa(in)) / nnz (in);
      elseif (a == b && sum (group == a) == 1)
        means(a,a) = 1;
      endif
    endfor
  endfor

endfunction

function summary (K)
  printf ("%d models, %d pairs, tolerance %d\n", K.n_models,
          K.n_models * (K.n_models - 1) / 2, K.tolerance);
  printf ("  %-12s %9s  %10s  %15s  %18s\n", "", "items", "mean kappa",
          "histogram alone", "independent models");
  for row = {"full", "between"; "all", "in-between"}
    part = K.(row{1});
    printf ("  %-12s %9s  %10.3f  %15.3f  %18.3f\n", row{2},
            __ddd_number__ (part.n_items), part.mean_kappa,
            part.histogram_kappa, part.independent_kappa);
  endfor
  if (! isempty (K.warning))
    printf ("%s\n", K.warning);
  endif
endfunction


%!demo
%! ## Independent given the item: what remains in-between is small
%! difficulty = rand (1, 10000);
%! ddd_consistency (rand (10, 10000) > difficulty .^ 2)

%!test # hand-computed: N = 4, two and three right, two both, one neither
%! K = ddd_consistency ([1 1 0 0; 1 1 1 0], "counts", true, "bounds", true);
%! assert (K.full.kappa, [1, 0.5; 0.5, 1]);
%! assert (K.full.observed, [1, 0.75; 0.75, 1]);
%! assert (K.full.expected, [0.5, 0.5; 0.5, 0.625]);
%! assert ([K.full.n11(1,2), K.full.n10(1,2), K.full.n01(1,2), ...
%!          K.full.n00(1,2)], [2 0 1 1]);
%! assert (K.full.n10, K.full.n01');
%! assert (K.full.kappa_max(1,2), .5);    # at most 3 of 4 can agree
%! assert (K.full.kappa_min(1,2), -.5);   # at least 1 of 4 must
%! assert (K.between.n_items, 1);
%! assert (K.between.kappa, [NaN, 0; 0, NaN]);
%! assert (K.full.mean_kappa, .5);

%!function k = reference (C)
%!  ok = double (! isnan (C));
%!  x = C;
%!  x(isnan (C)) = 0;
%!  N = ok * ok';
%!  p = x * ok' ./ N;
%!  observed = (x * x' + (ok - x) * (ok - x)') ./ N;
%!  expected = p .* p' + (1 - p) .* (1 - p');
%!  k = (observed - expected) ./ (1 - expected);
%!endfunction

%!test # the definition on random data, full and in-between
%! for t = 0:2
%!   C = double (rand (7, 1000 + 13) < 0.6);
%!   K = ddd_consistency (C, "tolerance", t);
%!   k = sum (C, 1);
%!   assert (K.full.kappa, reference (C), 1e-12);
%!   assert (K.between.kappa, reference (C(:, k > t & k < 7 - t)), 1e-12);
%!   assert (isequal (ddd_consistency (ddd_pack (C), "tolerance", t), K));
%! endfor

%!test # missing answers: pairs on the items both answered
%! C = double (rand (6, 500) < 0.6);
%! C(rand (6, 500) < 0.05) = NaN;
%! K = ddd_consistency (C);
%! in = any (C == 1, 1) & any (C == 0, 1);
%! assert (K.full.kappa, reference (C), 1e-12);
%! assert (K.between.kappa, reference (C(:, in)), 1e-12);
%! assert (K.between.n_items, sum (in));

%!test # the histogram identity: exact for the mean weighted by 1 - c_exp
%! C = double (rand (8, 3000) > rand (1, 3000) .^ (linspace (.5, 3, 8)'));
%! K = ddd_consistency (C, "tolerance", 1);
%! pair = triu (true (8), 1);
%! for part = {K.full, K.between}
%!   w = 1 - part{1}.expected(pair);
%!   assert (part{1}.histogram_kappa, ...
%!           sum (w .* part{1}.kappa(pair)) / sum (w), 1e-12);
%! endfor
%! C(3,1:500) = NaN;      # then of the complete items
%! D = ddd_consistency (C(:,501:end));
%! K = ddd_consistency (C);
%! assert (K.full.histogram_kappa, D.full.histogram_kappa, 1e-12);
%! assert (K.between.histogram_kappa, D.between.histogram_kappa, 1e-12);

%!test # standard errors against the definition and the jackknife over items
%! C = double (rand (5, 400) > rand (1, 400));
%! C(2,1:30) = NaN;
%! label = {"a", "b", "a", "c", "b"};
%! K = ddd_consistency (C, "interval", true, "groups", label);
%! A = zeros (1, 400);
%! G = zeros (2, 400);
%! for j = 1:400
%!   D = ddd_consistency (C(:,[1:j-1, j+1:end]), "groups", label);
%!   A(j) = D.full.mean_kappa;
%!   G(:,j) = [D.full.group_kappa(1,2); D.full.kappa(1,2)];
%! endfor
%! jack = @(x) sqrt (399 / 400 * sum ((x - sum (x) / 400) .^ 2));
%! assert (K.full.mean_se, jack (A), .01 * K.full.mean_se);
%! assert (K.full.group_se(1,2), jack (G(1,:)), .01 * K.full.mean_se);
%! assert (K.full.se(1,2), jack (G(2,:)), .01 * K.full.se(1,2));
%! assert (K.full.high - K.full.low, ...
%!         2 * 1.959963984540054 * K.full.se .* ! eye (5), 1e-12);
%! assert (K.full.group_se(3,3), NaN);

%!test # groups: pairs of different models; one model alone shows 1
%! C = double (rand (5, 200) < .6);
%! K = ddd_consistency (C, "groups", {"x", "y", "x", "x", "z"});
%! k = K.full.kappa;
%! assert (K.group_names, {"x"; "y"; "z"});
%! assert (K.full.group_kappa(1,1), (k(1,3) + k(1,4) + k(3,4)) / 3, eps);
%! assert (K.full.group_kappa(2,1), (k(1,2) + k(3,2) + k(4,2)) / 3, eps);
%! assert (K.full.group_kappa([2 3],[2 3]), [1, k(2,5); k(2,5), 1]);
%! D = ddd_pack (C, "condition", {"x", "y", "x", "x", "z"});
%! assert (ddd_consistency (D).full.group_kappa, K.full.group_kappa);

%!test # published counts: the eleven ImageNet models, Fleiss' kappa
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! C = zeros (11, 0);
%! for k = 0:11                      # accuracies all alike: s2 = 0
%!   C = [C, circshift(repmat ((1:11)' <= k, 1, h(k+1)), 0)];
%! endfor
%! for j = 1:columns (C)
%!   C(:,j) = circshift (C(:,j), mod (j, 11));
%! endfor
%! K = ddd_consistency (C);
%! assert (K.full.histogram_kappa, .479554599872526, 2e-5);
%! assert (K.between.histogram_kappa, .2356, 1e-4);
%! K = ddd_consistency (C, "tolerance", 1);
%! assert (K.between.histogram_kappa, .0971, 1e-4);

%!test # what the split does by itself is said
%! C = rand (4, 20000) < .5;
%! K = ddd_consistency (C);
%! assert (K.between.independent_kappa, -1/7, .01);
%! assert (K.between.mean_kappa, -1/7, .02);
%! assert (! isempty (strfind (K.warning, "would show -0.14")));
%! assert (ddd_consistency (rand (30, 20000) < .5).warning, "");
%! K = ddd_consistency (rand (30, 90) < .5);
%! assert (K.warning, "Only 90 items are in between.");

%!test # expected agreement 1 is undefined, not 0 or 1
%! K = ddd_consistency (ones (2, 3));
%! assert (K.full.kappa, NaN (2));
%! assert (K.between.kappa, NaN (2));
%! assert (ddd_consistency (ones (2, 3), "interval", 1).full.se, NaN (2));

%!test # threads and kernels give the same
%! C = rand (150, 3000) < 0.5;
%! K = ddd_consistency (C, "threads", 1);
%! L = ddd_consistency (C, "threads", 3);
%! assert (isequal (K.full, L.full) && isequal (K.between, L.between));

%!test # without an output: a summary
%! txt = evalc ("ddd_consistency ([1 1 0 0; 1 1 1 0])");
%! assert (! isempty (regexp (txt, 'all +4 +0.500')));

%!error <Invalid call> ddd_consistency ()
%!error <ddd_consistency: C must be 0, 1 or NaN> ddd_consistency ([0 .3])
%!error <one epoch> ddd_consistency (ones (2, 2, 2))
%!error <unknown option 'tol'; did you mean> ddd_consistency (1, "tol", 1)
%!error <groups must have 2 elements, not 1> ddd_consistency (eye (2), "groups", {"a"})
%!error <groups must be a cell array> ddd_consistency (eye (2), "groups", "a")
%!error <interval must be true or false> ddd_consistency (eye (2), "interval", 2)
%!error <needs at least 2 models> ddd_consistency ([1 0])
%!error <20001 x 20001 models would take 19 GB; if rows are items>
%! warning ("off", "ddd:orientation", "local");
%! ddd_consistency (true (20001, 2));
