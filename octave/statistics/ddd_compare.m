## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_compare (@var{C}, @var{first}, @var{second})
## @deftypefnx {ddd} {} ddd_compare (@var{C}, @var{first})
## @deftypefnx {ddd} {} ddd_compare (@var{C})
## @deftypefnx {ddd} {} ddd_compare (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{Q} =} ddd_compare (@dots{})
## Is one error consistency larger than another?
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
## A cell array with one string per model, or true for the groups of packed
## data.
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
## Sentences, printed if there is no output.
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
## Both: sqrt (se_items^2 + se_models^2), a little too large, because the
## chance in single answers is in both.
## @item histogram_difference
## What the histograms of difficulty alone imply, where means over all pairs
## are compared; else @code{NaN}.
## @item n_models, tolerance, models, groups, options
## As everywhere.
## @end table
##
## @strong{When not to use it.}  A drop from all to in-between items is no
## finding by itself: the average over pairs follows from the histogram of
## difficulty, and @code{histogram_difference} is what that alone implies.  The
## same holds for the means over all pairs of two populations: the one with
## more trivial and impossible items shows more.  Pairs with other accuracies
## have another range of kappa (see bounds in @code{ddd_consistency}).
## Intervals take the items as independent and are normal ones: with few items
## on which the models differ, say 15, they are too short; and they are for a
## question asked beforehand, not for the largest of many differences.
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
  opt = __ddd_options__ (caller, varargin, {"tolerance"}, [{
    "groups", {}, {@(x) iscellstr(x) || isequal (x, true), ...
                   "a cell array with a string per model, or true"};
    "items", "full", {"full", "between"}};
    against_options()]);

  D = __ddd_data__ (caller, C, 1);
  pop = population (D, opt.groups, opt);
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
    pop(2) = other_population (caller, opt, ...
                               @() population (B, opt.groups, opt));
  endif

  ## Each side: a population, a set of its items, the pairs to average over.
  sets = {opt.items, opt.items};
  if (whole)
    sets = {"full", "between"};
  endif
  if (isempty (sides))
    sides = {[]};
  endif
  psi = cell (1, 2);
  for s = 1:2
    side(s) = compare_side (sides{min (s, end)}, pop, ...
                            min (s, numel (pop)), sets{s});
    [R.kappa(s), psi{s}] = mean_and_influence (pop(side(s).pop), side(s));
    R.n_items(s) = sum (pop(side(s).pop).items.(side(s).set));
  endfor

  z = 1.959963984540054;
  R.estimate = R.kappa(1) - R.kappa(2);
  if (other && ! opt.same_items)
    R.se_items = hypot (norm (psi{1}), norm (psi{2}));
  else
    R.se_items = norm (psi{1} - psi{2});
  endif
  if (isnan (R.estimate))
    R.se_items = NaN;
  endif
  R.interval = R.estimate + [-z, z] * R.se_items;
  R.se_models = compare_errors_over_models (pop, side, opt);
  R.se_combined = hypot (R.se_items, R.se_models);
  R.interval_combined = R.estimate + [-z, z] * R.se_combined;
  R.histogram_difference = NaN;
  if (whole || (other && all ([side.everyone])))
    R.histogram_difference = histogram_kappa (pop, side(1)) ...
                             - histogram_kappa (pop, side(2));
  endif
  [R.question, R.answer] = compare_sentences (R, side, whole, other);
  R.n_models = D.n_models;
  R.tolerance = opt.tolerance;
  R.models = D.models;
  R.groups = D.groups;
  if (! isempty (pop(1).group))
    R.groups.group = pop(1).names(pop(1).group);
  endif
  R.options = opt;

  if (nargout > 0)
    Q = R;
  else
    printf ("%s\n%s\n", R.question, R.answer);
  endif

endfunction

function P = population (D, labels, opt)

  P = struct ("D", D, "names", {D.models}, "group", []);
  if (isequal (labels, true))
    labels = D.groups.group;
    if (isempty (labels))
      error ("ddd:invalidOption", ["ddd_compare: the data name no ", ...
             "groups; give a string per model"]);
    endif
  endif
  if (! isempty (labels))
    [P.names, P.group] = __ddd_labels__ ("ddd_compare", "groups", labels, ...
                                         D.n_models);
  endif
  P.items.full = true (1, D.n_items);
  P.items.between = ...
    __ddd_categories__ ("ddd_compare", D, opt.tolerance).items.between;
  P.K = ddd_consistency (D, "tolerance", opt.tolerance, "counts", true);

endfunction

function [kappa, psi] = mean_and_influence (P, side)
  part = P.K.(side.set);
  kappa = mean_over_pairs (part.kappa, side.pairs);
  known = side.pairs & ! isnan (part.kappa);
  L = sparse (known / max (1, nnz (known)));
  [~, psi] = kappa_influence ("ddd_compare", P.D, P.items.(side.set), ...
                              part, {L});
endfunction

function x = histogram_kappa (pop, side)
  x = pop(side.pop).K.(side.set).histogram_kappa;
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

%!error <Invalid call> ddd_compare ()
%!error <Invalid call> ddd_compare (eye (3), [1 2], [1 3], [2 3])
%!error <ddd_compare: C must be 0, 1 or NaN> ddd_compare ([0 .3; 1 1])
%!error <a side must be two different models> ddd_compare (eye (3), [1 1], [1 2])
%!error <a side must be two different models> ddd_compare (eye (3), [1 4], [1 2])
%!error <a side must be two different models> ddd_compare (eye (3), [1 2 3], [1 2])
%!error <a side must be two different models> ddd_compare (eye (3), {"x", "y"})
%!error <a side must be the names of two groups>
%! ddd_compare (eye (3), [1 2], [1 3], "groups", {"a", "b", "c"})
%!error <items must be "full" or "between"> ddd_compare (eye (3), "items", "all")
%!error <items must be "full" or "between">
%! ddd_compare (eye (3), "items", {"full"})
%!error <ddd_compare: tolerance 1 needs at least 4> ddd_compare (eye (3), "tolerance", 1)
%!error <groups must have 3 elements, not 1> ddd_compare (eye (3), "groups", {"a"})
%!error <the data name no groups> ddd_compare (eye (3), "groups", true)
%!error <with against, groups must be true>
%! ddd_compare (eye (3), "against", eye (3), "groups", {"a", "b", "c"})
%!error <a side must be two .* of the other population>
%! ddd_compare (eye (3), [1 3], "against", eye (2))
%!error <against must be another population> ddd_compare (eye (3), "against", "b")
%!error <ddd_compare: against must be 0, 1 or NaN; against\(1,2\) is 0.5>
%! ddd_compare (eye (3), "against", [0 .5])
%!error <against must be another population> ddd_compare (eye (3), "against", [])
%!error <against must be another population>
%! ddd_compare (eye (3), "against", ones (3, 0))
%!error <against must be a matrix or packed data>
%! ddd_compare (eye (3), "against", struct ())
%!error <against: tolerance 0 needs at least 2 models, there is 1>
%! ddd_compare (eye (3), "against", [1 0 1])
%!error <against: the data name no groups>
%! D = ddd_pack (eye (2), "groups", {"a", "b"});
%! ddd_compare (D, "against", eye (3), "groups", true)
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
