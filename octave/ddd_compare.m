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
## A cell array with one string per model, or true for the conditions in packed
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
## @var{Q} has the fields @code{question} and @code{answer} (sentences, printed
## if there is no output), @code{kappa} (1 x 2), @code{estimate} (their
## difference), @code{se_items} (other items like these, the models given),
## @code{interval} (95 %, from @code{se_items}), @code{se_models} (other models
## like those of the groups, or like all; the items given), @code{se_combined}
## and @code{interval_combined} of both, @code{histogram_difference},
## @code{n_items} (1 x 2), @code{n_models}, @code{tolerance}, @code{models},
## @code{groups} and @code{options}.
##
## @code{se_combined} is sqrt (se_items^2 + se_models^2), a little too large,
## because the chance in single answers is in both.
## @code{se_models} leaves out one model after the other, within each group
## that has several; a group of one is taken as given.  It is @code{NaN} for
## two pairs of models, where there is nothing to generalize from, and where a
## model cannot be spared.
##
## @strong{When not to use it.}  A drop from all to in-between items is no
## finding by itself: the average over pairs follows from the histogram of
## difficulty, and @code{histogram_difference} is what that alone implies.  The
## same holds for the means over all pairs of two populations: the one with
## more trivial and impossible items shows more.  (For other questions it is
## @code{NaN}.)  Pairs with other accuracies have another range of kappa (see
## bounds in @code{ddd_consistency}).  Intervals take the items as independent
## and are normal ones: with few items on which the models differ, say 15, they
## are too short; and they are for a question asked beforehand, not for the
## largest of many differences.
##
## @example
## @group
## C = [1 1 1 0 0 0 1 0; 1 1 0 0 0 0 1 0; 1 0 1 0 1 0 0 1];
## Q = ddd_compare (C, [1 2], [1 3]);
## Q.estimate
##   @result{} .75
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
    "groups", {}, @(x) iscellstr (x) || isequal (x, true), ...
              "a cell array with a string per model, or true";
    "items", "full", @(x) any (strcmp (x, {"full", "between"})), ...
             "\"full\" or \"between\""};
    __ddd_against__("options")]);

  D = __ddd_data__ (caller, C, 1);
  pop = population (D, opt.groups, opt);
  other = __ddd_against__ ("given", caller, opt);
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
              "conditions in both packed data"]);
    endif
    B = __ddd_against__ ("make", caller, ...
                         @() __ddd_data__ (caller, opt.against, 1));
    __ddd_against__ ("check", caller, D, B, opt.same_items);
    pop(2) = __ddd_against__ ("make", caller, ...
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
    side(s) = side_of (sides{min (s, end)}, pop, min (s, numel (pop)), ...
                       sets{s});
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
  R.se_models = over_models (pop, side, opt);
  R.se_combined = hypot (R.se_items, R.se_models);
  R.interval_combined = R.estimate + [-z, z] * R.se_combined;
  R.histogram_difference = NaN;
  if (whole || (other && all ([side.everyone])))
    R.histogram_difference = histogram_kappa (pop, side(1)) ...
                             - histogram_kappa (pop, side(2));
  endif
  R.question = question (side, whole, other);
  R.answer = answer (R);
  R.n_models = D.n_models;
  R.tolerance = opt.tolerance;
  R.models = D.models;
  R.groups = D.groups;
  if (! isempty (pop(1).group))
    R.groups.condition = pop(1).names(pop(1).group);
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
    labels = D.groups.condition;
    if (isempty (labels))
      error ("ddd:invalidOption", ["ddd_compare: the data name no ", ...
             "conditions; give a string per model"]);
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

## The pairs (i < l) that a side means, its name, and the groups in it.
function side = side_of (x, pop, p, set)

  P = pop(p);
  n = P.D.n_models;
  group = P.group;
  side = struct ("pop", p, "set", set, "who", [], "everyone", isempty (x), ...
                 "pairs", [], "name", "");
  if (isempty (x))
    side.pairs = triu (true (n), 1);
    side.name = "all pairs";
    return
  endif
  index = [];
  if (numel (x) == 2 && iscellstr (x))
    [~, index] = ismember (x(:)', P.names);
  elseif (numel (x) == 2 && isnumeric (x) && isempty (group))
    index = x(:)' .* ismember (x(:)', 1:n);
  endif
  if (numel (index) != 2 || ! all (index)
      || (isempty (group) && index(1) == index(2)))
    what = "two different models: indices or names";
    if (! isempty (group))
      what = "the names of two groups";
    endif
    if (p > 1)
      what = [what, " of the other population"];
    endif
    error ("ddd:invalidInput", "ddd_compare: a side must be %s", what);
  endif
  pairs = false (n);
  if (isempty (group))
    pairs(index(1),index(2)) = true;
    side.name = sprintf ("%s and %s", P.names{index});
  else
    in = (group == index(1)) & (group == index(2))';
    pairs = in & ! eye (n);
    side.who = unique (index);
    side.name = sprintf ("pairs of %s and %s", P.names{index});
    if (index(1) == index(2))
      side.name = sprintf ("pairs within %s", P.names{index(1)});
    endif
  endif
  side.pairs = triu (pairs | pairs', 1);

endfunction

function [kappa, psi] = mean_and_influence (P, side)
  part = P.K.(side.set);
  kappa = mean_of (part.kappa, side.pairs);
  known = side.pairs & ! isnan (part.kappa);
  L = sparse (known / max (1, nnz (known)));
  [~, psi] = __ddd_influence__ ("ddd_compare", P.D, P.items.(side.set), ...
                                part, {L});
endfunction

function x = mean_of (kappa, pairs)
  pairs &= ! isnan (kappa);
  x = sum (kappa(pairs)) / nnz (pairs);
endfunction

function x = histogram_kappa (pop, side)
  x = pop(side.pop).K.(side.set).histogram_kappa;
endfunction

## Leave out one model after the other, within each group (or of all); the
## models of two populations are independent.
function se = over_models (pop, side, opt)

  variance = 0;
  for p = 1:numel (pop)
    mine = find ([side.pop] == p);
    D = pop(p).D;
    group = pop(p).group;
    who = unique ([side(mine).who]);
    if (all ([side(mine).everyone]))
      group = ones (D.n_models, 1);
      who = 1;
    endif
    if (isempty (who))
      variance = NaN;          # a statement about these models
    endif
    for g = who
      in = group == g;
      if (sum (in) > 1)
        unit = zeros (D.n_models, 1);
        unit(in) = 1:sum (in);
        theta = @(keep) without (pop(p), side(mine), mine, keep, opt);
        variance += __ddd_jackknife__ (unit, theta) ^ 2;
      endif
    endfor
  endfor
  se = sqrt (variance);

endfunction

## What is left of the difference with the models that are kept and the split
## that they make; MINE are the numbers of the SIDES.
function difference = without (P, side, mine, keep, opt)

  K = P.K;
  if (any (strcmp ({side.set}, "between")))
    if (sum (keep) < 2 * opt.tolerance + 2)
      difference = NaN;
      return
    endif
    K = ddd_consistency (ddd_select (P.D, "models", keep), "tolerance", ...
                         opt.tolerance);
  else
    K.full.kappa = K.full.kappa(keep,keep);
  endif
  difference = 0;
  for s = 1:numel (side)
    difference += (3 - 2 * mine(s)) * mean_of (K.(side(s).set).kappa, ...
                                               side(s).pairs(keep,keep));
  endfor

endfunction

function txt = question (side, whole, other)
  on = struct ("full", "all items", "between", "in-between items");
  if (whole)
    txt = sprintf (["Are the errors of %s more consistent on all items ", ...
                    "than on in-between items?"], side(1).name);
  else
    txt = sprintf (["Are the errors of %s more consistent than those of ", ...
                    "%s%s, on %s?"], side(1).name, side(2).name, ...
                   merge (other, " in the other population", ""), ...
                   on.(side(1).set));
  endif
endfunction

function txt = answer (R)

  if (isnan (R.se_items))
    txt = "Undefined: there is no kappa to compare.";
    return
  elseif (R.interval(1) > 0)
    txt = "Yes";
  elseif (R.interval(2) < 0)
    txt = "No, less";
  else
    txt = "Not to be told from these items";
  endif
  txt = sprintf (["%s: %.3f against %.3f, difference %.3f, 95 %% ", ...
                  "[%.3f, %.3f]"], txt, R.kappa, R.estimate, R.interval);
  if (! isnan (R.se_models))
    txt = sprintf ("%s over items, [%.3f, %.3f] over models as well", txt, ...
                   R.interval_combined);
  endif
  txt = [txt, "."];
  if (! isnan (R.histogram_difference))
    txt = sprintf ("%s  The histograms alone imply %.3f.", txt, ...
                   R.histogram_difference);
  endif

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

%!function C = answers (n, m)
%!  C = double (rand (n, m) > rand (1, m));
%!  C(2,1:m/10) = NaN;
%!endfunction

## The jackknife; items with the same answers are left out once for all.
%!function se = over_items (f, C)
%!  m = columns (C);
%!  code = C;
%!  code(isnan (C)) = 2;
%!  [~, first, kind] = unique (code', "rows");
%!  left = arrayfun (@(j) f (C(:,[1:j-1, j+1:m])).estimate, first(:));
%!  share = accumarray (kind(:), 1) / m;
%!  se = sqrt ((m - 1) * sum (share .* (left - sum (share .* left)) .^ 2));
%!endfunction

%!test # standard errors over items against the jackknife, missing answers too
%! C = answers (4, 600);
%! label = {"a", "a", "b", "c"};
%! for args = {{[1 2], [1 3]}, {[1 2], [3 4]}, {[2 3]}, {}, ...
%!             {{"a", "b"}, {"a", "c"}, "groups", label}, ...
%!             {{"a", "a"}, {"a", "b"}, "groups", label, "items", "between"}}
%!   Q = ddd_compare (C, args{1}{:});
%!   se = over_items (@(C) ddd_compare (C, args{1}{:}), C);
%!   assert (Q.se_items, se, .01 * se);
%!   assert (Q.interval, Q.estimate + [-1, 1] * 1.959963984540054 * Q.se_items, 1e-12);
%! endfor

%!test # another population: kappas of each, the errors of both
%! A = answers (4, 300);
%! B = answers (5, 500);
%! a = ddd_consistency (A, "interval", true);
%! b = ddd_consistency (B, "interval", true);
%! for set = {"full", "between"}
%!   x = a.(set{1});
%!   y = b.(set{1});
%!   Q = ddd_compare (A, "against", B, "items", set{1});
%!   assert (Q.kappa, [x.mean_kappa, y.mean_kappa], 1e-14);
%!   assert (Q.n_items, [x.n_items, y.n_items]);
%!   assert (Q.se_items, hypot (x.mean_se, y.mean_se), 1e-14);
%!   assert (Q.se_models, hypot (x.mean_se_models, y.mean_se_models), 1e-14);
%!   assert (Q.histogram_difference, x.histogram_kappa - y.histogram_kappa, 1e-14);
%! endfor
%! Q = ddd_compare (A, [1 2], [4 5], "against", B);
%! assert (Q.kappa, [a.full.kappa(1,2), b.full.kappa(4,5)]);
%! assert (Q.se_items, hypot (a.full.se(1,2), b.full.se(4,5)), 1e-14);
%! assert ({Q.se_models, Q.histogram_difference}, {NaN, NaN});
%! assert (ddd_compare (A, [1 2], "against", B).kappa(2), b.full.kappa(1,2));
%! D = ddd_pack (A, "condition", {"x", "x", "y", "y"});
%! E = ddd_pack (B, "condition", {"x", "y", "x", "y", "x"});
%! K = ddd_consistency (E);
%! Q = ddd_compare (D, {"x", "y"}, {"x", "x"}, "against", E, "groups", true);
%! assert (Q.kappa(2), K.full.group_kappa(1,1), 1e-14);
%! assert (Q.question, ["Are the errors of pairs of x and y more consistent ", ...
%!         "than those of pairs within x in the other population, on all items?"]);

%!test # another population on the same items: as groups of one matrix
%! C = answers (7, 400);
%! label = {"a", "a", "a", "b", "b", "b", "b"};
%! Q = ddd_compare (C, {"a", "a"}, {"b", "b"}, "groups", label);
%! P = ddd_compare (C(1:3,:), "against", C(4:7,:), "same_items", true);
%! for name = {"kappa", "se_items", "se_models", "interval_combined"}
%!   assert (P.(name{1}), Q.(name{1}), 1e-13);
%! endfor
%! apart = ddd_compare (C(1:3,:), "against", C(4:7,:));
%! assert (apart.kappa, Q.kappa, 1e-14);
%! assert (apart.se_items != Q.se_items);

%!test # the estimates are those of ddd_consistency
%! C = rand (6, 400) > rand (1, 400);
%! label = {"a", "a", "a", "b", "b", "c"};
%! K = ddd_consistency (C, "groups", label, "tolerance", 1);
%! Q = ddd_compare (C, {"a", "b"}, {"a", "a"}, "groups", label, "tolerance", 1, ...
%!                  "items", "between");
%! assert (Q.kappa, K.between.group_kappa(1,[2 1]), 1e-14);
%! assert (Q.n_items, K.between.n_items * [1 1]);
%! Q = ddd_compare (C, "tolerance", 1);
%! assert (Q.kappa, [K.full.mean_kappa, K.between.mean_kappa], 1e-14);
%! assert (Q.histogram_difference, ...
%!         K.full.histogram_kappa - K.between.histogram_kappa, 1e-14);
%! D = ddd_pack (C, "condition", label);
%! Q = ddd_compare (D, {"a", "b"}, {"b", "b"}, "groups", true);
%! assert (Q.kappa, ddd_consistency (D).full.group_kappa(2,[1 2]), 1e-14);
%! Q = ddd_compare (C, [2 5], "tolerance", 1);
%! assert (Q.kappa, [K.full.kappa(2,5), K.between.kappa(2,5)]);

%!test # errors over models: leave one out, within each group
%! C = double (rand (7, 300) > rand (1, 300));
%! C(3,1:9) = NaN;
%! label = {"a", "a", "b", "a", "b", "c", "b"};
%! for set = {"full", "between"}
%!   args = {{"a", "b"}, {"c", "b"}, "items", set{1}};
%!   Q = ddd_compare (C, args{:}, "groups", label);
%!   J = NaN (7, 1);
%!   for i = [1 2 4 3 5 7]              # the only model of c stays
%!     keep = (1:7) != i;
%!     J(i) = ddd_compare (C(keep,:), args{:}, "groups", label(keep)).estimate;
%!   endfor
%!   v = 2 / 3 * (sumsq (J([1 2 4]) - mean (J([1 2 4]))) ...
%!                + sumsq (J([3 5 7]) - mean (J([3 5 7]))));
%!   assert (Q.se_models, sqrt (v), 1e-12);
%!   assert (Q.se_combined, hypot (Q.se_items, Q.se_models), 1e-15);
%! endfor
%! Q = ddd_compare (C);
%! for i = 1:7
%!   J(i) = ddd_compare (C((1:7) != i,:)).estimate;
%! endfor
%! assert (Q.se_models, sqrt (6 / 7 * sumsq (J - mean (J))), 1e-12);
%! Q = ddd_compare (C(1:4,:), "tolerance", 1);       # three cannot be split
%! assert (Q.se_models, NaN);

%!test # the answer in words
%! C = rand (3, 2000) < .5;
%! C(2,1:1000) = C(1,1:1000);
%! assert (strncmp (ddd_compare (C, [1 2], [1 3]).answer, "Yes: ", 5));
%! assert (strncmp (ddd_compare (C, [1 3], [1 2]).answer, "No, less: ", 10));
%! Q = ddd_compare ([1 1 0 0 1 0; 1 0 1 0 1 0; 1 1 1 0 0 0], [1 2], [1 3]);
%! assert (strfind (Q.answer, "Not to be told from these items: 0.333"), 1);
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
%!error <ddd_compare: tolerance 1 needs at least 4> ddd_compare (eye (3), "tolerance", 1)
%!error <groups must have 3 elements, not 1> ddd_compare (eye (3), "groups", {"a"})
%!error <the data name no conditions> ddd_compare (eye (3), "groups", true)
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
%!error <against: the data name no conditions>
%! D = ddd_pack (eye (2), "condition", {"a", "b"});
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
