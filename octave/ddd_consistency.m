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
## @item leave_pair_out
## Add the part @code{leave_pair_out}: every pair on the items that are in
## between for the @emph{other} models, at least 2t + 4 in all.  Independent
## models show 0 there.  These are other items than the split's, and others for
## each pair: read it for itself, never subtract it from the other parts.
##
## @item rasch
## Add @code{rasch_kappa} to the parts full and between: what every pair would
## show if difficulty were one and the same for all models and only their
## abilities differed (Rasch model; abilities by conditional maximum
## likelihood, without any assumption on the distribution of difficulty).  It
## takes the accuracies of a pair into account, which @code{histogram_kappa}
## does not: compare pairs with this, not with a constant.  Of the complete
## items; @code{NaN} where there is no estimate, and in between with families.
##
## @item family
## A cell array with one string per model, or true for the families in packed
## data.  Families instead of models have a vote in the split
## (@pxref{XREFddd_split,,ddd_split}); leave_pair_out leaves the families of
## both models out, and standard errors over models leave out whole families.
## What independent models would show in between is not known then
## (@code{NaN}).
##
## @item panel
## The models that define the split: indices, a logical vector or names.  All
## results are those of the others, which have no part in choosing the items.
##
## @item strata
## Labels of the items (strings or numbers), or true for the conditions in
## packed data: adds @code{stratified} to the parts full and between.  Pooling
## items of different difficulty raises kappa; @code{warning} tells where the
## pooled mean is more than two standard errors off.
##
## @item output
## @qcode{"matrix"} (the default) gives n x n matrices.  @qcode{"pairs"} gives
## a vector per field instead, with the n (n - 1) / 2 pairs in the order (1,2),
## (1,3), @dots{}, (2,3), @dots{}, as @code{pdist} has them; @code{squareform}
## makes a matrix of it.  @qcode{"summary"} forms neither, however many models
## there are.  Both refuse interval, leave_pair_out, strata and rasch, which
## need matrices; the summary also bounds, counts and groups.
##
## @item class
## @qcode{"single"} for pairs in half the memory; default @qcode{"double"}.
##
## @item threads
## Number of threads; 0 (the default) takes the processors that are there.  The
## result does not depend on it.
## @end table
##
## @var{K} has the fields @code{full} and @code{between}, each with
## @code{n_items}, and @code{n_complete} that all models answered;
## @code{kappa}, @code{observed} and @code{expected} agreement (n x n each);
## @code{mean_kappa} over pairs; @code{histogram_kappa};
## @code{independent_kappa}; with groups @code{group_kappa} (g x g: mean over
## pairs of different models, 1 where a group has only one); with interval
## @code{se}, @code{low}, @code{high} (n x n), @code{mean_se},
## @code{mean_se_models}, @code{mean_se_combined} and @code{group_se}; with
## bounds @code{kappa_min} and @code{kappa_max}; with counts @code{n11},
## @code{n10} (right by the model of the row only), @code{n01} and @code{n00};
## with rasch @code{rasch_kappa} (n x n);
## with strata @code{stratified}: @code{kappa} (n x n x strata), @code{n_items}
## (per stratum), @code{mean} over strata of the same weight with @code{se}
## (n x n), @code{mean_kappa} and @code{mean_se}.  Further fields:
## @code{n_models}, @code{n_items}, @code{tolerance}, @code{accuracy},
## @code{warning}, @code{group_names}, @code{stratum_names}, @code{models},
## @code{groups} and @code{options}.  The part @code{leave_pair_out} has the
## fields of the others but @code{n_complete}; @code{n_items} is n x n there,
## and @code{histogram_kappa} that of the tables of all pairs added up.
##
## As a summary the parts have, in place of @code{kappa}, @code{observed} and
## @code{expected}: @code{quantiles}, with @code{p} and @code{kappa} (1 x 9,
## of type 7 as in @code{ddd_bootstrap}, to 1e-5); @code{distribution}, with
## @code{edges} (1 x 201 from -1 to 1) and the @code{count} of pairs in each
## interval (1 x 200); and for each model the other one that it is most
## consistent with, @code{nearest} (n x 1, the first of several), with
## @code{nearest_kappa}.
##
## @strong{When not to use it.}  With labels for answers instead of right and
## wrong, use kappa of the labels.  Kappas of pairs with different accuracies
## have different ranges (bounds); kappa of a few items, or near 1, is coarse.
## No p-value of kappa = 0 is given: shared difficulty makes every pair of
## models consistent, and on in-between items 0 is not what independent models
## show.
##
## Standard errors take the models as given and the items as a sample, except
## @code{mean_se_models}: for other models like these, the items given.  It
## leaves out one model (family) after the other, the split made anew each
## time; @code{mean_se_combined} is both, sqrt (se^2 + se_models^2), a little
## too large, because the chance in single answers is in both.  Below 15 items
## on which two models differ the interval is Wilson's for the share of these
## items, with expected agreement held.
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
## @cite{Quantifying uncertainty in error consistency}, 2025.  Rasch model:
## E. B. Andersen, JRSS B 1972.
##
## @seealso{ddd_split, ddd_compare, ddd_excess, ddd_rasch, ddd_consistency_to,
## ddd_plot_consistency, ddd_plot_agreement}
## @end deftypefn

function K = ddd_consistency (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_consistency";
  tables = {"n11", "n10", "n01", "n00"};
  opt = __ddd_options__ (caller, varargin, {"tolerance", "groups", ...
                         "interval", "bounds", "counts", "threads", ...
                         "leave_pair_out", "family", "panel"}, {
    "rasch", false, @(x) isscalar (x) && any (x == [0, 1]), "true or false";
    "strata", {}, @(x) iscellstr (x) || isnumeric (x) || isequal (x, true), ...
              "labels of the items, or true";
    "output", "matrix", ...
              @(x) any (strcmp (x, {"matrix", "pairs", "summary"})), ...
              "\"matrix\", \"pairs\" or \"summary\"";
    "class", "double", @(x) any (strcmp (x, {"double", "single"})), ...
             "\"double\" or \"single\""});
  refuse_form (opt);
  D = __ddd_data__ (caller, C, 1);
  refuse_huge (D, opt);
  [P, V, ~, others] = __ddd_split_by__ (caller, D, opt);
  groups = opt.groups(:);
  Q = P;
  if (! isempty (opt.panel))
    [D, groups, Q] = compared (D, groups, others, opt);
  endif
  [names, group] = __ddd_groups__ (caller, D, groups);
  [strata, stratum] = strata_of (D, opt.strata);

  R.n_models = D.n_models;
  R.n_items = D.n_items;
  R.tolerance = opt.tolerance;
  R.accuracy = Q.accuracy;
  all = true (1, D.n_items);
  sets = struct ("full", all, "between", P.items.between);
  R.full = [];           # comes first
  [R.between, R.full] = pairs (D, P, opt, opt.counts || opt.interval);
  R.full = levels (R.full, D, all, Q, opt);
  R.full.independent_kappa = 0;
  R.between = levels (R.between, D, P.items.between, Q, opt);
  R.between.independent_kappa = independent (P, opt);
  if (opt.rasch)
    R.full.rasch_kappa = __ddd_rasch_kappa__ (caller, D, all, Q);
    R.between.rasch_kappa = NaN (D.n_models);
    if (isempty (opt.family) || ! isempty (opt.panel))
      R.between.rasch_kappa = ...
        __ddd_rasch_kappa__ (caller, D, P.items.between, Q);
    endif
  endif
  if (opt.leave_pair_out)
    [part, sets.leave_pair_out] = __ddd_leave_pair_out__ (caller, D, P, V, ...
                                    opt, fields (opt, true));
    part.mean_kappa = __ddd_pair_mean__ (part.kappa);
    part.independent_kappa = 0;
    R.leave_pair_out = part;
  endif

  ## Standard errors: of the mean where the warning needs it.
  mean_se = 0;
  parts = fieldnames (sets)';
  if (opt.interval)
    R = __ddd_mean_errors__ (R, D, V, sets, opt, group);
    mean_se = R.between.mean_se;
  elseif (abs (R.between.independent_kappa) > .02)
    as_matrix = setfield (opt, "output", "matrix");
    T.between = pairs (D, P, as_matrix, true);
    T = __ddd_mean_errors__ (T, D, V, struct ("between", sets.between));
    mean_se = T.between.mean_se;
  endif
  R.warning = __ddd_split_warning__ (R.between.independent_kappa, mean_se, ...
                                     R.between.n_items);
  if (! isempty (strata))
    for part = {"full", "between"}
      R.(part{1}).stratified = __ddd_strata__ (caller, D, sets.(part{1}), ...
        stratum, numel (strata), opt.threads);
    endfor
    R.warning = strtrim ([R.warning, " ", pooling(R.full)]);
  endif

  for part = parts
    if (! isempty (names) && strcmp (opt.output, "matrix"))
      R.(part{1}).group_kappa = group_means (R.(part{1}).kappa, group);
    elseif (! isempty (names) && strcmp (opt.output, "pairs"))
      R.(part{1}).group_kappa = __ddd_group_of_pairs__ (R.(part{1}).kappa, ...
                                                        group);
    endif
    unasked = tables (isfield (R.(part{1}), tables) & ! opt.counts);
    R.(part{1}) = rmfield (R.(part{1}), unasked);
  endfor

  R.group_names = names;
  R.stratum_names = strata;
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

## The models outside of the panel, and how many of them are right.
function [D, groups, Q] = compared (D, groups, others, opt)

  if (opt.leave_pair_out)
    error ("ddd:invalidOption", ["ddd_consistency: with a panel ", ...
           "leave_pair_out has nothing to mend; give one of them"]);
  elseif (numel (others) < 2)
    error ("ddd:tooFewModels", ["ddd_consistency: panel must leave at ", ...
           "least 2 models to compare, not %d"], numel (others));
  endif
  if (! isempty (groups))
    __ddd_labels__ ("ddd_consistency", "groups", groups, D.n_models);
    groups = groups(others);
  endif
  D = ddd_select (D, "models", others);
  Q = __ddd_categories__ ("ddd_consistency", D, 0);

endfunction

function [names, index] = strata_of (D, labels)
  names = {};
  index = [];
  if (isequal (labels, true))
    labels = D.conditions;
    if (isempty (labels))
      error ("ddd:invalidOption", ["ddd_consistency: the data name no ", ...
             "conditions; give a label per item"]);
    endif
  endif
  if (! isempty (labels))
    [names, index] = __ddd_labels__ ("ddd_consistency", "strata", labels, ...
                                     D.n_items);
    index = index';
  endif
endfunction

## What cannot be had without matrices.
function refuse_form (opt)
  asked = {};
  if (! strcmp (opt.output, "matrix"))
    asked = {"interval", "leave_pair_out", "strata", "rasch"};
  endif
  if (strcmp (opt.output, "summary"))
    asked = [asked, {"bounds", "counts", "groups"}];
  endif
  for name = asked
    value = opt.(name{1});
    if (! isempty (value) && (! islogical (value) || value) ...
        && ! isequal (value, 0))
      error ("ddd:invalidOption", ["ddd_consistency: %s needs matrices; ", ...
             "leave output at \"matrix\", not \"%s\""], name{1}, opt.output);
    endif
  endfor
  if (strcmp (opt.class, "single") && ! strcmp (opt.output, "pairs"))
    error ("ddd:invalidOption", ["ddd_consistency: class \"single\" is ", ...
           "for output \"pairs\", not \"%s\""], opt.output);
  endif
endfunction

## Above the memory of most machines.
function refuse_huge (D, opt)
  fields = 2 * (3 + 7 * opt.interval + 2 * opt.bounds + 4 * opt.counts);
  n = D.n_models;
  switch (opt.output)
    case "matrix"
      numbers = fields * n ^ 2;
      what = sprintf ("matrices of %d x %d models", n, n);
    case "pairs"
      numbers = fields * n * (n - 1) / 2;
      what = sprintf ("%d pairs of models", n * (n - 1) / 2);
    otherwise
      return
  endswitch
  gigabytes = merge (strcmp (opt.class, "single"), 4e-9, 8e-9) * numbers;
  if (gigabytes > 19.2)
    error ("ddd:tooManyModels",
           ["ddd_consistency: %s would take %.0f GB; \"output\", ", ...
            "\"summary\" does without; if rows are items, use C.'"], what, ...
           gigabytes);
  endif
endfunction

## All matrices are n x n, so only those are made that are asked for.
function names = fields (opt, with_tables)
  names = {"kappa", "observed", "expected"};
  if (with_tables)
    names = [names, {"n11", "n10", "n01", "n00"}];
  endif
  if (opt.interval)
    names = [names, {"se", "low", "high"}];
  endif
  if (opt.bounds)
    names = [names, {"kappa_min", "kappa_max"}];
  endif
endfunction

function [between, full] = pairs (D, P, opt, with_tables)

  plane = D.packed.plane;
  ## Items that all got right or wrong need not be counted again.
  known = [];
  if (isempty (plane.valid) && opt.tolerance == 0 && isempty (opt.panel))
    known = [sum(P.items.trivial), sum(P.items.impossible)];
  endif
  mask = __ddd_pack__ ("ddd_consistency", P.items.between);
  args = {"ddd_consistency", plane.correct, plane.valid, D.n_items, mask, ...
          known, opt.threads, fields(opt, with_tables)};
  switch (opt.output)
    case "matrix"
      [between, full] = __ddd_kappa__ (args{:});
    case "pairs"
      half = double (strcmp (opt.class, "single"));
      [between, full] = __ddd_kappa_pairs__ (args{:}, half);
    otherwise
      [between, full] = __ddd_pair_summary__ ("ddd_consistency", D, mask, ...
                                              known, opt.threads);
  endswitch
  between.n_items = sum (P.items.between);
  full.n_items = D.n_items;

endfunction

## What the histogram of the complete items in a set alone implies.
function part = levels (part, D, items, Q, opt)
  switch (opt.output)
    case "matrix"
      part.mean_kappa = __ddd_pair_mean__ (part.kappa);
    case "pairs"
      k = part.kappa(! isnan (part.kappa));
      part.mean_kappa = sum (k, "double") / numel (k);
  endswitch
  items &= Q.complete;
  part.n_complete = sum (items);
  right = __ddd_right_on__ ("ddd_consistency", D, items, Q);
  part.histogram_kappa = __ddd_histogram_kappa__ (Q.items.k(items), right, ...
                                                  D.n_models);
endfunction

## What independent models would show on the in-between items.
function kappa = independent (P, opt)
  a = P.accuracy(! isnan (P.accuracy));    # without an answer, no part in it
  if (! isempty (opt.panel))
    kappa = 0;                # others chose the items
  elseif (! isempty (opt.family) || numel (a) < 2 * opt.tolerance + 2)
    kappa = NaN;
  else
    kappa = __ddd_independent__ ("ddd_consistency", a, opt.tolerance);
  endif
endfunction

## Where pooling strata moves the mean.
function txt = pooling (part)
  X = part.stratified;
  txt = "";
  if (abs (part.mean_kappa - X.mean_kappa) > 2 * X.mean_se)
    txt = sprintf (["Pooling strata moves mean kappa from %.2f, their ", ...
                    "mean, to %.2f."], X.mean_kappa, part.mean_kappa);
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
  printf ("  %-13s %9s  %10s  %15s  %18s\n", "", "items", "mean kappa",
          "histogram alone", "independent models");
  rows = {"full", "between"; "all", "in-between"};
  if (isfield (K, "leave_pair_out"))
    rows(:,3) = {"leave_pair_out"; "pair left out"};
  endif
  for row = rows
    part = K.(row{1});
    printf ("  %-13s %9s  %10.3f  %15.3f  %18.3f\n", row{2},
            items (part.n_items), round (1000 * [part.mean_kappa, ...
            part.histogram_kappa, part.independent_kappa]) / 1000 + 0);
    if (K.options.interval)
      printf ("  %-13s %9s  se %7.2g over items, %.2g over models\n", "",
              "", part.mean_se, part.mean_se_models);
    endif
    if (isfield (part, "rasch_kappa"))
      off = (part.kappa - part.rasch_kappa)(triu (true (K.n_models), 1));
      printf (["  %-13s %9s  %10.3f  Rasch model; pairs deviate by %.3f ", ...
               "to %.3f\n"], "", "", __ddd_pair_mean__ (part.rasch_kappa), ...
              min (off), max (off));
    endif
    if (isfield (part, "stratified"))
      printf ("  %-13s %9s  %10.3f  mean of %d strata\n", "", "",
              part.stratified.mean_kappa, numel (K.stratum_names));
    endif
  endfor
  if (! isempty (K.warning))
    printf ("%s\n", K.warning);
  endif
endfunction

## Where pairs have items of their own, their mean.
function txt = items (n)
  n = n(! eye (rows (n)) | isscalar (n));
  txt = __ddd_number__ (round (sum (n) / numel (n)));
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
%! complete = ! any (isnan (C), 1);
%! assert ([K.full.n_complete, K.between.n_complete], ...
%!         [sum(complete), sum(complete & in)]);

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
%! ## Items with the same answers are left out once for all.
%! code = C;
%! code(isnan (C)) = 2;
%! [~, first, kind] = unique (code', "rows");
%! share = accumarray (kind(:), 1)' / 400;
%! for j = 1:numel (first)
%!   left = setdiff (1:400, first(j));
%!   D = ddd_consistency (C(:,left), "groups", label);
%!   A(j) = D.full.mean_kappa;
%!   G(:,j) = [D.full.group_kappa(1,2); D.full.kappa(1,2)];
%! endfor
%! jack = @(x) sqrt (399 * sum (share .* (x - sum (share .* x)) .^ 2));
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

%!test # a model without an answer changes nothing for the others
%! C = double (rand (4, 500) < .6);
%! C(4,:) = NaN;
%! K = ddd_consistency (C);
%! L = ddd_consistency (C(1:3,:));
%! assert (K.between.kappa(1:3,1:3), L.between.kappa);
%! assert (K.between.independent_kappa, L.between.independent_kappa);
%! assert (ddd_consistency (NaN (2, 3)).between.independent_kappa, NaN);

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

%!test # other forms of output against the matrices, with missing answers too
%! C = double (rand (23, 700) > rand (23, 1) .* rand (1, 700));
%! label = {"a", "b", "c"}(mod (0:22, 3) + 1);
%! lower = tril (true (23), -1);          # in the order of pdist, transposed
%! for t = 0:1
%!   args = {"tolerance", t, "threads", 2};
%!   K = ddd_consistency (C, args{:}, "groups", label, "counts", true, ...
%!                        "bounds", true);
%!   V = ddd_consistency (C, args{:}, "groups", label, "counts", true, ...
%!                        "bounds", true, "output", "pairs");
%!   F = ddd_consistency (C, args{:}, "output", "pairs", "class", "single");
%!   S = ddd_consistency (C, args{:}, "output", "summary");
%!   for part = {"full", "between"}
%!     k = K.(part{1});
%!     v = V.(part{1});
%!     for name = {"kappa", "observed", "expected", "kappa_min", ...
%!                 "kappa_max", "n11", "n10", "n01", "n00"}
%!       assert (v.(name{1}), k.(name{1})'(lower));
%!     endfor
%!     assert (v.mean_kappa, k.mean_kappa, 1e-15);
%!     assert (v.group_kappa, k.group_kappa, 1e-15);
%!     assert (F.(part{1}).kappa, single (v.kappa));
%!     s = S.(part{1});
%!     assert (! isfield (s, "kappa"));
%!     for name = {"n_items", "histogram_kappa", "independent_kappa"}
%!       assert (s.(name{1}), k.(name{1}));
%!     endfor
%!     kappa = sort (v.kappa(! isnan (v.kappa)));
%!     assert (s.mean_kappa, k.mean_kappa, 1e-12);
%!     assert (s.quantiles.kappa([1, end]), kappa([1, end])');
%!     assert (s.quantiles.kappa, quantile (kappa(:), s.quantiles.p(:), 1, 7)(:)', 1e-5);
%!     edges = [s.distribution.edges(1:end-1), Inf];
%!     assert (s.distribution.count, histc (kappa, edges)(1:end-1)');
%!     other = k.kappa;
%!     other(logical (eye (23))) = NaN;
%!     [best, at] = max (other, [], 2);
%!     assert (s.nearest_kappa, best);
%!     at(isnan (best)) = NaN;
%!     assert (s.nearest, at);
%!   endfor
%!   C(rand (23, 700) < .05) = NaN;
%! endfor

%!test # one pair; a summary that is printed; nothing to summarize
%! K = ddd_consistency ([1 1 0 0; 1 1 1 0], "output", "pairs");
%! assert (K.full.kappa, .5);
%! K = ddd_consistency ([1 1 0 0; 1 1 1 0], "output", "summary");
%! assert (K.full.mean_kappa, .5);
%! assert (K.full.nearest, [2; 1]);
%! assert (find (K.full.distribution.count), 151);
%! assert (K.full.quantiles.kappa, .5 * ones (1, 9), 1e-15);
%! C = [1 1 0 0 1 0; 1 1 1 0 0 0; 0 1 0 1 1 0];       # three pairs: between two
%! q = ddd_consistency (C, "output", "summary").full.quantiles;
%! kappa = sort (ddd_consistency (C, "output", "pairs").full.kappa);
%! assert (diff (kappa([1 end])) > .1);
%! assert (q.kappa(4), mean (kappa(1:2)), 1e-5);
%! K = ddd_consistency (ones (2, 3), "output", "summary");
%! assert (K.full.mean_kappa, NaN);
%! assert (K.full.quantiles.kappa, NaN (1, 9));
%! assert (K.full.nearest, [NaN; NaN]);
%! txt = evalc ("ddd_consistency ([1 1 0 0; 1 1 1 0], 'output', 'summary')");
%! assert (! isempty (regexp (txt, 'all +4 +0.500')));

%!test # many blocks: threads give the same summary
%! C = rand (600, 500) < rand (1, 500);
%! K = ddd_consistency (C, "threads", 1, "output", "summary");
%! L = ddd_consistency (C, "threads", 3, "output", "summary");
%! M = ddd_consistency (C, "threads", 3);
%! assert (isequal (K.full, L.full) && isequal (K.between, L.between));
%! assert (K.full.mean_kappa, M.full.mean_kappa, 1e-12);
%! V = ddd_consistency (C, "threads", 3, "output", "pairs");
%! assert (V.between.kappa, M.between.kappa'(tril (true (600), -1)));

%!test # without an output: a summary
%! txt = evalc ("ddd_consistency ([1 1 0 0; 1 1 1 0])");
%! assert (! isempty (regexp (txt, 'all +4 +0.500')));

%!error <Invalid call> ddd_consistency ()
%!error <ddd_consistency: C must be 0, 1 or NaN> ddd_consistency ([0 .3])
%!error <one epoch> ddd_consistency (ones (2, 2, 2))
%!error <unknown option 'tol'; did you mean> ddd_consistency (1, "tol", 1)
%!error <groups must have 2 elements, not 1> ddd_consistency (eye (2), "groups", {"a"})
%!error <groups must be a cell array> ddd_consistency (eye (2), "groups", "a")
%!error <rasch must be true or false> ddd_consistency (eye (2), "rasch", 2)
%!error <counts must be true or false> ddd_consistency (eye (2), "counts", @sin)
%!error <threads must be a whole number from 0 to 64>
%! ddd_consistency (eye (2), "threads", 1e17)
%!error <interval must be true or false> ddd_consistency (eye (2), "interval", 2)
%!error <needs at least 2 models> ddd_consistency ([1 0])
%!error <output must be "matrix", "pairs" or "summary">
%! ddd_consistency (eye (2), "output", "vector")
%!error <class must be "double" or "single">
%! ddd_consistency (eye (2), "class", "int8")
%!error <class "single" is for output "pairs", not "matrix">
%! ddd_consistency (eye (2), "class", "single")
%!error <interval needs matrices; leave output at "matrix", not "pairs">
%! ddd_consistency (eye (2), "output", "pairs", "interval", true)
%!error <groups needs matrices; leave output at "matrix", not "summary">
%! ddd_consistency (eye (2), "output", "summary", "groups", {"a", "b"})
%!error <20001 models would take 19 GB; "output", "summary" does without; if>
%! warning ("off", "ddd:orientation", "local");
%! ddd_consistency (true (20001, 2));
