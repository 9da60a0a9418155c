## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_excess (@var{C})
## @deftypefnx {ddd} {} ddd_excess (@var{C}, @var{name}, @var{value}, @dots{})
## @deftypefnx {ddd} {@var{X} =} ddd_excess (@dots{})
## Which models share errors beyond what the difficulty of the items explains?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Only items that all models answered are used.
##
## Every two models agree more than by chance, because some items are hard for
## all.  Here the error consistency of each pair is compared with what it would
## be if there were nothing but one difficulty per item, which matters to all
## models alike, and each model's accuracy.  Options:
##
## @table @code
## @item method
## @qcode{"curveball"} (default): random matrices with the totals of every
## model and every item as they are.  @qcode{"rasch"}: expectation and variance
## from the Rasch model given k, without sampling; the variance takes account
## of the abilities being estimated.  @qcode{"mantel-haenszel"}: odds ratio of
## the pair among items that equally many of the others are right on, less that
## of the Rasch model; its standard error takes no account of the abilities
## being estimated, so p can be a little too large (below .05 for 4.4 % of the
## pairs of 8 models at tolerance 1).  The three test the same null and agree
## within errors.
## With a tolerance t > 0 it uses whole strata only: items on which t + 1 to
## n - t - 3 of the others are right, of which none is left out.  (Of fewer
## than 2t + 4 models there are none.)
##
## @item tolerance
## With t > 0 only items on which t < k < n - t models are right; default 0:
## all items.
##
## @item samples
## Random matrices, default 1000.  Each is 5n trades behind the last, the
## first after 20n.
##
## @item seed
## A whole number, default 1.  Results depend on it only, not on threads.
##
## @item threads
## 0 (default) takes what there is.
##
## @item progress
## Whether long work says on a terminal how far it is; default true.
## @end table
##
## @var{X} has the fields (n x n, symmetric, @code{NaN} on the diagonal)
##
## @table @code
## @item kappa, kappa_expected
## Error consistency, and its mean under the null.
##
## @item excess
## @code{kappa} less @code{kappa_expected}; with Mantel-Haenszel the log odds
## ratio less the expected one, which are @code{log_odds_ratio} and
## @code{log_odds_ratio_expected}.
##
## @item se, z
## Standard deviation of the excess under the null, and the ratio of both.
##
## @item p_value
## Upper-sided: probability of so much excess or more under the null.  By
## sampling (1 + samples that reach it) / (1 + samples).
##
## @item p_max
## The same for the largest z of all pairs: p corrected for looking at every
## pair.  By sampling from the largest z of each sample, else by Bonferroni.
## @end table
##
## and @code{fit}, the fit report of @code{ddd_rasch} on these items,
## @code{method}, @code{n_models}, @code{n_items}, @code{tolerance},
## @code{accuracy} (n x 1, on these items), @code{models}, @code{groups} and
## @code{options}.  A pair whose excess cannot vary (two models, or one that
## is right on all these items) has z @code{NaN} and p 1.  The methods other
## than Curveball need the abilities of the Rasch model: where these have no
## estimate, as with a model that is right wherever any other is (see
## @code{ddd_rasch}), z and p of all pairs are @code{NaN}, and a warning
## @code{ddd:noEstimate} says why.  With Mantel-Haenszel z and p of a pair are
## @code{NaN} as well where there is no finite odds ratio: the two never
## differ, or there is no stratum.
##
## @strong{How to read it.}  Check the fit first.  Excesses sum to zero over
## pairs, weighted: a positive one means @emph{more alike than this panel's
## average pair}.  What is common to all models cannot be seen, and a family
## of similar models makes all other pairs look negative, so only the upper
## side is tested.  Where difficulty matters more to some models than to others
## (unequal slopes, see @code{fit.slope}) that alone gives large z, for models
## that copy nothing from each other.
##
## Memory: 4 bytes per pair and sample, 5 MB for 52 models and 2 GB for 1,000.
##
## @example
## @group
## C = ddd_simulate ("rasch", 6, 2000, "seed", 1);
## C(2,1:500) = C(1,1:500);          # model 2 copies
## X = ddd_excess (C, "samples", 200);
## X.p_value(1,2) < .01
##   @result{} ans = 1
## @end group
## @end example
##
## Source: Curveball: G. Strona et al., Nature Communications 2014, and
## C. J. Carstens, Physical Review E 2015; Rasch model: E. B. Andersen, JRSS B
## 1972; odds ratio: N. Mantel and W. Haenszel, JNCI 1959, with the standard
## error of J. Robins, N. Breslow and S. Greenland, Biometrics 1986.
##
## @seealso{ddd_rasch, ddd_consistency, ddd_plot_consistency}
## @end deftypefn

function X = ddd_excess (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_excess";
  whole = @(x) isnumeric (x) && isreal (x) && isscalar (x) && x >= 0 ...
               && x == fix (x);
  methods = {"curveball", "rasch", "mantel-haenszel"};
  opt = __ddd_options__ (caller, varargin, {"tolerance", "threads"}, {
    "method", "curveball", @(x) any (strcmp (x, methods)), ...
      "\"curveball\", \"rasch\" or \"mantel-haenszel\"";
    "samples", 1000, @(x) whole (x) && x >= 19 && x <= 1e6, ...
      "a whole number from 19 to 1,000,000";
    "seed", 1, @(x) whole (x) && x < 2 ^ 53, "a whole number >= 0";
    "progress", true, @(x) isscalar (x) && any (x == [0, 1]), ...
      "true or false"});
  D = __ddd_data__ (caller, C, 1);
  n = D.n_models;
  least = max (2, 2 * opt.tolerance + 2);
  if (n < least)
    error ("ddd:tooFewModels", "%s: C must have %d models or more", caller,
           least);
  endif
  [correct, items] = complete_items (caller, D, opt.tolerance);
  m = numel (items);
  M = rasch_model (caller, correct, m);
  if (! isempty (M.why) && ! strcmp (opt.method, "curveball"))
    __ddd_warn__ ("ddd:noEstimate",
                  ["%s: there are no abilities, and so no z and p: %s; ", ...
                   "method \"curveball\" needs none"], caller, M.why);
  endif

  ## Kappa is a linear function of n11, totals being what they are.
  pair = find (triu (true (n), 1));
  [i, l] = ind2sub ([n, n], pair);
  s = sum (M.right, 2);
  chance = s(i) .* s(l);
  scale = (s(i) .* (m - s(l)) + s(l) .* (m - s(i))) / 2;
  kappa = @(n11) (m * n11 - chance) ./ scale;
  n11 = joint (caller, correct, m)(pair);

  R.method = opt.method;
  R.fit = rasch_fit_report (M);
  R.n_models = n;
  R.n_items = m;
  R.tolerance = opt.tolerance;
  R.accuracy = s / m;
  switch (opt.method)
    case "curveball"
      [mean_n11, sd, p, p_max] = ...
        excess_curveball (caller, correct, m, n11, M, opt);
      expected = kappa (mean_n11);
      se = sd * m ./ scale;
      excess = kappa (n11) - expected;
    case "rasch"
      expected = kappa (M.n11(pair));
      se = sqrt (M.variance(pair)) * m ./ scale;
      excess = kappa (n11) - expected;
    case "mantel-haenszel"
      t = opt.tolerance;
      [low, high] = deal (0, n);
      if (t > 0)
        [low, high] = deal (t + 1, n - t - 1);
      endif
      [observed, error_of, model] = ...
        __ddd_mantel__ (caller, correct, m, M.k, low, high, M.ability, ...
                        opt.threads);
      expected = kappa (M.n11(pair));
      se = error_of(pair);
      excess = observed(pair) - model(pair);
      R.log_odds_ratio = observed;
      R.log_odds_ratio_expected = model;
  endswitch

  z = excess ./ se;
  if (strcmp (opt.method, "curveball"))
    z(sd == 0) = NaN;
  else
    ## Of what cannot vary only rounding is left.
    z(! (M.variance(pair) > 1e-9 * m)) = NaN;
    p = erfc (z / sqrt (2)) / 2;
    p_max = min (1, p * sum (! isnan (z)));
  endif
  p(isnan (z)) = p_max(isnan (z)) = 1;
  if (! strcmp (opt.method, "curveball"))
    untold = ! isfinite (excess);
    p(untold) = p_max(untold) = NaN;
  endif
  R.kappa = spread (kappa (n11), n, pair);
  R.kappa_expected = spread (expected, n, pair);
  R.excess = spread (excess, n, pair);
  R.se = spread (se, n, pair);
  R.z = spread (z, n, pair);
  R.p_value = spread (p, n, pair);
  R.p_max = spread (p_max, n, pair);
  R.models = D.models;
  R.groups = D.groups;
  R.options = opt;

  if (nargout > 0)
    X = R;
  else
    show_excess (R, D.n_items);
  endif

endfunction

function A = spread (x, n, pair)
  A = NaN (n);
  A(pair) = x;
  A = A.';
  A(pair) = x;
endfunction

function n11 = joint (caller, correct, m)
  mask = __ddd_pack__ (caller, true (1, m));
  [~, all] = __ddd_kappa__ (caller, correct, [], m, mask, [0, 0], 0, {"n11"});
  n11 = all.n11;
endfunction


%!demo
%! C = ddd_simulate ("rasch", 8, 20000);
%! C(2,1:2000) = C(1,1:2000);
%! ddd_excess (C)

%!test # nothing to compare: z is NaN and p 1
%! warning ("off", "ddd:duplicates", "local");
%! C = [1 1 0 1 0 0 1; 0 1 1 0 0 1 1];
%! for method = {"curveball", "rasch", "mantel-haenszel"}
%!   X = ddd_excess (C, "samples", 19, "method", method{1});
%!   assert (X.z, NaN (2));
%!   assert ([X.p_value(1,2), X.p_max(1,2)], [1, 1]);
%! endfor
%! D = [1 1 1 1 1 0; 1 1 0 1 0 0; 0 1 1 0 0 0; 1 0 0 1 1 0];
%! X = ddd_excess (D, "samples", 99);
%! assert (X.z(1,:), NaN (1, 4));
%! assert (X.p_max(1,2:4), [1, 1, 1]);
%! X = ddd_excess (ones (3, 4), "samples", 19);
%! assert (X.z, NaN (3));

%!test # one model right, or wrong, wherever others differ: no p, never p 1
%! warning ("off", "ddd:noEstimate", "local");
%! C = ddd_simulate ("rasch", 5, 500, "seed", 1);
%! C(5,1:400) = C(4,1:400);
%! for value = [0, 1]
%!   C(1,:) = value;
%!   for method = {"rasch", "mantel-haenszel"}
%!     X = ddd_excess (C, "method", method{1});
%!     assert ([X.z, X.p_value, X.p_max], NaN (5, 15));
%!     txt = evalc ("ddd_excess (C, 'method', method{1})");
%!     assert (! isempty (strfind (txt, "no pair can be tested")));
%!     assert (isempty (strfind (txt, "more alike")));
%!   endfor
%!   X = ddd_excess (C, "samples", 99);       # without the other model's help
%!   assert (X.p_max(4,5), .01, 1e-12);
%! endfor

%!warning <no z and p: model 1 is right wherever any other is; method "curve>
%! X = ddd_excess ([1 1 1 0; 1 0 0 0; 0 1 0 0], "method", "rasch");

%!test # in words, the fit first
%! rand ("twister", 1);
%! C = rand (4, 300) < rand (1, 300);
%! txt = evalc ("ddd_excess (C, 'samples', 99)");
%! at = cellfun (@(s) strfind (txt, s), {"4 models, 300 of 300 items", ...
%!               "Fit of one difficulty", "of 6 pairs are more alike", ...
%!               "model 1 - model 2", "Excesses sum to zero"});
%! assert (issorted (at([1 2 3 5])) && at(4) > at(3));

%!error <Invalid call> ddd_excess ()
%!error <ddd_excess: C must be 0, 1 or NaN> ddd_excess ([0 .3; 1 1])
%!error <ddd_excess: C must have 2 models or more> ddd_excess ([0 1 1])
%!error <ddd_excess: C must have 4 models or more> ddd_excess (eye (3), "tolerance", 1)
%!error <no item has an answer of every model> ddd_excess ([1 NaN; NaN 0])
%!error <no item that all models answered is in between>
%! ddd_excess ([1 0; 1 0; 1 0; 1 0], "tolerance", 1)
%!error <method must be "curveball", "rasch" or> ddd_excess (eye (3), "method", 1)
%!error <samples must be a whole number from 19> ddd_excess (eye (3), "samples", 9)
%!error <seed must be a whole number> ddd_excess (eye (3), "seed", -1)
%!error <progress must be true or false> ddd_excess (eye (3), "progress", 2)
