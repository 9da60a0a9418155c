## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_consistency (@var{C})
## @deftypefnx {ddd} {} ddd_consistency (@var{C}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{K} =} ddd_consistency (@dots{})
## Do two models fail on the same items?  Error consistency (kappa) of all
## pairs.
##
## Error consistency is Cohen's kappa of the correctness of two models: 1 if
## they are always right and wrong on the same items, 0 if they agree as often
## as two independent models of their accuracies would, and negative if they
## agree less often.  If both models are always right (or always wrong), kappa
## is undefined (@code{NaN}).  It is computed on all items and on in-between
## items alone (@pxref{XREFddd_split,,ddd_split}).
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch, or what @code{ddd_merge} returns (which has
## neither interval, leave_pair_out, rasch, slopes, strata, family nor panel;
## @code{warning} then does not know the standard error, and
## @code{independent_kappa} is @code{NaN} where answers are missing).  With
## missing answers each pair is compared on the items that both answered;
## in-between items are those that are in between whatever the missing answers
## would have been.
##
## @strong{Read a drop from all to in-between items with care.}  The mean over
## pairs says nothing that the histogram of difficulty does not say
## (@code{histogram_kappa}; exact for the mean weighted by 1 - expected
## agreement where all answer; the models have made that histogram, and copies
## of one model have a mean of 1 by it alone), and choosing items by the
## answers of the same models makes even independent models look dependent
## (@code{independent_kappa}).  What the histogram does not say is how pairs
## differ from one another.  Where |@code{independent_kappa}| exceeds .02 and
## the standard error of the mean, or fewer than 100 items are left,
## @code{warning} says so.
##
## Options:
##
## @table @code
## @item tolerance
## The number t of models that may deviate on trivial and impossible items;
## default 0.
##
## @item groups
## A cell array with one string per model; by default the groups in packed
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
## models show 0 there.  These are not the items of the split, and they differ
## from pair to pair: read this part on its own and never subtract it from the
## others.
##
## @item rasch
## Add what every pair would show if difficulty were one and the same for all
## models and only their abilities differed (Rasch model; abilities by
## conditional maximum likelihood, without any assumption on the distribution
## of difficulty).  It takes the accuracies of a pair into account, which
## @code{histogram_kappa} does not: compare pairs with this, not with a
## constant.  Of the complete items; @code{NaN} where there is no estimate, and
## in between with families.
##
## @item slopes
## Add the same for models that differ in how much difficulty matters to them
## as well (a slope per model, estimated from all complete items, with a panel
## from those in between; @pxref{XREFddd_excess,,ddd_excess}).
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
## @item classes
## Labels of the items (strings or numbers), such as the true class, for
## interval: items of a class depend on one another, classes do not.  Without,
## items are taken as independent; errors are then too small where they come in
## kinds (three times too small for ImageNet's classes).  With fewer than about
## 50 classes a warning says how many there are: simulated 95 % intervals held
## the truth in 88 to 93 % of the data sets with 8 classes, in 92 to 95 % with
## 16.
##
## @item strata
## Labels of the items (strings or numbers), or true for the conditions in
## packed data: adds the mean of kappa within strata to the parts full and
## between.  Pooling items of different difficulty raises kappa; @code{warning}
## says where the pooled mean is more than two standard errors off.  Where the
## data name several conditions and no strata are given, the mean within
## conditions is shown beside the pooled one, and a warning
## (@code{ddd:pooledConditions}), or the last line printed, says so if they
## differ by more than .02.
##
## @item output
## @qcode{"matrix"} (the default) gives n x n matrices.  @qcode{"pairs"} gives
## a vector per field instead, with the n (n - 1) / 2 pairs in the order (1,2),
## (1,3), @dots{}, (2,3), @dots{}, as @code{pdist} has them; @code{squareform}
## makes a matrix of it.  @qcode{"summary"} forms neither, however many models
## there are.  Both refuse interval, leave_pair_out, strata, rasch and
## slopes, which need matrices; the summary also bounds, counts and groups.
##
## @item class
## @qcode{"single"} for pairs in half the memory; default @qcode{"double"}.
##
## @item threads
## Number of threads; 0 (the default) uses all available processors.  The
## result does not depend on it.
## @end table
##
## @var{K} has the parts @code{full} (all items), @code{between} and, with that
## option, @code{leave_pair_out}.  The fields of a part are
##
## @table @code
## @item n_items, n_complete
## Number of items, and of those that all models answered.  (In
## leave_pair_out, @code{n_items} is n x n, and there is no @code{n_complete}.)
## @item kappa, observed, expected
## Error consistency, observed and expected agreement of each pair (n x n).
## @item mean_kappa
## Mean over all pairs that have a kappa.
## @item histogram_kappa
## The mean that the histogram of difficulty alone implies (in leave_pair_out,
## that the tables of all pairs added up imply).
## @item within_conditions
## Where the items have several conditions, of 20 items or more on average, and
## no strata are given: the mean over pairs of their mean kappa within
## conditions; in full and between.  @code{NaN} where n^2 times the number of
## conditions exceeds 1e7.
## @item independent_kappa
## The mean that independent models of these accuracies would show, each on the
## items that it answered (whether it answers not depending on whether it is
## right).  @code{NaN}, unknown, with families, and with missing answers where
## t > 3 or n^2 m (t + 1) > 2e11.
## @item group_kappa
## With groups: mean over pairs of different models (g x g); 1 where a group
## has only one.
## @item se, low, high
## With interval: standard error over items and 95 % interval of each pair
## (n x n).
## @item mean_se, mean_se_models, mean_se_combined
## With interval: standard error of @code{mean_kappa} over items, over models,
## and both.
## @item mean_interval, mean_interval_combined
## With interval: 95 % interval of @code{mean_kappa} for these models (1 x 2),
## and for such models.
## @item group_se, group_low, group_high
## With groups and interval: standard error of @code{group_kappa} over items,
## and the ends of its 95 % interval.
## @item kappa_min, kappa_max
## With bounds: the range of kappa that the accuracies allow (n x n).
## @item n11, n10, n01, n00
## With counts: items that both got right, that only the model of the row did,
## only that of the column, and neither (n x n).
## @item rasch_kappa, rasch_mean_kappa, rasch_deviation
## With rasch: what the model says of each pair (n x n), its mean over pairs,
## and the smallest and largest difference of a pair's kappa from it (1 x 2).
## @item slopes_kappa, slopes_mean_kappa, slopes_deviation
## With slopes: the same of the model with a slope per model.
## @item stratified
## With strata: @code{kappa} (n x n x strata), @code{n_items} (per stratum),
## @code{mean} over strata of equal weight with @code{se} (n x n),
## @code{mean_kappa}, @code{mean_se} and @code{mean_interval}.
## @end table
##
## As a summary the parts have these in place of @code{kappa}, @code{observed}
## and @code{expected}:
##
## @table @code
## @item quantiles
## @code{p} and @code{kappa} (1 x 9, of type 7 as in @code{ddd_bootstrap}, to
## 1e-5).
## @item distribution
## @code{edges} (1 x 201, from -1 to 1) and the @code{count} of pairs in each
## interval (1 x 200).
## @item nearest, nearest_kappa
## The model that each one is most consistent with (n x 1; ties go to the
## first), and how much.
## @end table
##
## Further fields of @var{K} are
##
## @table @code
## @item accuracy
## Of each model, of the answers given (n x 1).
## @item warning
## What a reader must know before comparing the parts; empty if nothing.
## @item group_names, stratum_names, condition_names
## In the order of the results.
## @item n_models, n_items, tolerance, models, groups, options
## As everywhere.
## @end table
##
## Standard errors over items take the models as fixed and the items as a
## random sample, of independent items, or of classes: then the error comes
## from leaving out one of G classes after the other, and intervals are those
## of Student's t with G - 1 degrees of freedom.  @code{mean_se_models} takes
## the items as fixed and the models as a sample of such models: it leaves out
## one model (family) after the other, the split made anew each time.
## @code{mean_se_combined} is for other items and other models: se^2 +
## se_models^2 less what the chance in single answers puts into both (by
## leaving models out of the influence values of items; in leave_pair_out with
## families it stays in both), and not less than either.  In simulations it is
## 1.0 to 1.1 times the true error on all items, 1.0 to 1.5 times on in-between
## items and 1.0 to 1.8 times in leave_pair_out (most with 6 models and 150
## items).  Below 15 items on which two models differ the interval of a pair is
## Wilson's for the share of these items, with expected agreement held; no
## interval leaves [-1, 1].
##
## @strong{When not to use it.}  With labels for answers instead of right and
## wrong, use kappa of the labels (@code{ddd_diversity}).  Kappas of pairs with
## different accuracies have different ranges (bounds); kappa of a few items,
## or near 1, is coarse.  No p-value of kappa = 0 is given: shared difficulty
## makes every pair of models consistent, and on in-between items 0 is not what
## independent models show.
##
## @example
## @group
## K = ddd_consistency ([1 1 0 0; 1 1 1 0]);
## K.full.kappa
##   @result{} ans =
##       1.0000   0.5000
##       0.5000   1.0000
## @end group
## @end example
##
## Source: R. Geirhos, K. Meding and F. A. Wichmann, @cite{Beyond accuracy:
## quantifying trial-by-trial behaviour of CNNs and humans by measuring error
## consistency}, NeurIPS 2020.  Standard error: J. L. Fleiss, J. Cohen and
## B. S. Everitt, Psychological Bulletin 1969.  Bounds: T. Klein et al.,
## @cite{Quantifying uncertainty in error consistency}, 2025.  Classes: J. G.
## MacKinnon, M. O. Nielsen and M. D. Webb, J. Applied Econometrics 2023.
## Rasch model: E. B. Andersen, JRSS B 1972.
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
                         "leave_pair_out", "family", "panel", "classes"}, {
    "rasch", false, "flag";
    "slopes", false, "flag";
    "strata", {}, {@(x) iscellstr (x) || isnumeric (x) ...
                   || isequal (x, true), "labels of the items, or true"};
    "output", "matrix", {"matrix", "pairs", "summary"};
    "class", "double", {"double", "single"}}, ...
    ["To compare some of the models, choose them by ddd_select (C, ", ...
     "\"models\", {\"a\", \"b\"})"]);
  kappa_check_output (opt);
  if (__ddd_merged__ (C))
    D = C;
    kappa_check_output (opt, D);
    R = __ddd_of_result__ (caller, @consistency_of_counts, D, opt, varargin);
    [names, group] = __ddd_groups__ (caller, D, opt.groups);
    class = [];                         # counts have no errors
  else
    [R, D, names, group, class] = of_answers (caller, C, opt);
  endif

  for part = {"full", "between", "leave_pair_out"}(1:2 + opt.leave_pair_out)
    if (! isempty (names) && ! strcmp (opt.output, "summary"))
      R.(part{1}) = with_groups (R.(part{1}), group, class);
    endif
    unasked = tables (isfield (R.(part{1}), tables) & ! opt.counts);
    R.(part{1}) = rmfield (R.(part{1}), unasked);
  endfor
  if (! isempty (names))
    R.group_names = names;
  endif
  R.models = D.models;
  R.groups = D.groups;
  if (! isempty (names))
    R.groups.group = names(group);
  endif
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    K = R;
    warn_pooled (caller, consistency_pooling (R));
  else
    show_consistency (R);
  endif

endfunction

## The result but for groups and names; D are the models that are compared.
function [R, D, names, group, class] = of_answers (caller, C, opt)

  D = __ddd_data__ (caller, C, 1);
  kappa_check_output (opt, D);
  groups = opt.groups(:);
  P = Q = V = [];
  if (by_item (opt))
    [P, V, ~, others] = split_categories (caller, D, opt);
    Q = P;
    if (! isempty (opt.panel))
      [D, groups, Q] = compared (D, groups, others, opt);
    endif
  endif
  I = kappa_items (caller, D, opt.tolerance, P, Q);
  [names, group] = __ddd_groups__ (caller, D, groups);
  [strata, stratum] = strata_of (D, opt.strata);
  class = item_classes (caller, D.n_items, opt.classes, opt.interval);

  R.n_models = D.n_models;
  R.n_items = D.n_items;
  R.tolerance = opt.tolerance;
  R.accuracy = I.accuracy;
  R.full = [];           # comes first
  [R.between, R.full] = kappa_all_pairs (D, I, opt, ...
                                         opt.counts || opt.interval);
  R.full = kappa_levels (R.full, I.full, opt);
  R.full.independent_kappa = 0;
  R.between = kappa_levels (R.between, I.between, opt);
  R.between.independent_kappa = independent (D, I, opt);
  parts = {"full", "between"};
  if (opt.interval || ! isempty (strata) || ! isempty (D.conditions))
    sets = struct ("full", true (1, D.n_items), "between", ...
                   __ddd_unpack__ (caller, I.mask, [], D.n_items));
  endif
  if (opt.rasch || opt.slopes)
    R = kappa_under_models (caller, R, D, P, Q, opt);
  endif
  if (opt.leave_pair_out)
    [part, sets.leave_pair_out] = kappa_leave_pair_out (caller, D, P, V, ...
                                    opt, kappa_fields (opt, true));
    part.mean_kappa = mean_over_pairs (part.kappa);
    part.independent_kappa = 0;
    R.leave_pair_out = part;
    parts{end+1} = "leave_pair_out";
  endif

  ## Standard errors: of the mean where the warning needs it.
  mean_se = 0;
  if (opt.interval)
    R = kappa_mean_errors (R, D, V, sets, opt, group, class);
    mean_se = R.between.mean_se;
  elseif (abs (R.between.independent_kappa) > .02)
    as_matrix = setfield (opt, "output", "matrix");
    between = __ddd_unpack__ (caller, I.mask, [], D.n_items);
    T.between = kappa_all_pairs (D, I, as_matrix, true);
    T.between.mean_kappa = mean_over_pairs (T.between.kappa);
    T = kappa_mean_errors (T, D, V, struct ("between", between), opt, [], []);
    mean_se = T.between.mean_se;
  endif
  R.warning = split_warning (R.between.independent_kappa, mean_se, ...
                             R.between.n_items, ...
                             D.n_models + numel (opt.panel));
  if (! isempty (strata))
    for part = {"full", "between"}
      R.(part{1}).stratified = kappa_by_strata (caller, D, sets.(part{1}), ...
        stratum, numel (strata), opt.threads, class);
    endfor
    R.warning = strtrim ([R.warning, " ", pooling(R.full)]);
    R.stratum_names = strata;
  elseif (! isempty (D.conditions))
    R = kappa_within_conditions (caller, R, D, sets, opt.threads);
  endif

endfunction

## Is more wanted than sums over items?
function yes = by_item (opt)
  yes = ! isempty (opt.family) || ! isempty (opt.panel) || opt.rasch ...
        || opt.slopes || opt.leave_pair_out;
endfunction

## The models outside of the panel, and how many of them are right.
function [D, groups, Q] = compared (D, groups, others, opt)

  if (opt.leave_pair_out)
    error ("ddd:invalidOption",
           ["ddd_consistency: panel and leave_pair_out solve the same ", ...
            "problem; use only one of them"]);
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

## What independent models would show on the in-between items.
function kappa = independent (D, I, opt)
  if (! isempty (opt.panel))
    kappa = 0;                # others chose the items
  elseif (! isempty (opt.family))
    kappa = NaN;
  else
    kappa = kappa_independent ("ddd_consistency", D, I.accuracy, ...
                               opt.tolerance);
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

## Means over the pairs of two groups, with intervals where errors are known.
function part = with_groups (part, group, class)
  part.group_kappa = kappa_by_groups (part.kappa, group);
  if (isfield (part, "group_se"))
    [part.group_low, part.group_high] = ...
      kappa_interval (part.group_kappa, ...
                      critical_value (max (class)) * part.group_se);
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

%!test # expected agreement 1 is undefined, not 0 or 1
%! K = ddd_consistency (ones (2, 3));
%! assert (K.full.kappa, NaN (2));
%! assert (K.between.kappa, NaN (2));
%! assert (ddd_consistency (ones (2, 3), "interval", 1).full.se, NaN (2));

%!test # models that hardly vary: Student's t with 1e57 degrees of freedom
%! C = ["000100000001001100001100001010"
%!      "001011001100100100010000000000"
%!      "010100111000000010010000000001"] == "1";
%! B = ddd_consistency (C, "interval", true).between;
%! assert (B.mean_se_models < 1e-15);
%! assert (B.mean_interval_combined, ...
%!         B.mean_kappa + 1.959963984540054 * B.mean_se_combined * [-1, 1], 1e-12);

%!test # without an output: a summary
%! txt = evalc ("ddd_consistency ([1 1 0 0; 1 1 1 0])");
%! assert (! isempty (regexp (txt, 'all +4 +0.500')));

%!test # pooling strata is told of where it moves the mean, and only there
%! C = ddd_simulate ("independent", 4, 400, "seed", 1);
%! C(:,201:400) = ddd_simulate ("independent", 4, 200, "accuracy", .95, "seed", 2);
%! told = @(C, strata) ! isempty (strfind (evalc ( ...
%!   "ddd_consistency (C, 'strata', strata)"), "Pooling strata moves"));
%! assert (told (C, kron ([1 2], ones (1, 200))));
%! assert (! told (C(:,1:200), kron ([1 2], ones (1, 100))));
%! C(2,1:100) = C(1,1:100);                # kappa is above 0
%! assert (! told (C(:,1:200), mod (1:200, 2)));

%!test # models that answer identically are named
%! C = ddd_simulate ("independent", 9, 60, "seed", 1);
%! C(3,:) = C(1,:);
%! C(4:8,:) = repmat (C(4,:), 5, 1);
%! txt = evalc ("ddd_consistency (C)");
%! assert (regexp (txt, "  identical[^\n]*\n", "match"), ...
%!         {"  identical answers: model 1, model 3\n", ...
%!          "  identical answers: model 4, model 5, model 6, model 7, model 8\n"});
%! C(9,:) = C(4,:);
%! txt = evalc ("ddd_consistency (C, 'interval', true)");
%! assert (! isempty (strfind (txt, "model 7, 2 more\n")));
%! assert (isempty (strfind (evalc ("ddd_consistency (C(1:2,:))"), "identical")));
%! evalc ("ddd_consistency (C, 'output', 'summary')");   # no kappa of pairs

%!error <Invalid call> ddd_consistency ()
%!error <ddd_consistency: C must be 0, 1 or NaN> ddd_consistency ([0 .3])
%!error <one epoch> ddd_consistency (ones (2, 2, 2))
%!error <unknown option 'tol'; did you mean> ddd_consistency (1, "tol", 1)
%!error <unknown option 'a'\.  To compare .*ddd_select .*\.  Available: tolerance>
%! ddd_consistency (eye (2), "a", "b")
%!error <unknown option of class cell\.  To compare some of the models>
%! ddd_consistency (eye (2), {"a", "b"})
%!error <groups must have 2 elements, not 1> ddd_consistency (eye (2), "groups", {"a"})
%!error <groups must be a cell array> ddd_consistency (eye (2), "groups", "a")
%!error <rasch must be true or false> ddd_consistency (eye (2), "rasch", 2)
%!error <slopes must be true or false> ddd_consistency (eye (2), "slopes", 2)
%!error <slopes needs matrices> ddd_consistency (eye (2), "slopes", 1, "output", "pairs")
%!error <counts must be true or false> ddd_consistency (eye (2), "counts", @sin)
%!error <threads must be a whole number from 0 to 64>
%! ddd_consistency (eye (2), "threads", 1e17)
%!error <interval must be true or false> ddd_consistency (eye (2), "interval", 2)
%!error <there is only one model; a split needs> ddd_consistency ([1 0])
%!error <output must be "matrix", "pairs" or "summary">
%! ddd_consistency (eye (2), "output", "vector")
%!error <output must be "matrix", "pairs" or "summary">
%! ddd_consistency (eye (2), "output", {"pairs"})
%!error <class must be "double" or "single">
%! ddd_consistency (eye (2), "class", "int8")
%!error <class "single" is for output "pairs", not "matrix">
%! ddd_consistency (eye (2), "class", "single")
%!error <interval needs matrices; leave output at "matrix", not "pairs">
%! ddd_consistency (eye (2), "output", "pairs", "interval", true)
%!error <groups needs matrices; leave output at "matrix", not "summary">
%! ddd_consistency (eye (2), "output", "summary", "groups", {"a", "b"})
