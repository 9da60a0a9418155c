## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_compare (@var{C}, @var{first}, @var{second})
## @deftypefnx {ddd} {} ddd_compare (@var{C}, @var{first})
## @deftypefnx {ddd} {} ddd_compare (@var{C})
## @deftypefnx {ddd} {} ddd_compare (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{Q} =} ddd_compare (@dots{})
## Is one error consistency (kappa) larger than another?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; missing answers are left out pair by pair, as in
## @code{ddd_consistency}.  @var{first} and @var{second} are two models each:
## indices, or a cell array of two names; with groups, a cell array with the
## names of two groups, which may be the same, for the mean kappa over pairs of
## different models.  Without @var{second}, @var{first} (or, without both, the
## mean over all pairs) on all items is compared with in-between items.
##
## Kappas that share models or items depend on one another, so the standard
## error of their difference is not that of two independent numbers.  Here it
## comes from the influence that every item has on the difference.
##
## Options:
##
## @table @code
## @item groups
## A cell array with one string per model, or true for the groups in packed
## data.
##
## @item classes
## Labels of the items (strings or numbers), such as the true class: items of a
## class depend on one another, classes do not.  Without, items are taken as
## independent; errors are then too small where they come in kinds.  For two
## populations with other items, a cell array with the labels of either.
##
## @item against
## Another population, as @var{C}: @var{second} is of its models, by default
## the same as @var{first} (or the mean over all pairs).  Other models on the
## same items are better put into one matrix, as groups.
##
## @item same_items
## Whether the items of @var{C} and of the other population are the same, in
## the same order; default false, which takes them as independent samples.
##
## @item items
## Compare @var{first} and @var{second} (or the two populations) on all items
## (@qcode{"full"}, the default) or on in-between items (@qcode{"between"}),
## each population's own.
##
## @item tolerance
## The number t of models that may deviate on trivial and impossible items;
## default 0.
## @end table
##
## @var{Q} has the fields
##
## @table @code
## @item question, answer
## Sentences, printed if there is no output.  The first words of the answer
## come from the interval that the question is about: @code{interval} for two
## pairs of models, which are what they are; @code{interval_combined} for
## groups and all models, which stand for others like them (where the exchange
## of models says otherwise, the first words say that too); and what is beyond
## the histograms where all items are compared with in-between items.
## @item kappa, n_items
## Of the first and the second (1 x 2).
## @item estimate
## The difference of the two.
## @item se_items, interval
## Its standard error and 95 % interval with the items as a random sample and
## the models fixed.
## @item se_models
## Its standard error with the models of the groups (or all) as a random sample
## of such models and the items fixed.  It leaves out one model after the
## other, within each group that has several; a group of one is fixed.
## @code{NaN} for two pairs of models, where there is nothing to generalize
## from, and where a model cannot be spared.
## @item se_combined, interval_combined
## For other items and other models: se_items^2 + se_models^2 less what the
## chance in single answers puts into both, and not less than either
## (@pxref{XREFddd_consistency,,ddd_consistency}); with Student's t.
## @item ratio, interval_ratio, interval_ratio_combined
## The first over the second, and its 95 % intervals as those above, on the
## scale of logarithms; @code{NaN} where one is not above 0.  With
## @code{@{"model", "human"@}} and @code{@{"human", "human"@}} it says how much
## of the consistency that humans have with one another models reach with them
## (the human ceiling).
## @item p_exchange, n_exchanges
## Where two groups or more are compared in one matrix: a permutation test over
## models.  Of @code{n_exchanges} ways to exchange the models of these groups
## between them (all, or 20,000 random ones), the share in which the difference
## is at least as large in absolute value.  It is exact if the models can be
## exchanged, however few they are; where it and @code{interval_combined}
## disagree, the answer says so.
## @item histogram_difference
## What the histograms of difficulty alone imply, where means over all pairs
## are compared, or all items with in-between items; else @code{NaN}.  It does
## not explain away that two populations differ on the same items: each has
## made its histogram.
## @item beyond_histogram, interval_beyond_histogram
## The difference less that, and its 95 % interval over items.
## @item n_models, tolerance, models, groups, options
## As everywhere.
## @end table
##
## @strong{When not to use it.}  A drop from all to in-between items is no
## finding by itself: the average over pairs follows from the histogram of
## difficulty, but for the weights of pairs.  So the answer begins with what is
## beyond it, if that is more than a tenth.  The means over all pairs of two
## populations follow from their histograms as well: the one with more trivial
## and impossible items shows more, be it for its models or its items.  Pairs
## with other accuracies have another range of kappa (see bounds in
## @code{ddd_consistency}).  Intervals over items are normal ones: with few
## items on which the models differ, say 15, they are too short; and they are
## for a question asked beforehand, not for the largest of many differences.
##
## @example
## @group
## C = [1 1 1 0 0 0 1 0; 1 1 0 0 0 0 1 0; 1 0 1 0 1 0 0 1];
## Q = ddd_compare (C, [1 2], [1 3]);
## Q.estimate
##   @result{} ans = 0.7500
## @end group
## @end example
##
## Source: influence values of Cohen's kappa; for one kappa the variance of
## J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 1969.
## Degrees of freedom: F. E. Satterthwaite, Biometrics 1946.
##
## @seealso{ddd_consistency, ddd_rarefy, ddd_plan}
## @end deftypefn

function Q = ddd_compare (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_compare";
  sides = {};
  while (! isempty (varargin) && ! ischar (varargin{1}))
    sides(end+1) = varargin(1);
    varargin(1) = [];
  endwhile
  if (numel (sides) > 2)
    print_usage ();
  endif
  is_labels = @(x) iscellstr (x) || (isnumeric (x) && isreal (x));
  opt = __ddd_options__ (caller, varargin, {"tolerance"}, [{
    "groups", {}, {@(x) iscellstr(x) || isequal (x, true), ...
                   "a cell array with a string per model, or true"};
    "classes", {}, {@(x) is_labels (x) || (iscell (x) && numel (x) == 2 ...
                         && all (cellfun (is_labels, x))), ...
                    "labels of the items, or a cell array of two of these"};
    "items", "full", {"full", "between"}};
    against_options()], ...
    ["FIRST and SECOND name two models each, or two groups, in a cell ", ...
     "array: {\"a\", \"a\"} are the pairs within group a"]);

  D = __ddd_data__ (caller, C, 1);
  pop = compare_population (D, opt);
  B = other_population (caller, opt, ...
                        @() __ddd_data__ (caller, opt.against, 1));
  other = ! isempty (B);
  whole = numel (sides) < 2 && ! other;
  if (whole && strcmp (opt.items, "between"))
    error ("ddd:invalidOption",
           ["ddd_compare: items \"between\" needs SECOND or against; ", ...
            "without, all items are compared with in-between items"]);
  endif
  if (other)
    if (iscellstr (opt.groups) && ! isempty (opt.groups))
      error ("ddd:invalidOption",
             ["ddd_compare: with against, groups must be true, for the ", ...
              "groups of both packed data"]);
    endif
    check_same_items (caller, D, B, opt.same_items);
    pop(2) = other_population (caller, opt, @() compare_population (B, opt));
  endif
  pop = with_classes (pop, opt);

  ## Each side: a population, a set of its items, the pairs to average over.
  sets = {opt.items, opt.items};
  if (whole)
    sets = {"full", "between"};
  endif
  if (isempty (sides))
    sides = {[]};
  endif
  for s = 1:2
    side(s) = compare_side (sides, s, pop, sets{s});
    part = pop(side(s).pop).K.(side(s).set);
    R.kappa(s) = mean_over_pairs (part.kappa, side(s).pairs);
    implied(s) = part.histogram_kappa;
    R.n_items(s) = sum (pop(side(s).pop).items.(side(s).set));
  endfor

  R.estimate = R.kappa(1) - R.kappa(2);
  R.ratio = R.kappa(1) / R.kappa(2);
  weights = [1, -1; [1, -R.ratio] / R.kappa(2)];
  M = compare_errors_over_models (pop, side, weights, opt);
  together = opt.same_items || ! other;
  E = compare_errors_over_items (pop, side, together, weights);
  if (isnan (R.estimate))
    E.se(1) = E.rest_se(1) = NaN;
  endif
  around = @(x, q, se) x + [-q, q] * se;
  R.se_items = E.se(1);
  R.interval = around (R.estimate, E.q(1), E.se(1));
  R.se_models = M.se(1);
  [R.se_combined, q] = errors_combined (E.se(1), M.se(1), M.cells(1), ...
                                        E.share(1) + M.share(1));
  R.interval_combined = around (R.estimate, q, R.se_combined);
  [R.interval_ratio, R.interval_ratio_combined] = of_ratio (R, E, M);
  R.histogram_difference = R.beyond_histogram = NaN;
  R.interval_beyond_histogram = [NaN, NaN];
  if (whole || (other && all ([side.everyone])))
    R.histogram_difference = implied(1) - implied(2);
    R.beyond_histogram = R.estimate - R.histogram_difference;
    R.interval_beyond_histogram = around (R.beyond_histogram, E.q(1), ...
                                          E.rest_se(1));
  endif
  R.p_exchange = NaN;
  R.n_exchanges = 0;
  if (! whole && ! other && numel (unique ([side.who])) > 1)
    [R.p_exchange, R.n_exchanges] = ...
      compare_exchange (pop.K.(opt.items).kappa, pop.group, side);
  endif
  R.options = __ddd_given__ (opt, varargin);
  [R.question, R.answer] = compare_sentences (R, side, whole, other);
  R.n_models = D.n_models;
  R.tolerance = opt.tolerance;
  R.models = D.models;
  R.groups = D.groups;
  if (! isempty (pop(1).group))
    R.groups.group = pop(1).names(pop(1).group);
  endif

  if (nargout > 0)
    Q = R;
  else
    ddd_show (R);
  endif

endfunction

## Of consistencies that are above 0, on the scale of logarithms: E and M have
## the error of the ratio second.
function [items, combined] = of_ratio (R, E, M)
  items = combined = [NaN, NaN];
  if (all (R.kappa > 0))
    reach = [-1, 1] / R.ratio;
    items = R.ratio * exp (reach * E.q(2) * E.se(2));
    [se, q] = errors_combined (E.se(2), M.se(2), M.cells(2), ...
                               E.share(2) + M.share(2));
    combined = R.ratio * exp (reach * q * se);
  endif
endfunction

## Classes of the items of each population.
function pop = with_classes (pop, opt)
  labels = opt.classes;
  if (isempty (labels))
    return
  endif
  two = iscell (labels) && ! iscellstr (labels);
  if (two != (numel (pop) == 2 && ! opt.same_items))
    what = {"labels of the items, not two of these", ...
            "two cells: the labels of the items of either population"};
    error ("ddd:invalidOption", "ddd_compare: classes must be %s here",
           what{1 + ! two});
  endif
  for p = 1:numel (pop)
    given = labels;
    if (two)
      given = labels{p};
    endif
    pop(p).class = item_classes ("ddd_compare", pop(p).D.n_items, given);
  endfor
endfunction


%!demo
%! ## Models 1 and 2 share more than difficulty
%! C = rand (4, 5000) > rand (1, 5000);
%! C(2,1:1000) = C(1,1:1000);
%! ddd_compare (C, [1 2], [1 3])

%!test # hand-computed: kappa .75 of models 1 and 2, 0 of 1 and 3
%! C = [1 1 1 0 0 0 1 0; 1 1 0 0 0 0 1 0; 1 0 1 0 1 0 0 1];
%! Q = ddd_compare (C, [1 2], {"model 1", "model 3"});
%! assert (Q.kappa, [.75, 0], 1e-15);
%! assert (Q.estimate, .75, 1e-15);
%! assert (Q.se_models, NaN);
%! assert (Q.histogram_difference, NaN);
%! assert (Q.question, ["Are the errors of model 1 and model 2 more ", ...
%!         "consistent than those of model 1 and model 3, on all items?"]);

%!test # classes of the items, of either population
%! C = ddd_simulate ("rasch", 4, 60, "seed", 1);
%! Q = ddd_compare (C, [1 2], [3 4], "classes", kron (1:30, [1 1]));
%! assert (Q.estimate, ddd_compare (C, [1 2], [3 4]).estimate);
%! assert (Q.se_items > 0);
%! B = 1 - C(:,1:40);
%! Q = ddd_compare (C, "against", B, "classes", {kron(1:30, [1 1]), 1:40});
%! assert (Q.estimate, ddd_compare (C, "against", B).estimate);
%! assert (Q.se_items > 0);
%! fail ("ddd_compare (C, 'against', B, 'classes', 1:60)", ...
%!       "classes must be two cells: the labels of the items of either");
%! fail ("ddd_compare (C, [1 2], [3 4], 'classes', {1:60, 1:60})", ...
%!       "classes must be labels of the items, not two of these here");

%!test # on the same items, histograms do not explain a difference away
%! C = ddd_simulate ("rasch", 8, 300, "seed", 1);
%! args = {"against", C(5:8,:), "same_items"};
%! own = "which on the same items is the models' own doing";
%! Q = ddd_compare (C(1:4,:), args{:}, true);
%! assert (! isempty (strfind (Q.answer, own)));
%! Q = ddd_compare (C(1:4,:), args{:}, false);
%! assert (isempty (strfind (Q.answer, own)));

%!test # the answer in words
%! rand ("twister", 1);
%! C = rand (3, 2000) < .5;
%! C(2,1:1000) = C(1,1:1000);
%! assert (strncmp (ddd_compare (C, [1 2], [1 3]).answer, "Yes: ", 5));
%! assert (strncmp (ddd_compare (C, [1 3], [1 2]).answer, "No, less: ", 10));
%! Q = ddd_compare ([1 1 0 0 1 0; 1 0 1 0 1 0; 1 1 1 0 0 0], [1 2], [1 3]);
%! assert (strfind (Q.answer, "Cannot be decided from these items: 0.333"), 1);
%! Q = ddd_compare ([1 1; 1 1; 1 0], [1 2], [1 3]);
%! assert ({Q.estimate, Q.se_items}, {NaN, NaN});
%! assert (Q.answer, "Undefined: there is no kappa to compare.");
%! txt = evalc ("ddd_compare (C)");
%! assert (! isempty (regexp (txt, 'on all items than on in-between items\?')));
%! assert (! isempty (regexp (txt, 'The histograms alone imply \d')));

%!test # first words: these models and others, the histogram, an exchange
%! rand ("twister", 1);
%! randn ("twister", 1);
%! b = randn (1, 1000);
%! C = rand (10, 1000) < 1 ./ (1 + exp (b));
%! Q = ddd_compare (C);
%! assert (strfind (Q.answer, ["Yes, but no more than the histograms ", ...
%!                             "alone imply: "]), 1);
%! assert (Q.beyond_histogram, Q.estimate - Q.histogram_difference, 1e-15);
%! C(2,1:600) = C(1,1:600);
%! Q = ddd_compare (C, [1 2]);             # copies stay alike in between
%! assert (strfind (Q.answer, ["Yes, but less than the histograms alone ", ...
%!                             "imply: "]), 1);
%! label = {"a", "a", "a", "a", "a", "b", "b", "b", "b", "b"};
%! Q = ddd_compare (C, {"a", "a"}, {"b", "b"}, "groups", label);
%! assert (strfind (Q.answer, ["Yes for these models; cannot be decided for ", ...
%!                             "others like them: "]), 1);
%! assert (Q.n_exchanges, 252);
%! assert (! isempty (strfind (Q.answer, "Exchanging models between the groups")));
%! C(1:5,:) = rand (5, 1000) < 1 ./ (1 + exp (3 * b));
%! Q = ddd_compare (C, {"a", "a"}, {"b", "b"}, "groups", label);
%! assert (strfind (Q.answer, "Yes: "), 1);
%! assert (Q.p_exchange, 2 / 252, 1e-12);
%! Q = ddd_compare (C, {"b", "b"}, {"a", "a"}, "groups", label);
%! assert (strfind (Q.answer, "No, less: "), 1);
%! Q = ddd_compare (C(4:7,:), {"a", "a"}, {"b", "b"}, "groups", label(4:7));
%! assert (! isempty (strfind (Q.answer, "too few models to exchange")));

%!test # first words: no half of a contradiction to quote
%! rand ("twister", 1);
%! base = rand (1, 400) < .5;
%! C = rand (10, 400) < .5;
%! mixed = rand (5, 400) < [.95; .9; .8; .5; .3];     # pairs of all kinds
%! C(1:5,:) = (mixed & base) | (! mixed & C(1:5,:));
%! Q = ddd_compare (C, {"a", "a"}, {"b", "b"}, "groups", num2cell ("aaaaabbbbb"));
%! assert (Q.interval(1) > 0 && Q.interval_combined(1) < 0 && Q.p_exchange < .05);
%! assert (strfind (Q.answer, ["Yes for these models; for others like them ", ...
%!                             "the two tests disagree: "]), 1);
%! assert (! isempty (strfind (Q.answer, "which disagrees with the interval")));
%! Q = ddd_compare (C, {"b", "b"}, {"a", "a"}, "groups", num2cell ("aaaaabbbbb"));
%! assert (Q.groups.group, num2cell ("aaaaabbbbb")');
%! assert (strfind (Q.answer, ["Less for these models; for others like them ", ...
%!                             "the two tests disagree: "]), 1);

%!test # the ceiling: copies with noise reach a known share of it
%! rand ("twister", 1);
%! truth = rand (1, 3000) < .6;
%! noise = @(n, p) xor (truth, rand (n, 3000) < p);
%! C = [noise(4, .1); noise(4, .2)];
%! label = {"human", "human", "human", "human", "net", "net", "net", "net"};
%! Q = ddd_compare (C, {"net", "human"}, {"human", "human"}, "groups", label);
%! kappa = @(a, b) (.6 * .4 * (1 - 2*a) * (1 - 2*b)) ...
%!   / ((.6 + a * (.4 - .6)) * (.4 - b * (.4 - .6)) / 2 ...
%!      + (.6 + b * (.4 - .6)) * (.4 - a * (.4 - .6)) / 2);
%! want = kappa (.1, .2) / kappa (.1, .1);
%! assert (Q.interval_ratio(1) < want && want < Q.interval_ratio(2));
%! assert (Q.ratio, Q.kappa(1) / Q.kappa(2));
%! assert (! isempty (regexp (Q.answer, ...
%!         'That is \d+ % \[\d+, \d+\] of the consistency within human')));
%! Q = ddd_compare ([1 0 1 0; 0 1 0 1; 1 1 0 0], [1 2], [1 3]);
%! assert ([Q.ratio, Q.interval_ratio], [-Inf, NaN, NaN]);

%!test # a kappa of 0 has no ratio with an interval
%! C = [1 1 0 0 1 1 0 0; 1 0 1 0 1 0 1 0; 1 1 1 0 1 0 0 0; 1 1 0 0 1 0 0 1];
%! for Q = [ddd_compare(C, [1, 2], [3, 4]), ddd_compare(C, [3, 4], [1, 2])]
%!   assert (sort (Q.kappa), [0, .5]);
%!   assert ([Q.interval_ratio, Q.interval_ratio_combined], NaN (1, 4));
%! endfor

%!error <Invalid call> ddd_compare ()
%!error <Invalid call> ddd_compare (eye (3), [1 2], [1 3], [2 3])
%!error <ddd_compare: C must be 0, 1 or NaN> ddd_compare ([0 .3; 1 1])
%!error <FIRST must be two different models> ddd_compare (eye (3), [1 1], [1 2])
%!error <FIRST must be two different models> ddd_compare (eye (3), [1 4], [1 2])
%!error <SECOND must be two different models> ddd_compare (eye (3), [1 2], [1 2 3])
%!error <FIRST: there is no model called x> ddd_compare (eye (3), {"x", "y"})
%!error <FIRST must name two groups, such as \{"a", "a"\} for pairs within a>
%! ddd_compare (eye (3), [1 2], [1 3], "groups", {"a", "b", "c"})
%!error <SECOND must name two groups, such as \{"b", "b"\} for pairs within b>
%! ddd_compare (eye (3), {"a", "b"}, {"b"}, "groups", {"a", "b", "c"})
%!error <SECOND: there is no group called bat; did you mean cat\?>
%! ddd_compare (eye (3), {"a", "a"}, {"a", "bat"}, "groups", {"a", "a", "cat"})
%!error <unknown option 'a'\.  FIRST and SECOND name two models each.*Available:>
%! ddd_compare (eye (3), "a", "b", "groups", {"a", "a", "b"})
%!error <items must be "full" or "between"> ddd_compare (eye (3), "items", "all")
%!error <items must be "full" or "between">
%! ddd_compare (eye (3), "items", {"full"})
%!error <ddd_compare: tolerance 1 needs at least 4> ddd_compare (eye (3), "tolerance", 1)
%!error <groups must have 3 elements, not 1> ddd_compare (eye (3), "groups", {"a"})
%!error <the data name no groups> ddd_compare (eye (3), "groups", true)
%!error <with against, groups must be true>
%! ddd_compare (eye (3), "against", eye (3), "groups", {"a", "b", "c"})
%!error <FIRST must be two .* of the other population>
%! ddd_compare (eye (3), [1 3], "against", eye (2))
%!error <against must be another population> ddd_compare (eye (3), "against", "b")
%!error <ddd_compare: against must be 0, 1 or NaN; against\(1,2\) is 0.5>
%! ddd_compare (eye (3), "against", [0 .5])
%!error <against must be another population> ddd_compare (eye (3), "against", [])
%!error <ddd_compare: against must have one epoch, it has 2>
%! ddd_compare (eye (3), "against", cat (3, eye (3), eye (3)))
%!error <against must be another population>
%! ddd_compare (eye (3), "against", ones (3, 0))
%!error <against must be a matrix or packed data>
%! ddd_compare (eye (3), "against", struct ())
%!error <against: there is only one model; a split needs at least 2>
%! ddd_compare (eye (3), "against", [1 0 1])
%!error <against: the data name no groups>
%! D = ddd_pack (eye (2), "groups", {"a", "b"});
%! ddd_compare (D, "against", eye (3), "groups", true)
%!error <classes must be labels of the items, not two>
%! ddd_compare (eye (3), "classes", {[1 2 3], [1 2 3]})
%!error <classes must be two cells: the labels of the items of either>
%! ddd_compare (eye (3), "against", eye (3), "classes", [1 2 3])
%!error <classes must be labels> ddd_compare (eye (3), "classes", {1, 2, 3})
%!error <same_items needs against> ddd_compare (eye (3), "same_items", true)
%!error <items "between" needs SECOND> ddd_compare (eye (3), "items", "between")
%!error <items "between" needs SECOND> ddd_compare (eye (3), [1 2], "items", "between")
%!error <same_items must be true or false> ddd_compare (eye (3), "same_items", 2)
%!error <same_items the other population must have 3 items, not 4>
%! ddd_compare (eye (3), "against", eye (4), "same_items", true)
%!error <names of the items must be the same>
%! D = ddd_pack (eye (2), "items", {"x", "y"});
%! E = ddd_pack (eye (2), "items", {"y", "x"});
%! ddd_compare (D, "against", E, "same_items", true)
%!warning <share 1 items by name>
%! D = ddd_pack (eye (2), "items", {"x", "y"});
%! E = ddd_pack (eye (2), "items", {"y", "z"});
%! Q = ddd_compare (D, "against", E);
