## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_expected (@var{C})
## @deftypefnx {ddd} {} ddd_expected (@var{S})
## @deftypefnx {ddd} {} ddd_expected (@dots{}, "tolerance", @var{t})
## @deftypefnx {ddd} {} ddd_expected (@dots{}, "inflated", true)
## @deftypefnx {ddd} {@var{N} =} ddd_expected (@dots{})
## How many items would be trivial or impossible if models were independent?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data; @var{S} is the result of @code{ddd_split}, or
## @code{struct ("histogram", h)} for published numbers h of items on which
## k = 0 to n models are right.
##
## If models were independent and no item harder than another, the number k of
## models that are right would be binomial with the mean accuracy p (models
## alike), or Poisson-binomial with the accuracies of the models.  These
## distributions are exact; nothing is drawn at random.  @var{N} has the fields
##
## @table @code
## @item histogram
## Items on which k = 0 to n models are right (1 x n+1), as observed.
##
## @item binomial
## @code{p} and @code{expected} (1 x n+1 numbers of items with k = 0 to n), and
## @code{fraction} with the shares expected to be @code{trivial},
## @code{between} and @code{impossible}.
##
## @item poisson_binomial
## @code{expected} and @code{fraction}; empty and @code{NaN} where only a
## histogram is known.
##
## @item beta_binomial
## One difficulty per item for all models, drawn from a Beta (a, b)
## distribution, and models independent given the item: @code{a}, @code{b},
## their mean @code{p} = a / (a + b), @code{rho} = 1 / (a + b + 1), by maximum
## likelihood, with @code{interval} (95 % profile likelihood, of @code{a},
## @code{b} and @code{rho}), @code{expected}, @code{fraction}, @code{loglik},
## and @code{lrt} with @code{p_value} against the binomial.  With a < 1 and
## b < 1 difficulty itself is dichotomous (U-shaped).  Where k varies no more
## than the binomial, rho = 0, a and b are infinite and @code{p_value} is 1;
## where all items are trivial or impossible, rho = 1; where all are of one
## kind, rho is @code{NaN}, because every value fits equally well.
##
## @item inflated
## With @qcode{"inflated"}, true: the beta-binomial and further items at its
## ends, which are @code{impossible} or @code{trivial} as such (their shares),
## by maximum likelihood.  For each end @code{interval} (95 % profile
## likelihood), @code{lrt} and @code{p_value} against no such items
## (@code{both}: at either end; no share is below 0, which p takes account of,
## whatever is at the other end), and @code{detectable}, the share that so many
## models and items would find with a probability of 80 %; besides @code{a},
## @code{b}, @code{loglik}, @code{expected} and @code{fraction}.  @code{NaN},
## with a warning, if there are fewer than 4 models, or items at fewer than 3
## levels in between.  It rests on the shape of the Beta distribution: what the
## ends have beyond another shape looks the same.
##
## @item dispersion
## Variance of k over items, divided by that of independent models: 1 if they
## were, n if all decide alike.  Without accuracies the denominator is the
## binomial one.
##
## @item g_statistic
## G = 2 sum h log (h / E) against the binomial.  No p-value is given: with
## thousands of items it would always be about 0.
##
## @item independent_kappa
## Mean error consistency that independent models of these accuracies would
## show on the in-between items: negative, because the items were chosen by the
## answers themselves (@pxref{XREFddd_consistency,,ddd_consistency}).
##
## @item n_models, n_items, tolerance, models, groups, options
## As everywhere; @code{n_items} are complete items.
## @end table
##
## Where families have a vote each, they take the place of models, each with
## the mean accuracy of its models.
##
## With missing answers, the histogram is that of complete items, and
## accuracies are those of the answers given.
##
## @example
## @group
## N = ddd_expected (struct ("histogram", [1 0 0 1]));
## N.binomial.expected
##   @result{} ans =
##       0.2500   0.7500   0.7500   0.2500
## @end group
## @end example
##
## The intervals take the items as a sample from many, independent of one
## another; the number of items, not how different the models are, makes them
## narrow.
##
## @strong{When not to use it.}  That models are not independent is no finding:
## any difference in difficulty does it, and with thousands of items every test
## rejects.  The beta-binomial takes models as equally able; ability that
## differs makes rho smaller (see @code{ddd_rasch}), and a good fit does not
## show that difficulty is all that models share (see @code{ddd_excess}).
##
## Source: the null of K. Meding et al., @cite{Trivial or impossible}, ICLR
## 2022 (there by random draws).  Likelihood ratio on the boundary: S. G. Self
## and K.-Y. Liang, JASA 1987.
##
## @seealso{ddd_split, ddd_plot_histogram}
## @end deftypefn

function N = ddd_expected (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  opt = __ddd_options__ ("ddd_expected", varargin, {"tolerance"}, {
    "inflated", false, "flag"});
  given = any (strcmpi (varargin(1:2:end), "tolerance"));
  S = __ddd_as_split__ ("ddd_expected", C, opt.tolerance, given);

  for name = {"accuracy", "models", "groups"}
    if (! isfield (S, name{1}))
      error ("ddd:invalidInput",
             ["ddd_expected: S lacks %s; give the result of ddd_split, ", ...
              "or only a histogram"], name{1});
    endif
  endfor

  h = S.histogram;
  n = numel (h) - 1;            # models, or families with a vote each
  m = sum (h);
  if (m == 0)
    error ("ddd:tooFewAnswers",
           "ddd_expected: no item has an answer from every model");
  endif
  k = 0:n;
  family = [];
  if (isfield (S, "family"))
    family = S.family.index;
  endif
  alone = independent_models ("ddd_expected", h, S.accuracy, family, ...
                              S.tolerance);

  R.n_models = n;
  R.n_items = m;
  R.tolerance = S.tolerance;
  R.histogram = h;
  R.binomial.p = alone.p;
  R.binomial.expected = m * alone.binomial;
  R.binomial.fraction = shares_of_pmf (alone.binomial, S.tolerance);
  R.poisson_binomial.expected = m * alone.poisson_binomial;
  R.poisson_binomial.fraction = ...
    shares_of_pmf (alone.poisson_binomial, S.tolerance);

  R.beta_binomial = fit_beta_binomial ("ddd_expected", h);
  R.beta_binomial.fraction = ...
    shares_of_pmf (R.beta_binomial.expected / m, S.tolerance);
  if (opt.inflated)
    R.inflated = fit_inflated (h, R.beta_binomial);
    R.inflated.fraction = ...
      shares_of_pmf (R.inflated.expected / m, S.tolerance);
    if (isnan (R.inflated.loglik))
      __ddd_warn__ ("ddd:noEstimate",
                    ["ddd_expected: to say what is impossible or trivial ", ...
                     "as such takes 4 models or more, and items at 3 ", ...
                     "levels in between"]);
    endif
  endif

  variance = sum (h .* (k - n * alone.p) .^ 2) / m;
  R.dispersion = variance / sum (alone.accuracy .* (1 - alone.accuracy));
  some = h > 0;
  ratio = h(some) ./ R.binomial.expected(some);
  R.g_statistic = 2 * sum (h(some) .* log (ratio));
  R.independent_kappa = alone.kappa;
  R.models = S.models;
  R.groups = S.groups;
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    N = R;
  else
    show_expected (R);
  endif

endfunction


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_expected (rand (10, 10000) > difficulty .^ 2)

%!test # hand-computed: p = 3/4 and 1/4, enumerated
%! N = ddd_expected ([1 1 1 0; 0 0 1 0]);
%! assert (N.binomial.p, .5);
%! assert (N.binomial.expected, [1 2 1], 1e-12);
%! assert (N.poisson_binomial.expected, 4 * [3, 10, 3] / 16, 1e-12);
%! assert (N.poisson_binomial.fraction.between, 10 / 16, 1e-12);
%! assert (N.dispersion, .5 / (2 * 3 / 16), 1e-12);
%! assert (N.g_statistic, 0, 1e-12);

%!test # the definition on random data
%! rand ("twister", 1);
%! C = rand (7, 900) < linspace (.3, .9, 7)';
%! N = ddd_expected (C, "tolerance", 1);
%! k = 0:7;
%! p = mean (C(:));
%! E = 900 * arrayfun (@(k) nchoosek (7, k), k) .* p .^ k .* (1 - p) .^ (7 - k);
%! assert (N.binomial.expected, E, 1e-10);
%! assert (N.binomial.fraction.trivial, sum (E(7:8)) / 900, 1e-12);
%! R = 1;
%! for a = mean (C, 2)'
%!   R = conv (R, [1 - a, a]);
%! endfor
%! assert (N.poisson_binomial.expected, 900 * R, 1e-10);
%! h = accumarray (sum (C)' + 1, 1, [8, 1])';
%! assert (N.histogram, h);
%! on = h > 0;
%! assert (N.g_statistic, 2 * sum (h(on) .* log (h(on) ./ E(on))), 1e-9);

%!test # published counts: the eleven ImageNet networks
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! N = ddd_expected (struct ("histogram", h));
%! assert (N.binomial.p, .6893, 5e-5);
%! assert (isempty (N.poisson_binomial.expected));
%! assert (N.binomial.fraction.impossible, (1 - N.binomial.p) ^ 11, 1e-15);
%! assert (N.independent_kappa, -.008, 5e-4);
%! assert (ddd_expected (ddd_split ("histogram", h)), N);

%!test # published counts: one difficulty for all models, U-shaped
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! B = ddd_expected (struct ("histogram", h)).beta_binomial;
%! assert ([B.a, B.b, B.rho], [.75465, .35242, .4746], 5e-5);
%! assert (B.loglik, -109999.19, 5e-3);
%! assert (B.lrt, 197374.7, .05);
%! assert (B.p_value, 0);
%! assert (B.expected([1, 12]), [3024, 16482], .5);
%! assert (B.fraction.trivial, B.expected(12) / 50000, 1e-15);
%! assert (sum (B.expected), 50000, 1e-6);

%!function l = log_beta_binomial (h, a, b)
%!  n = numel (h) - 1;
%!  k = 0:n;
%!  l = sum (h .* (gammaln (n + 1) - gammaln (k + 1) - gammaln (n - k + 1) ...
%!                 + betaln (a + k, b + n - k) - betaln (a, b)));
%!endfunction

%!test # beta-binomial: no pair (a, b) is more likely; the profiles, searched
%! for h = {[9 4 4 2 3 8], [300 200 210 190], [30 0 1 0 0 0 0 5], [9 30 31 11]}
%!   B = ddd_expected (struct ("histogram", h{1})).beta_binomial;
%!   if (B.rho > 0)
%!     assert (log_beta_binomial (h{1}, B.a, B.b), B.loglik, 1e-8);
%!   endif
%!   for a = logspace (-3, 3, 60)
%!     l = arrayfun (@(b) log_beta_binomial (h{1}, a, b), logspace (-3, 3, 60));
%!     assert (all (l <= B.loglik + 1e-9));
%!   endfor
%!   for end_of_a = B.interval.a(isfinite (B.interval.a))
%!     f = @(y) -log_beta_binomial (h{1}, end_of_a, exp (y));
%!     [~, l] = fminbnd (f, -8, 8, optimset ("TolX", 1e-9));
%!     assert (2 * (B.loglik + l), 3.841458820694124, 1e-6);
%!   endfor
%!   for end_of_b = B.interval.b(isfinite (B.interval.b))
%!     f = @(y) -log_beta_binomial (h{1}, exp (y), end_of_b);
%!     [~, l] = fminbnd (f, -8, 8, optimset ("TolX", 1e-9));
%!     assert (2 * (B.loglik + l), 3.841458820694124, 1e-6);
%!   endfor
%!   for rho = B.interval.rho(B.interval.rho > 0)
%!     f = @(y) -log_beta_binomial (h{1}, (1 / rho - 1) / (1 + exp (-y)), ...
%!                                  (1 / rho - 1) / (1 + exp (y)));
%!     [~, l] = fminbnd (f, -9, 9, optimset ("TolX", 1e-9));
%!     assert (2 * (B.loglik + l), 3.841458820694124, 1e-6);
%!   endfor
%! endfor

%!test # beta-binomial: both ends of rho, and where nothing determines it
%! B = ddd_expected (struct ("histogram", [1 4 4 1])).beta_binomial;
%! assert ([B.a, B.b, B.rho, B.lrt, B.p_value], [Inf, Inf, 0, 0, 1]);
%! assert (B.expected, 10 / 8 * [1 3 3 1], 1e-12);
%! assert ([B.interval.a(2), B.interval.b(2), B.interval.rho(1)], [Inf, Inf, 0]);
%! B = ddd_expected (struct ("histogram", [3 0 0 0 1])).beta_binomial;
%! assert ([B.a, B.b, B.rho, B.p], [0, 0, 1, .25], 1e-15);
%! assert (B.expected, [3 0 0 0 1], 1e-12);
%! assert (B.loglik, 3 * log (.75) + log (.25), 1e-12);
%! assert (B.lrt, 2 * (B.loglik - 4 * log (.25) - 12 * log (.75)), 1e-12);
%! assert (B.p_value, erfc (sqrt (B.lrt / 2)) / 2, 1e-15);
%! B = ddd_expected (struct ("histogram", [0 0 7])).beta_binomial;
%! assert ([B.a, B.b, B.rho, B.loglik, B.p_value], [NaN, NaN, NaN, 0, 1]);
%! assert (B.expected, [0 0 7], 1e-12);

%!test # beta-binomial: a and b are found again; half of the ratios are 0
%! rand ("twister", 1);
%! difficulty = sin (pi / 2 * rand (1, 20000)) .^ 2;     # Beta (1/2, 1/2)
%! h = accumarray (1 + sum (rand (9, 20000) < difficulty)', 1, [10, 1])';
%! B = ddd_expected (struct ("histogram", h)).beta_binomial;
%! assert (B.interval.a(1) < .5 && .5 < B.interval.a(2));
%! assert (B.interval.b(1) < .5 && .5 < B.interval.b(2));
%! assert (diff (B.interval.rho) < .02);
%! lrt = zeros (1, 400);
%! for i = 1:400
%!   N = ddd_expected (rand (5, 300) < .7);
%!   lrt(i) = N.beta_binomial.lrt;
%! endfor
%! assert (mean (lrt == 0), .5, .1);       # 1/2 chi2_0 + 1/2 chi2_1
%! assert (mean (lrt > 2.7055), .05, .03); # the .95 quantile

%!test # what choosing the items does to independent models, published values
%! at = @(n, p) __ddd_independent__ ("t", p * ones (n, 1), 0);
%! assert ([at(4, .5), at(4, .9), at(11, .69), at(11, .95)], ...
%!         [-.14, -.27, -.008, -.075], 5e-3);

%!test # missing answers: complete items, accuracies of the answers given
%! N = ddd_expected ([1 1 0 NaN; 0 1 0 1]);
%! assert (N.n_items, 3);
%! assert (N.histogram, [1 1 1]);
%! a = [2/3, 1/2];
%! R = conv ([1 - a(1), a(1)], [1 - a(2), a(2)]);
%! assert (N.poisson_binomial.expected, 3 * R, 1e-12);

%!test # a model whose accuracy is not known leaves the Poisson-binomial unknown
%! S = ddd_split ([1 0; 1 1]);
%! S.accuracy(2) = NaN;
%! assert (isempty (ddd_expected (S).poisson_binomial.expected));

%!test # without an output: a table
%! txt = evalc ("ddd_expected (struct ('histogram', [1 2 1]))");
%! assert (! isempty (regexp (txt, '1 +2 +2\.0 +unknown +2\.0\n')));
%! assert (! isempty (strfind (txt, "rho 0 [0, ")));
%! txt = evalc ("ddd_expected (struct ('histogram', [7 2 1 9]))");
%! assert (! isempty (strfind (txt, "difficulty is U-shaped")));
%! h = [12000, 9, 0, 0, 0, 0, 0, 1];     # p = 16 / 7 / 12010
%! txt = evalc ("ddd_expected (struct ('histogram', h))");
%! e = 12010 * (1 - 16 / 7 / 12010) ^ 7;
%! line = sprintf ('0 +12,000 +11,%.1f +unknown ', e - 11000);
%! assert (! isempty (regexp (txt, line)));
%! assert (! isempty (regexp (txt, '\n +7 +1 +< 0\.1 ')));

%!error <no item has an answer from every model>
%! warning ("off", "ddd:duplicates", "local");
%! ddd_expected (ddd_split ([1 0; 1 1; NaN NaN], "min_answers", 2));
%!error <S lacks accuracy; give the result of ddd_split>
%! ddd_expected (struct ("histogram", 1:3, "tolerance", 0))
%!test # numbers of models that no item has add nothing to G
%! N = ddd_expected (struct ("histogram", [3 0 5]));
%! h = [3 5];
%! assert (N.g_statistic, 2 * sum (h .* log (h ./ N.binomial.expected([1, 3]))), 1e-12);

%!error <Invalid call> ddd_expected ()
%!error <ddd_expected: C must be 0, 1 or NaN> ddd_expected ([0 .3; 1 1])
%!error <ddd_expected: histogram must> ddd_expected (struct ("histogram", [1 -1]))
%!error <ddd_expected: the struct is not packed data> ddd_expected (struct ("a", 1))
%!error <tolerance must be a whole number> ddd_expected (eye (2), "tolerance", -1)
%!error <tolerance 1 needs at least 4> ddd_expected (eye (2), "tolerance", 1)
