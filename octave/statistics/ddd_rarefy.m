## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_rarefy (@var{C})
## @deftypefnx {ddd} {} ddd_rarefy (@var{S})
## @deftypefnx {ddd} {} ddd_rarefy (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{R} =} ddd_rarefy (@dots{})
## Trivial and impossible items against the number of models.
##
## The more models, the fewer items are trivial or impossible, so two studies
## can only be compared at the same number of models.  @var{R} has the shares
## to expect among r random ones of the models, exactly: the mean over items of
## C(k_j,r) / C(n_j,r) with k_j of n_j answers right, and of C(n_j-k_j,r) /
## C(n_j,r); with tolerance t, of hypergeometric probabilities.
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
## @item min_answers
## The largest r; default all models.  The items are those with that many
## answers, the same for all r.  Where fewer than half of the items have all
## answers, an error asks for it.
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
## r = 2t+1 to the largest (1 x r), as long as the curves in @code{fraction},
## @code{se_items}, @code{se_models}, @code{se} and @code{binomial}, each with
## @code{trivial} and @code{impossible}.
##
## @item se_items
## Standard error for other items like these, the models given.
##
## @item se_models
## Standard error for other models like these, the items given: the jackknife
## that leaves one model out.  @code{NaN} at the largest r, and without a
## matrix.  @code{se} is both together, sqrt (se_items^2 + se_models^2).
##
## @item binomial
## What independent models, all of the mean accuracy, would show.
##
## @item extrapolated
## @code{n_models}, @code{trivial} and @code{impossible}: the beta-binomial
## distribution (@pxref{XREFddd_expected,,ddd_expected}) that fits best at the
## largest r.  It assumes that further models are like these, and that
## difficulty has a Beta distribution.  These shares are those of the fit for
## every r and need not continue the observed ones: compare them with
## @code{fraction} at the largest r before trusting them beyond.
##
## @item chao2
## For @code{impossible}: of the @code{n_items} that no model solves, at least
## @code{estimate} would be solved by some further model like these, with its
## standard error @code{se}; and for @code{trivial} at least so many would not
## be by all.  This takes models as equally able; @code{rasch.estimate} and
## @code{rasch.se} take their abilities from the data (Rasch model, conditional
## maximum likelihood; @code{NaN} without a matrix or an estimate).  Of
## complete items, at tolerance 0.  Standard errors take items as independent;
## they are @code{NaN} where no item has k = 2 (n - 2).
##
## @item against, difference
## With another set of models its curves, as @var{R}, and at every number
## @code{n_models} that both have: the difference of the shares @code{trivial}
## and @code{impossible} (this set's less the other's), @code{se_items},
## @code{se_models} (of both sets), @code{se} and @code{interval} (95 %, 2 x r,
## from @code{se}; @code{NaN} where that is).
## @end table
##
## and @code{n_items} (that are used), @code{tolerance}, @code{models},
## @code{groups} and @code{options}.
##
## @strong{When not to use it.}  The models are taken as a sample of models
## like these: with families or copies among them the curves fall too slowly,
## and extrapolating what one set shows to models of another kind has no
## ground.  Items are taken as independent; where they come in classes, the
## errors over items are too small (see @code{classes} in @code{ddd_split}).
## The bounds of Chao are about models like these as well, and a bound: they
## say nothing about items that all such models miss.
##
## @example
## @group
## R = ddd_rarefy (struct ("histogram", [1 0 1 2]));
## R.fraction.trivial
##   @result{} [8/12 7/12 2/4]
## @end group
## @end example
##
## Source: the combinatorics of rarefaction in ecology, H. L. Sanders,
## American Naturalist 1968, S. H. Hurlbert, Ecology 1971.  Lower bound:
## A. Chao, Biometrics 1987 (Chao2).
##
## @seealso{ddd_split, ddd_expected}
## @end deftypefn

function R = ddd_rarefy (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_rarefy";
  opt = __ddd_options__ (caller, varargin, {"tolerance", "min_answers"}, [{
    "extrapolate", [], {@(x) isreal(x) && isscalar (x) && x >= 1 ...
                        && x == fix (x) && x <= 1e6, ...
                        "a whole number from 1 to 1,000,000"}};
    against_options()]);

  given = any (strcmpi (varargin(1:2:end), "tolerance"));
  A = rarefy_input (caller, C, opt.tolerance, given, opt);
  B = other_population (caller, opt, ...
    @() rarefy_input (caller, opt.against, A.tolerance, true, opt));
  other = ! isempty (B);
  if (other)
    check_same_items (caller, A.D, B.D, opt.same_items);
    if (opt.same_items)
      A.items = B.items = A.items & B.items;
    endif
  endif

  [X, A] = rarefied (caller, A, opt);
  if (other)
    [X.against, B] = rarefied (caller, B, opt);
    X.difference = rarefy_difference (X, A, B, opt.same_items);
  endif
  X.options = opt;

  if (nargout > 0)
    R = X;
  else
    show_rarefy (X);
  endif

endfunction

function [X, A] = rarefied (caller, A, opt)

  t = A.tolerance;
  if (! isempty (A.D))
    x = [A.P.items.k(A.items); A.P.items.answers(A.items)]';
    [level, ~, A.at] = unique (x, "rows");
    A.k = level(:,1)';
    A.N = level(:,2)';
    A.w = accumarray (A.at(:), 1)';
  endif
  r = 2 * t + 1 : A.most;
  X.n_models = r;
  X.n_items = sum (A.w);
  X.tolerance = t;
  [X.fraction, X.se_items] = curves (A.k, A.N, A.w, r, t);
  if (isempty (A.D))
    X.se_models.trivial = X.se_models.impossible = NaN (size (r));
  else
    X.se_models = rarefy_errors_over_models (A.D, A.items, A.k, A.N, A.at,
                                             r, t);
  endif
  for name = {"trivial", "impossible"}
    x = name{1};
    X.se.(x) = hypot (X.se_items.(x), X.se_models.(x));
  endfor
  p = min (1, sum (A.w .* A.k) / sum (A.w .* A.N));
  X.binomial = of_law (@(r) __ddd_pmf__ (caller, r, p, []), r, t);
  X.extrapolated = rarefy_extrapolated (caller, A.k, A.N, A.w, r, t, opt);
  X.chao2 = chao2 (caller, A.D, A.h);
  X.models = A.models;
  X.groups = A.groups;

endfunction

## W items with K of N right: mean and standard error over items for every r.
function [f, se] = curves (k, N, w, r, t)

  m = sum (w);
  [T, I] = rarefy_ends (k, N, r, t);
  f.trivial = w * T / m;
  f.impossible = w * I / m;
  se.trivial = sqrt (w * (T - f.trivial) .^ 2 / (m * (m - 1)));
  se.impossible = sqrt (w * (I - f.impossible) .^ 2 / (m * (m - 1)));

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

%!test # without an output: a summary
%! txt = evalc ("ddd_rarefy (struct ('histogram', [1 0 1 2]))");
%! assert (! isempty (regexp (txt, '2 +58.3 % .* 44.4 %')));
%! assert (! isempty (regexp (txt, '6 .*extrapolated')));
%! E = ddd_rarefy (struct ("histogram", [1 0 1 2])).extrapolated;
%! assert (! isempty (strfind (txt, sprintf (["by a fitted distribution; at 3 ", ...
%!         "models it gives %.1f %% and"], 100 * E.trivial(3)))));
%! txt = evalc ("ddd_rarefy (eye (4), 'tolerance', 1, 'extrapolate', 1)");
%! assert (isempty (strfind (txt, "extrapolated")));

%!error <Invalid call> ddd_rarefy ()
%!error <ddd_rarefy: C must be 0, 1 or NaN> ddd_rarefy ([0 .3; 1 1])
%!error <ddd_rarefy: C must have one epoch> ddd_rarefy (ones (2, 2, 2))
%!error <ddd_rarefy: histogram must> ddd_rarefy (struct ("histogram", [1 -1]))
%!error <tolerance 1 needs at least 4> ddd_rarefy (eye (2), "tolerance", 1)
%!error <min_answers must be from 2 to 3> ddd_rarefy (eye (3), "min_answers", 4)
%!error <only 1 of 3 items have an answer of every> ddd_rarefy ([1 NaN NaN; 1 0 0])
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
