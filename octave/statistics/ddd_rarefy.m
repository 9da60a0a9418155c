## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_rarefy (@var{C})
## @deftypefnx {ddd} {} ddd_rarefy (@var{S})
## @deftypefnx {ddd} {} ddd_rarefy (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{R} =} ddd_rarefy (@dots{})
## How the shares of trivial and impossible items fall as models are added.
##
## The more models, the fewer items all of them or none of them solve, so two
## studies can only be compared at the same number of models.  @var{R} has the
## shares that r models drawn at random from these would show, for every r:
## exactly, the mean over items of C(k_j,r) / C(n_j,r) with k_j of n_j answers
## right, and of C(n_j-k_j,r) / C(n_j,r); with tolerance t, of hypergeometric
## probabilities.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; @var{S} is the result of @code{ddd_split}, or
## @code{struct ("histogram", h)} for published numbers h of items on which
## k = 0 to n models are right.  Without an output a summary is printed.
## Options:
##
## @table @code
## @item tolerance
## The number t of models that may deviate; default 0.
##
## @item classes
## Labels of the items (strings or numbers), such as the true class.  Items of
## a class are alike, so errors over items are those of whole classes: with G
## classes SE^2 = G/(G-1) sum_g (sum of the deviations / m over class g)^2, and
## intervals are Student's with G - 1 degrees of freedom.
##
## @item min_answers
## The largest r; default all models.  The items are those with that many
## answers, the same for all r.  Where fewer than half of the items have all
## answers, an error asks for it.  It takes answers as missing at random given
## the item: where a model is more likely not to answer what it would have got
## wrong, trivial shares are too large.
##
## @item extrapolate
## The number of models up to which to extrapolate, at most 1,000,000; default
## twice the largest r.
##
## @item against
## Another set of models, as @var{C} or @var{S}, to compare with at equal
## numbers of models; tolerance and min_answers hold for both.
##
## @item same_items
## Whether the items of both are the same, in the same order; default false,
## which takes them as independent samples.
## @end table
##
## @var{R} has the fields
##
## @table @code
## @item n_models
## r = 2t+1 to the largest (1 x r).
##
## @item fraction
## The shares @code{trivial} and @code{impossible} for every r.  The next five
## have the same two fields, with one column for every element of these.
##
## @item se_items
## Standard error over items: items as a random sample, models fixed.
##
## @item se_models
## Standard error over models: models as a random sample, items fixed; the
## jackknife that leaves one model out.  @code{NaN} at the largest r, and
## without a matrix.
##
## @item se
## Both together, sqrt (se_items^2 + se_models^2).
##
## @item interval
## 95 % interval over items and models (2 x r, low above high), from @code{se}
## as Wilson's.
##
## @item interval_items
## The same over items alone.
##
## @item binomial
## @code{trivial} and @code{impossible}: what independent models, all of the
## mean accuracy, would show.
##
## @item extrapolated
## @code{n_models} from the largest r on, the shares @code{trivial} and
## @code{impossible}, their @code{se_items}, @code{se_models} and @code{se},
## and the @code{interval} (95 %, 2 x r) of the share that these models show
## together with others like them.  The curve starts at the share observed and
## never rises, and no interval reaches above that share.  An item that s of n
## models solve is solved by a further one with the probability of Good and
## Turing, (s + 1) Q_(s+1) / ((n - s) Q_s + (s + 1) Q_(s+1)), where s models
## solve Q_s items; of Q_0 only those count that any model would solve, by
## Chao's bound.
##
## @item chao2
## For @code{impossible}: of the @code{n_items} that no model solves, an
## estimated @code{estimate} or more would be solved by some further model like
## these; @code{se} is its standard error.  For @code{trivial}: an estimated
## number of items, or more, that would lose that status with some further
## model like these.  This takes models as equally able; @code{rasch.estimate}
## and @code{rasch.se} take their abilities from the data (Rasch model,
## conditional maximum likelihood; @code{NaN} without a matrix or an estimate).
## Of complete items, at tolerance 0.  Standard errors take items as
## independent; they are @code{NaN} where no item has k = 2 (n - 2).
##
## @item against
## With another set of models: its curves, as @var{R}.
##
## @item difference
## At every number @code{n_models} that both sets have: the difference of the
## shares @code{trivial} and @code{impossible} (this set's less the other's),
## @code{se_items}, @code{se_models} (of both sets), @code{se} and
## @code{interval} (95 %, 2 x r, from @code{se}; @code{NaN} where that is).
##
## @item n_items, tolerance, models, groups, options
## The number of items that are used, the tolerance, names and labels of the
## models, and the options.
## @end table
##
## @strong{When not to use it.}  The models are taken as a sample of models
## like these: with families or copies among them the curves fall too slowly,
## and extrapolating what one set shows to models of another kind has no
## ground.  On random halves of six real populations, 7 to 17 models
## extrapolated to twice as many, shares were wrong by .003 to .06 (root mean
## square; no change at all would be wrong by .008 to .11), mostly because the
## other half were other models; five human observers were too few, with .16
## for trivial.  The intervals held .94 of the shares.  Do not go beyond twice
## as many models.  Items are taken as independent unless @code{classes} are
## given.  The bounds of Chao say nothing about items that all such models
## miss.
##
## @example
## @group
## R = ddd_rarefy (struct ("histogram", [1 0 1 2]));
## R.fraction.trivial
##   @result{} ans =
##       0.6667   0.5833   0.5000
## @end group
## @end example
##
## Source: the combinatorics of rarefaction in ecology, H. L. Sanders,
## American Naturalist 1968, S. H. Hurlbert, Ecology 1971.  Extrapolation:
## R. K. Colwell and others, Journal of Plant Ecology 2012, equation 18 (at
## tolerance 0, as iNEXT does); A. Chao and L. Jost, Ecology 2012.  Lower
## bound: A. Chao, Biometrics 1987 (Chao2).  Interval: E. B. Wilson, JASA 1927.
##
## @seealso{ddd_split, ddd_expected}
## @end deftypefn

function R = ddd_rarefy (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_rarefy";
  opt = __ddd_options__ (caller, varargin, ...
    {"tolerance", "min_answers", "classes"}, [{
    "extrapolate", [], {"number", @(x) x >= 1 && x == fix (x) && x <= 1e6, ...
                        "a whole number from 1 to 1,000,000"}};
    against_options()]);

  given = any (strcmpi (varargin(1:2:end), "tolerance"));
  A = rarefy_input (caller, C, opt.tolerance, given, opt);
  B = other_population (caller, opt, ...
    @() rarefy_input (caller, opt.against, A.tolerance, true, opt));
  other = ! isempty (B);
  if (other)
    check_same_items (caller, A.D, B.D, opt.same_items);
    if (! isempty (opt.classes) && ! opt.same_items)
      error ("ddd:invalidOption",
             "%s: with against, classes need same_items", caller);
    endif
    if (opt.same_items)
      A.items = B.items = A.items & B.items;
    endif
  endif

  [X, A] = rarefied (caller, A, opt);
  if (other)
    [X.against, B] = rarefied (caller, B, opt);
    X.difference = rarefy_difference (X, A, B, opt.same_items);
  endif
  X.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    R = X;
  else
    show_rarefy (X);
  endif

endfunction

function [X, A] = rarefied (caller, A, opt)

  A = rarefy_levels (A);
  t = A.tolerance;
  r = 2 * t + 1 : A.most;
  last = 2 * A.most;
  if (! isempty (opt.extrapolate))
    last = opt.extrapolate;
  endif
  numbers = numel (A.k) * max (6 * numel (r), 3 * (last - A.most));
  __ddd_memory__ (caller, numbers,
                  sprintf ("curves up to %d models", max (A.most, last)),
                  ["give \"min_answers\", a, and \"extrapolate\", a, for ", ...
                   "curves up to a models"]);
  X.n_models = r;
  X.n_items = sum (A.w);
  X.tolerance = t;
  [each.trivial, each.impossible] = rarefy_hypergeometric (A.k, A.N, r, t);
  for name = {"trivial", "impossible"}
    x = name{1};
    X.fraction.(x) = A.w * each.(x) / X.n_items;
    X.se_items.(x) = ...
      rarefy_errors_over_items (A, each.(x) - X.fraction.(x));
  endfor
  X.se_models = errors_over_models (A, r, t);
  for name = {"trivial", "impossible"}
    x = name{1};
    X.se.(x) = hypot (X.se_items.(x), X.se_models.(x));
    X.interval.(x) = around (X.fraction.(x), X.se.(x), A);
    X.interval_items.(x) = around (X.fraction.(x), X.se_items.(x), A);
  endfor
  p = min (1, sum (A.w .* A.k) / sum (A.w .* A.N));
  X.binomial = of_law (@(r) __ddd_pmf__ (caller, r, p, []), r, t);
  X.extrapolated = rarefy_extrapolated (A, A.most:last, t);
  X.chao2 = chao2 (caller, A.D, A.h);
  X.models = A.models;
  X.groups = A.groups;

endfunction

## Leave one model out: there are too few then for the last r.
function se = errors_over_models (A, r, t)
  if (isempty (A.right))
    se.trivial = se.impossible = NaN (size (r));
    return
  endif
  [left.trivial, left.impossible] = rarefy_without_model (A, ...
    @(k, N) rarefy_hypergeometric (k, N, r(1:end-1), t));
  n = rows (A.right);
  for name = {"trivial", "impossible"}
    theta = left.(name{1}) / sum (A.w);
    theta -= sum (theta, 1) / n;
    se.(name{1}) = [sqrt((n - 1) / n * sum (theta .^ 2, 1)), NaN];
  endfor
endfunction

## Wilson's interval with as many items as the standard error amounts to.
function interval = around (p, se, A)
  items = p .* (1 - p) ./ se .^ 2;
  none = se == 0;               # all shares are 0, or 1
  items(none) = sum (A.w);
  interval = wilson_interval (p .* items, items, A.reach);
endfunction

## The ends of a distribution of k that is known for every r.
function f = of_law (pmf, r, t)
  f.trivial = f.impossible = zeros (size (r));
  for c = 1:numel (r)
    p = pmf (r(c));
    f.trivial(c) = sum (p(end-t:end));
    f.impossible(c) = sum (p(1:t+1));
  endfor
endfunction

function X = chao2 (caller, D, h)

  n = numel (h) - 1;
  up = down = [];
  if (! isempty (D) && n > 1 && any (h))
    P = __ddd_categories__ (caller, D, 0);
    right = right_answers_on (caller, D, P.complete & P.items.between, P);
    [~, g] = __ddd_rasch__ (caller, h, right);
    up = g(1:3);
    down = g(end:-1:end-2);
  endif
  X.trivial = rarefy_chao2 (h(end), h(end-1), h(end-2), n, down);
  X.impossible = rarefy_chao2 (h(1), h(2), h(3), n, up);

endfunction


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_rarefy (rand (10, 10000) > difficulty .^ 2)

%!test # hand-computed: three models, k = 0, 2, 3, 3
%! R = ddd_rarefy (struct ("histogram", [1 0 1 2]));
%! assert (R.n_models, 1:3);
%! assert (R.fraction.trivial, [8/12, 7/12, 2/4], 1e-14);
%! assert (R.fraction.impossible, [4/12, 1/4, 1/4], 1e-14);
%! p = 8 / 12;
%! assert (R.binomial.trivial, p .^ (1:3), 1e-14);
%! assert (R.binomial.impossible, (1 - p) .^ (1:3), 1e-14);
%! assert (R.se_items.trivial(3), std ([0 0 1 1]) / 2, 1e-14);
%! assert (R.se_items.trivial(2), std ([0 1/3 1 1]) / 2, 1e-14);
%! assert (R.se_models.trivial, NaN (1, 3));
%! assert (R.chao2.impossible.estimate, 0);      # h_1 = 0
%! assert (R.chao2.trivial.estimate, 0);         # h_1 = 0, and one item k = 2

%!test # the same items are those that both populations have answered
%! rand ("twister", 1);
%! A = double (rand (3, 30) < .5);
%! B = double (rand (4, 30) < .5);
%! both = ddd_rarefy (A(:,3:30), "against", B(:,3:30), "same_items", true);
%! A(1,1) = B(2,2) = NaN;
%! R = ddd_rarefy (A, "against", B, "same_items", true);
%! assert (R.n_items, 28);
%! assert (R.against.n_items, 28);
%! assert (R.fraction, both.fraction);
%! assert (R.against.fraction, both.against.fraction);

%!test # without an output: a summary
%! rand ("twister", 1);
%! txt = evalc ("ddd_rarefy (struct ('histogram', [1 0 1 2]))");
%! assert (! isempty (regexp (txt, '2 +58.3 % .* 44.4 %')));
%! assert (numel (regexp (txt, '\(se (> )?\d+\.\d\d %\)')), ...
%!         numel (regexp (txt, '\(se [^)]*%\)')));
%! assert (! isempty (regexp (txt, '6 .*extrapolated')));
%! txt = evalc ("ddd_rarefy (struct ('histogram', [50 9 4 3 20]))");
%! assert (! isempty (strfind (txt, "would solve 8 (se 7) of 50")));
%! txt = evalc ("ddd_rarefy (rand (5, 99) > rand (1, 99))");
%! assert (! isempty (regexp (txt, '10 +\d.*% \[.*, .*\].*extrapolated')));
%! txt = evalc ("ddd_rarefy (eye (4), 'tolerance', 1, 'extrapolate', 1)");
%! assert (isempty (strfind (txt, "extrapolated")));

%!error <Invalid call> ddd_rarefy ()
%!error <ddd_rarefy: C must be 0, 1 or NaN> ddd_rarefy ([0 .3; 1 1])
%!error <ddd_rarefy: C must have one epoch> ddd_rarefy (ones (2, 2, 2))
%!error <ddd_rarefy: histogram must> ddd_rarefy (struct ("histogram", [1 -1]))
%!error <tolerance 1 needs at least 4> ddd_rarefy (eye (2), "tolerance", 1)
%!error <classes need C> ddd_rarefy (struct ("histogram", 1:3), "classes", 1:6)
%!error <classes must have at least 2> ddd_rarefy (eye (3), "classes", [1 1 1])
%!error <with against, classes need same_items>
%! warning ("off", "ddd:fewClasses", "local");
%! ddd_rarefy (eye (3), "against", eye (3), "classes", 1:3)
%!warning <from only 3 classes of items> R = ddd_rarefy (eye (3), "classes", 1:3);
%!error <min_answers must be from 2 to 3> ddd_rarefy (eye (3), "min_answers", 4)
%!error <only 1 of 3 items have an answer from every> ddd_rarefy ([1 NaN NaN; 1 0 0])
%!error <no item has 3 answers> ddd_rarefy ([1 0; 1 NaN; NaN 0], "min_answers", 3)
%!error <extrapolate must be a whole number from 1 to 1,000,000>
%! ddd_rarefy (eye (2), "extrapolate", 1e9)
%!error <extrapolate must be a whole> ddd_rarefy (eye (2), "extrapolate", 0)
%!error <against must be another population> ddd_rarefy (eye (2), "against", "a")
%!error <against must be another population> ddd_rarefy (eye (2), "against", [])
%!error <against must be a matrix or packed data>
%! ddd_rarefy (eye (2), "against", struct ())
%!error <ddd_rarefy: against: histogram must hold>
%! ddd_rarefy (eye (2), "against", struct ("histogram", [1 -2 3]))
%!error <ddd_rarefy: against: only 0 of 3 items> ddd_rarefy (eye (3), "against", NaN (3))
%!error <same_items needs against> ddd_rarefy (eye (2), "same_items", true)
%!error <ddd_rarefy: against must be 0, 1> ddd_rarefy (eye (2), "against", [0 2])
%!error <same_items needs the answers of both>
%! ddd_rarefy (eye (2), "against", struct ("histogram", 1:3), "same_items", true)
%!error <same_items the other population must have 2 items, not 3>
%! ddd_rarefy (eye (2), "against", eye (3), "same_items", true)
%!error <every model; model 'model 3' answered only 6 of 30 .* model; give "min>
%! C = repmat ([1 0; 0 1; 1 1], 1, 15);
%! C(3,7:30) = NaN;
%! ddd_rarefy (C)

%!test # Chao's bound of two models: A x^2 h2 / 2, A = 1 / 2, x = 2 / 1
%! R = ddd_rarefy ([1 0 0 0 0 1; 1 1 0 0 0 0]);
%! assert (R.chao2.impossible.n_items, 3);
%! assert (R.chao2.impossible.estimate, 1, 1e-14);
