## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_expected (@var{C})
## @deftypefnx {ddd} {} ddd_expected (@var{S})
## @deftypefnx {ddd} {} ddd_expected (@dots{}, "tolerance", @var{t})
## @deftypefnx {ddd} {@var{N} =} ddd_expected (@dots{})
## What independent models would give: exact distributions, no random draws.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data; @var{S} is the result of @code{ddd_split}, or
## @code{struct ("histogram", h)} for published numbers h of items on which
## k = 0 to n models are right.
##
## If models were independent and no item harder than another, the number k of
## models that are right would be binomial with the mean accuracy p (models
## alike), or Poisson-binomial with the accuracies of the models.  @var{N} has
## the fields @code{n_models}, @code{n_items} (complete items),
## @code{histogram}, @code{tolerance} and
##
## @table @code
## @item binomial
## @code{p} and @code{expected} (1 x n+1 numbers of items with k = 0 to n), and
## @code{fraction} with the shares expected in each category.
##
## @item poisson_binomial
## @code{expected} and @code{fraction}; empty and @code{NaN} where only a
## histogram is known.
##
## @item dispersion
## Variance of k over items, divided by that of independent models: 1 if they
## were, n if all decide alike.  Without accuracies the denominator is the
## binomial one.
##
## @item g_statistic
## G = 2 sum h log (h / E) against the binomial.  There is no p-value: with
## thousands of items every one is 0.
##
## @item independent_kappa
## Mean error consistency that independent models of these accuracies would
## show on the in-between items: negative, because the items were chosen by the
## answers themselves (@pxref{XREFddd_consistency,,ddd_consistency}).
## @end table
##
## With missing answers, the histogram is that of complete items, and
## accuracies are those of the answers given.
##
## @example
## @group
## N = ddd_expected (struct ("histogram", [1 0 0 1]));
## N.binomial.expected
##   @result{} [1 3 3 1] / 4
## @end group
## @end example
##
## Source: the null of K. Meding et al., @cite{Trivial or impossible}, ICLR
## 2022 (there by random draws).
##
## @seealso{ddd_split, ddd_plot_histogram}
## @end deftypefn

function N = ddd_expected (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  opt = __ddd_options__ ("ddd_expected", varargin, {"tolerance"});
  S = __ddd_as_split__ ("ddd_expected", C, opt.tolerance, nargin > 1);

  n = S.n_models;
  h = S.histogram;
  m = sum (h);
  k = 0:n;
  p = sum (h .* k) / (n * m);
  known = S.accuracy;
  if (any (isnan (known)))
    known = [];
  endif
  [binomial, poisson] = __ddd_pmf__ ("ddd_expected", n, min (1, p), known);

  R.n_models = n;
  R.n_items = m;
  R.tolerance = S.tolerance;
  R.histogram = h;
  R.binomial.p = p;
  R.binomial.expected = m * binomial;
  R.binomial.fraction = fractions (binomial, S.tolerance);
  R.poisson_binomial.expected = m * poisson;
  R.poisson_binomial.fraction = fractions (poisson, S.tolerance);

  ## Models alike where nothing else is known.
  accuracy = p * ones (n, 1);
  if (! isempty (known))
    accuracy = known;
  endif
  variance = sum (h .* (k - n * p) .^ 2) / m;
  R.dispersion = variance / sum (accuracy .* (1 - accuracy));
  some = h > 0;
  ratio = h(some) ./ R.binomial.expected(some);
  R.g_statistic = 2 * sum (h(some) .* log (ratio));
  R.independent_kappa = __ddd_independent__ ("ddd_expected", accuracy, ...
                                             S.tolerance);
  R.models = S.models;
  R.groups = S.groups;
  R.options = opt;

  if (nargout > 0)
    N = R;
  else
    summary (R);
  endif

endfunction

function f = fractions (pmf, t)
  f = struct ("trivial", NaN, "between", NaN, "impossible", NaN);
  if (! isempty (pmf))
    f.trivial = sum (pmf(end-t:end));
    f.impossible = sum (pmf(1:t+1));
    f.between = sum (pmf(t+2:end-t-1));
  endif
endfunction

function summary (N)
  printf ("%d models, %s items, mean accuracy %.3f\n", N.n_models,
          __ddd_number__ (N.n_items), N.binomial.p);
  printf ("  %12s %10s %12s %17s\n", "models right", "items", "binomial",
          "Poisson-binomial");
  for k = 0:N.n_models
    ## Beyond 20 models the ends tell the story.
    if (N.n_models > 20 && k > 2 && k < N.n_models - 2)
      if (k == 3)
        printf ("  %12s\n", "...");
      endif
      continue
    endif
    other = "unknown";
    if (! isempty (N.poisson_binomial.expected))
      other = sprintf ("%.6g", N.poisson_binomial.expected(k + 1));
    endif
    printf ("  %12d %10d %12.6g %17s\n", k, N.histogram(k + 1),
            N.binomial.expected(k + 1), other);
  endfor
  printf ("  dispersion %.3g (independent models: 1)\n", N.dispersion);
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

%!test # a model without any answer leaves the Poisson-binomial unknown
%! warning ("off", "ddd:duplicates", "local");
%! N = ddd_expected (ddd_split ([1 0; 1 1; NaN NaN], "min_answers", 2));
%! assert (isempty (N.poisson_binomial.expected));

%!test # without an output: a table
%! txt = evalc ("ddd_expected (struct ('histogram', [1 2 1]))");
%! assert (! isempty (regexp (txt, '1 +2 +2 +unknown')));

%!error <Invalid call> ddd_expected ()
%!error <ddd_expected: C must be 0, 1 or NaN> ddd_expected ([0 .3; 1 1])
%!error <ddd_expected: histogram must> ddd_expected (struct ("histogram", [1 -1]))
%!error <ddd_expected: the struct is not packed data> ddd_expected (struct ("a", 1))
%!error <tolerance must be a whole number> ddd_expected (eye (2), "tolerance", -1)
%!error <tolerance 1 needs at least 4> ddd_expected (eye (2), "tolerance", 1)
