## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_factors (@var{D})
## @deftypefnx {ddd} {} ddd_factors (@var{D}, @var{name}, @var{value}, @dots{})
## @deftypefnx {ddd} {@var{F} =} ddd_factors (@dots{})
## What makes one model decide differently from another?
##
## @var{D} is packed data of one epoch whose models have groups, families or
## other factors (option factors of @code{ddd_pack}), or what
## @code{ddd_excess} or @code{ddd_consistency} returned for them.  Every two
## models have a consistency; here it is regressed on what they have in common:
## 1 or 0 for the same level of a factor or another one, |difference| for
## numbers, and always their |accuracy difference|, on which consistency
## depends by itself.  Options:
##
## @table @code
## @item factors
## Names of the factors, fields of @code{D.groups}; default: all that tell
## models apart.  Twelve at most.
##
## @item measure
## The consistency of a pair: @qcode{"excess"} over difficulty, ability and
## slopes (default, see @code{ddd_excess}); @qcode{"leave_pair_out"}, kappa on
## the items that the other models put in between; or @qcode{"full"}, kappa on
## all items, where shared difficulty makes all pairs alike.
##
## @item permutations
## Default 9,999, and 999 of more than 100 models.  If models have fewer
## orders, all are tried.
##
## @item tolerance, seed, threads, progress
## As in @code{ddd_excess}.
## @end table
##
## @var{F} has these fields, k x 1, of the @code{factors}, the last of which is
## the accuracy difference:
##
## @table @code
## @item estimate, se, interval
## Difference of the consistency between pairs of the same and of other levels,
## or per unit of a number, all else being equal; its standard error over
## models (leave out one after the other) and 95 % interval (k x 2, Student's
## t, n - 1 degrees of freedom).
## @item share, alone, unique
## Shares of the variance over pairs: the mean of what the factor adds over all
## orders in which factors can be added, which sum to @code{r2}; by itself; and
## added to all others.
## @item p_value, p_holm, least_p
## Two-sided p of the partial correlation, by permuting the models; the same,
## adjusted for the number of factors by Holm's method (not for accuracy); and
## the least p that models with such levels can have.
## @item mean_same, mean_other, n_same
## Means of the measure over pairs of the same and of other levels, and the
## number of the former; @code{NaN} for numbers.
## @item permanova
## The other view: analysis of variance of the models in the space in which the
## squared distance of two of them is 1 less the measure, of each factor by
## itself: @code{r2}, @code{df}, @code{f} and @code{p_value} (by permuting the
## models).  @code{NaN} where the measure of a pair is undefined.
## @end table
##
## and @code{r2}, @code{measure}, @code{levels} (number of levels, k x 1;
## @code{NaN} for numbers), @code{values} (n x n, the measure),
## @code{n_pairs}, @code{n_models}, @code{left_out} (models of which some
## factor is not known: @qcode{""} or @code{NaN}), @code{models},
## @code{groups} and @code{options}.
##
## @strong{How to read it.}  Pairs that share a model depend on one another, so
## models are permuted and left out, never pairs.  Factors that go together
## (every network of one family on the same data) cannot be told apart: their
## shares are divided between them, and what is unique to them is small.
## Nothing here is a cause unless models were made to differ in the factor and
## in nothing else.  With few models no p can be small: see @code{least_p}.  A
## group whose pairs vary more than others' can make permanova small by that
## alone.
##
## @strong{When not to use it.}  Kappa depends on the two accuracies in more
## ways than by their difference.  Among 12 models whose accuracy went with the
## factor, and nothing else, p was below .05 in 4 % of 150 simulated data sets
## with measure excess, but in 12 % with leave_pair_out and 11 % with full;
## where it did not, in 2 to 3 % with all three.  Of models that copied 30 % of
## a common source, p was below .05 in 80 and 90 % with excess.
##
## @example
## @group
## C = ddd_simulate ("slopes", 8, 2000, "seed", 1);
## C(2:4,1:500) = [C(1,1:500); C(1,1:500); C(1,1:500)];  # four copy
## D = ddd_pack (C, "factors", struct ("origin", [1 1 1 1 2 2 2 2]));
## F = ddd_factors (D);
## F.p_value(1) < .05
##   @result{} ans = 1
## @end group
## @end example
##
## Source: regression: N. Mantel, Cancer Research 1967; P. E. Smouse,
## J. C. Long and R. R. Sokal, Systematic Zoology 1986; permutation: D. Dekker,
## D. Krackhardt and T. A. B. Snijders, Psychometrika 2007; shares: R. H.
## Lindeman, P. F. Merenda and R. Z. Gold, 1980; analysis of variance: B. H.
## McArdle and M. J. Anderson, Ecology 2001.
##
## @seealso{ddd_map, ddd_excess, ddd_compare, ddd_plot_factors}
## @end deftypefn

function F = ddd_factors (D, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_factors";
  opt = __ddd_options__ (caller, varargin, ...
                         {"tolerance", "threads", "seed", "progress"}, {
    "factors", {}, {@(x) iscellstr (x) || ischar (x), ...
                    "a name or a cell array of names"};
    "measure", "", {"excess", "leave_pair_out", "full"};
    "permutations", [], "count"});
  [y, S, measure] = consistency_values (caller, D, opt, ...
                                        {"excess", "leave_pair_out", "full"});
  [names, levels] = chosen_factors (caller, S.groups, cellstr (opt.factors));

  ## Models of which nothing is missing.
  unknown = all (isnan (y), 2);
  for f = 1:numel (levels)
    unknown |= is_missing (levels{f});
  endfor
  in = find (! unknown);
  n = numel (in);
  if (n < 4)
    error ("ddd:tooFewModels",
           "%s: 4 models or more must have a level of every factor, not %d",
           caller, n);
  endif
  levels = cellfun (@(x) x(in), levels, "uniformoutput", false);
  accuracy = S.accuracy(in);
  y = y(in,in);
  squared = 1 - y;
  squared(1:n+1:end) = 0;
  telling = cellfun (@tells, levels);
  if (! all (telling) && (! isempty (opt.factors) || ! any (telling)))
    error ("ddd:invalidOption",
           ["%s: factor %s tells no pairs apart: all models have the ", ...
            "same level, or each its own"], caller, names{find(! telling, 1)});
  endif
  names = names(telling);
  levels = levels(telling);

  T = factors_pairs (levels, accuracy);
  pairs = y(triu (true (n), 1));
  known = ! isnan (pairs);
  R = factors_regression (pairs(known), T.x(known,:));
  k = rows (R.estimate);
  R.factors = [names; {"accuracy difference"}];
  R.measure = measure;
  R.n_pairs = sum (known);
  R.n_models = n;
  left = zeros (n, k);
  for i = 1:n
    left(i,:) = coefficients (pairs, T, (1:n)' != i);
  endfor
  R.se = jackknife_models (left)';
  R.interval = R.estimate + [-1, 1] .* critical_value (n) .* R.se;

  if (isempty (opt.permutations))
    opt.permutations = merge (n > 100, 999, 9999);
  endif
  order = factors_permutations (n, opt.permutations, opt.seed);
  line = progress_line (caller, opt.progress);
  unwind_protect
    for f = 1:k
      [R.p_value(f,1), line] = factors_test (pairs, T, f, order, line);
    endfor
    R.permanova = factors_permanova (squared, [levels, {accuracy}], ...
                                     order);
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect
  R.p_holm = [holm(R.p_value(1:k-1)); R.p_value(k)];
  R.mean_same = R.mean_other = R.n_same = R.levels = NaN (k, 1);
  for f = 1:k
    R.least_p(f,1) = 1 / arrangements ([levels, {accuracy}]{f});
    if (f < k && iscellstr (levels{f}))
      same = logical (T.x(:,f));
      R.levels(f) = numel (unique (levels{f}));
      R.n_same(f) = sum (same & known);
      R.mean_same(f) = sum (pairs(same & known)) / R.n_same(f);
      R.mean_other(f) = sum (pairs(! same & known)) / sum (! same & known);
    endif
  endfor
  R.values = y;
  R.models = S.models(in);
  R.left_out = S.models(unknown);
  R.groups = groups_of (S.groups, in);
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    F = R;
  else
    show_factors (R);
  endif

endfunction

function [names, levels] = chosen_factors (caller, groups, names)

  there = fieldnames (groups);
  there = there(! structfun (@isempty, groups));
  if (isempty (there))
    error ("ddd:invalidInput",
           ["%s: the models have neither groups nor factors; give them ", ...
            "with ddd_load (..., \"factors\", \"models.csv\") or ", ...
            "ddd_pack (C, \"factors\", ...)"], caller);
  endif
  names = names(! cellfun ("isempty", names))(:);
  unknown = find (! ismember (names, there), 1);
  if (! isempty (unknown))
    error ("ddd:invalidOption", "%s: there is no factor %s%s", caller, ...
           names{unknown}, __ddd_nearest__ (names{unknown}, there));
  elseif (isempty (names))
    names = there;
  endif
  if (numel (names) > 12)
    error ("ddd:invalidOption",
           "%s: factors must be 12 at most, not %d; choose some of them", ...
           caller, numel (names));
  endif
  levels = cellfun (@(name) groups.(name)(:), names, "uniformoutput", false)';

endfunction

function tf = is_missing (x)
  if (iscellstr (x))
    tf = cellfun ("isempty", x);
  else
    tf = isnan (x);
  endif
endfunction

## Of strings, some pairs must be the same and some not.
function tf = tells (x)
  count = numel (unique (x));
  tf = count > 1 && (count < numel (x) || isnumeric (x));
endfunction

function b = coefficients (y, T, keep)
  in = keep(T.i) & keep(T.l) & ! isnan (y);
  X = [ones(sum (in), 1), T.x(in,:)];
  b = NaN (1, columns (T.x));
  if (rank (X) == columns (X))
    b = (X \ y(in))(2:end)';
  endif
endfunction

## How many orders of the models give other pairs: levels of equal size can be
## exchanged.
function count = arrangements (x)
  [~, which] = __ddd_unique__ (x);
  size_of = accumarray (which(:), 1);
  count = gammaln (numel (x) + 1) - sum (gammaln (size_of + 1));
  if (iscellstr (x))
    count -= sum (gammaln (accumarray (size_of, 1) + 1));
  endif
  count = round (exp (min (count, 100)));
endfunction


%!demo
%! ## Which networks on letters go together?
%! D = ddd_select (ddd_example ("networks"), "epochs", 20);
%! ddd_factors (D)

%!test # hand-computed: pairs of the same .6 and .6, of others .2
%! K.full.kappa = [1 .6 .2 .2; .6 1 .2 .2; .2 .2 1 .6; .2 .2 .6 1];
%! K.accuracy = [.6; .6; .6; .6];
%! K.models = {"a"; "b"; "c"; "d"};
%! K.groups = struct ("group", {{"x"; "x"; "y"; "y"}});
%! F = ddd_factors (K);
%! assert (F.estimate, [.4; NaN], 1e-12);
%! assert ([F.mean_same(1), F.mean_other(1)], [.6, .2], 1e-12);
%! assert (F.r2, 1, 1e-12);
%! assert (F.p_value(1), 1 / 3, 1e-12);
%! ## Squared distances .4 and .8: within .4/2 + .4/2, in all (2 .4 + 4 .8)/4
%! assert (F.permanova.r2(1), .6, 1e-12);
%! assert (F.permanova.f(1), .6 / (.4 / 2), 1e-12);

%!test # intervals are as wide on both sides
%! C = ddd_simulate ("rasch", 7, 200, "seed", 1);
%! D = ddd_pack (C, "factors", struct ("size", 1:7));
%! F = ddd_factors (D, "measure", "full");
%! assert (sum (F.interval, 2) / 2, F.estimate, 1e-12);
%! assert (diff (F.interval, 1, 2) ./ F.se, 2 * 2.4469 * [1; 1], 1e-3); # t, 6

%!error <Invalid call> ddd_factors ()
%!error <the models have neither groups nor factors> ddd_factors (eye (5))
%!error <one epoch> ddd_factors (ones (2, 2, 2))
%!error <there is no factor gruop; did you mean group>
%! ddd_factors (ddd_pack (eye (4), "groups", {"a", "a", "b", "b"}), "factors", ...
%!              "gruop", "measure", "full")
%!error <factor group tells no pairs apart: all models have the same level, or>
%! ddd_factors (ddd_pack (eye (4), "groups", {"a", "b", "c", "d"}), "measure", ...
%!              "full")
%!error <4 models or more must have a level of every factor, not 3>
%! ddd_factors (ddd_pack (eye (3), "groups", {"a", "b", "b"}), "measure", "full")
%!error <the result that is given has only full>
%! K = ddd_consistency (ddd_pack (eye (4), "groups", {"a", "a", "b", "b"}));
%! ddd_factors (K, "measure", "excess");
%!error <must have matrices of excess or leave_pair_out or full>
%! K = ddd_consistency (eye (4));
%! K.full(1) = [];
%! ddd_factors (K);
%!error <measure must be "excess", "leave_pair_out" or "full">
%! ddd_factors (eye (4), "measure", "kappa")
%!error <permutations must be a whole number> ddd_factors (1, "permutations", 0)
