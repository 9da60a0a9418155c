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
## A cell array with one string per model.
##
## @item items
## Compare @var{first} and @var{second} on all items (@qcode{"full"}, the
## default) or on in-between items (@qcode{"between"}).
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
## @code{se_models} leaves out one model after the other, within each group
## that has several; a group of one is taken as given.  It is @code{NaN} for
## two pairs of models, where there is nothing to generalize from, and where a
## model cannot be spared.
##
## @strong{A drop from all to in-between items is no finding by itself}: the
## average over pairs follows from the histogram of difficulty, and
## @code{histogram_difference} (@code{NaN} for other questions) is what that
## alone implies.  Compare with it.
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
## @seealso{ddd_consistency, ddd_plan}
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
  opt = __ddd_options__ (caller, varargin, {"tolerance", "groups"}, {
    "items", "full", @(x) any (strcmp (x, {"full", "between"})), ...
             "\"full\" or \"between\""});
  D = __ddd_data__ (caller, C, 1);
  group = [];
  names = D.models;
  if (! isempty (opt.groups))
    [names, group] = __ddd_labels__ (caller, "groups", opt.groups, D.n_models);
  endif

  ## Each side: a set of items and the pairs to average over.
  whole = numel (sides) < 2;
  sets = {opt.items, opt.items};
  if (whole)
    sets = {"full", "between"};
  endif
  if (isempty (sides))
    sides = {[]};
  endif
  for s = 1:2
    side(s).set = sets{s};
    [side(s).pairs, side(s).name, who{s}] = ...
      pairs_of (sides{min (s, end)}, names, group, D.n_models);
  endfor

  items.full = true (1, D.n_items);
  items.between = __ddd_categories__ (caller, D, opt.tolerance).items.between;
  K = ddd_consistency (D, "tolerance", opt.tolerance, "counts", true);
  psi = 0;
  for s = 1:2
    part = K.(side(s).set);
    R.kappa(s) = mean_of (part.kappa, side(s).pairs);
    R.n_items(s) = sum (items.(side(s).set));
    known = side(s).pairs & ! isnan (part.kappa);
    L = sparse (known / max (1, nnz (known)));
    [~, one] = __ddd_influence__ (caller, D, items.(side(s).set), part, {L});
    psi += (3 - 2 * s) * one;
  endfor

  z = 1.959963984540054;
  R.estimate = R.kappa(1) - R.kappa(2);
  R.se_items = sqrt (sum (psi .^ 2));
  if (isnan (R.estimate))
    R.se_items = NaN;
  endif
  R.interval = R.estimate + [-z, z] * R.se_items;
  R.se_models = over_models (D, K, side, [who{:}], group, opt, ...
                             isempty (sides{1}));
  R.se_combined = hypot (R.se_items, R.se_models);
  R.interval_combined = R.estimate + [-z, z] * R.se_combined;
  R.histogram_difference = NaN;
  if (whole)
    R.histogram_difference = K.full.histogram_kappa ...
                             - K.between.histogram_kappa;
  endif
  R.question = question (side, whole);
  R.answer = answer (R);
  R.n_models = D.n_models;
  R.tolerance = opt.tolerance;
  R.models = D.models;
  R.groups = D.groups;
  if (! isempty (group))
    R.groups.condition = names(group);
  endif
  R.options = opt;

  if (nargout > 0)
    Q = R;
  else
    printf ("%s\n%s\n", R.question, R.answer);
  endif

endfunction

## The pairs (i < l) that a side means, its name, and its groups.
function [pairs, name, who] = pairs_of (x, names, group, n)

  who = [];
  if (isempty (x))
    pairs = triu (true (n), 1);
    name = "all pairs";
    return
  endif
  index = [];
  if (numel (x) == 2 && iscellstr (x))
    [~, index] = ismember (x(:)', names);
  elseif (numel (x) == 2 && isnumeric (x) && isempty (group))
    index = x(:)' .* ismember (x(:)', 1:n);
  endif
  if (numel (index) != 2 || ! all (index)
      || (isempty (group) && index(1) == index(2)))
    what = "two different models: indices or names";
    if (! isempty (group))
      what = "the names of two groups";
    endif
    error ("ddd:invalidInput", "ddd_compare: a side must be %s", what);
  endif
  pairs = false (n);
  if (isempty (group))
    pairs(index(1),index(2)) = true;
  else
    in = (group == index(1)) & (group == index(2))';
    pairs = in & ! eye (n);
    who = unique (index);
  endif
  pairs = triu (pairs | pairs', 1);
  name = sprintf ("%s and %s", names{index});

endfunction

function x = mean_of (kappa, pairs)
  pairs &= ! isnan (kappa);
  x = sum (kappa(pairs)) / nnz (pairs);
endfunction

## Leave out one model after the other, within each group (or of all).
function se = over_models (D, K, side, who, group, opt, everyone)

  if (everyone)
    group = ones (D.n_models, 1);
    who = 1;
  endif
  if (isempty (who))
    se = NaN;                  # a statement about these models
    return
  endif
  variance = 0;
  for g = unique (who)
    in = group == g;
    if (sum (in) > 1)
      unit = zeros (D.n_models, 1);
      unit(in) = 1:sum (in);
      variance += __ddd_jackknife__ (unit, @(keep) ...
                                     without (D, K, side, keep, opt)) ^ 2;
    endif
  endfor
  se = sqrt (variance);

endfunction

## The difference among the models that are kept, with the split that they
## make.
function difference = without (D, K, side, keep, opt)

  again = any (strcmp ({side.set}, "between"));
  if (again && sum (keep) < 2 * opt.tolerance + 2)
    difference = NaN;
    return
  elseif (again)
    K = ddd_consistency (ddd_select (D, "models", keep), "tolerance", ...
                         opt.tolerance);
  else
    K.full.kappa = K.full.kappa(keep,keep);
  endif
  for s = 1:2
    x(s) = mean_of (K.(side(s).set).kappa, side(s).pairs(keep,keep));
  endfor
  difference = x(1) - x(2);

endfunction

function txt = question (side, whole)
  on = struct ("full", "all items", "between", "in-between items");
  if (whole)
    txt = sprintf (["Are the errors of %s more consistent on all items ", ...
                    "than on in-between items?"], side(1).name);
  else
    txt = sprintf (["Are the errors of %s more consistent than those of ", ...
                    "%s, on %s?"], side(1).name, side(2).name, ...
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
    txt = sprintf ("%s  The histogram alone implies %.3f.", txt, ...
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

%!function se = over_items (f, m)
%!  for j = 1:m
%!    left(j) = f ([1:j-1, j+1:m]).estimate;
%!  endfor
%!  se = sqrt ((m - 1) / m * sum ((left - mean (left)) .^ 2));
%!endfunction

%!test # standard errors over items against the jackknife, missing answers too
%! C = double (rand (6, 300) > rand (1, 300));
%! C(2,1:30) = NaN;
%! label = {"a", "a", "a", "b", "b", "c"};
%! for args = {{[1 2], [1 3]}, {[1 2], [4 5]}, {[2 3]}, {}, ...
%!             {{"a", "b"}, {"a", "c"}, "groups", label}, ...
%!             {{"a", "a"}, {"a", "b"}, "groups", label, "items", "between"}}
%!   Q = ddd_compare (C, args{1}{:});
%!   se = over_items (@(j) ddd_compare (C(:,j), args{1}{:}), 300);
%!   assert (Q.se_items, se, .03 * se);
%!   assert (Q.interval, Q.estimate + [-1, 1] * 1.959963984540054 * Q.se_items, 1e-12);
%! endfor

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

%!test # 95 % intervals of a difference that is 0 hold it 95 times of 100
%! for i = 1:200
%!   C = rand (3, 400) > rand (1, 400);
%!   Q = ddd_compare (C, [1 2], [1 3]);
%!   hit(i) = Q.interval(1) <= 0 && 0 <= Q.interval(2);
%! endfor
%! assert (mean (hit), .95, .04);

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
%! assert (! isempty (regexp (txt, 'The histogram alone implies \d')));

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
%!error <groups must have 3 elements, not 1> ddd_compare (eye (3), "groups", {"a"})
%!error <ddd_compare: tolerance 1 needs at least 4> ddd_compare (eye (3), "tolerance", 1)
