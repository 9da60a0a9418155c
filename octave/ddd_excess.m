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
## of the Rasch model.  The three test the same null and agree within errors.
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
##   @result{} 1
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
  [correct, items] = __ddd_complete__ (caller, D, opt.tolerance);
  m = numel (items);
  M = __ddd_rasch_model__ (caller, correct, m);
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
  R.fit = __ddd_rasch_report__ (M);
  R.n_models = n;
  R.n_items = m;
  R.tolerance = opt.tolerance;
  R.accuracy = s / m;
  switch (opt.method)
    case "curveball"
      [mean_n11, sd, p, p_max] = ...
        by_shuffling (caller, correct, m, n11, M, opt);
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
    show (R, D.n_items);
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

## Mean and standard deviation of n11 over samples, and both p.  The largest z
## are those with mean and deviation of samples and data together, which makes
## the data one of 1 + B alike.  Items that every model, or none, is right on
## have nothing to trade.
function [mu, sd, p, p_max] = by_shuffling (caller, correct, m, n11, M, opt)

  n = columns (correct);
  mixed = find (M.k > 0 & M.k < n);
  if (isempty (mixed))
    mixed = 1;
  endif
  plane = __ddd_select__ (caller, correct, [], m, mixed);
  m = numel (mixed);
  B = opt.samples;
  counts = zeros (numel (n11), B, "uint32");
  burn = 4;                             # of 5n trades each
  done = -burn;
  slice = 1;
  line = __ddd_progress__ (caller, opt.progress);
  unwind_protect
    while (done < B)
      last = min (done + slice, merge (done < 0, 0, B));
      start = time ();
      work = {caller, plane, m, 5 * n, opt.seed, done + burn, last - done, ...
              opt.threads};
      if (done < 0)
        plane = __ddd_curveball__ (work{:});
      else
        [plane, counts(:,done+1:last)] = __ddd_curveball__ (work{:});
      endif
      line = __ddd_progress__ (line, max (0, last) / B);
      ## Slices of about a tenth of a second, so that Ctrl-C is heard.
      took = max (1e-4, time () - start);
      slice = max (1, min (100, floor ((last - done) * 0.1 / took)));
      done = last;
    endwhile
  unwind_protect_cleanup
    __ddd_progress__ (line, []);
  end_unwind_protect

  offset = double (M.histogram(end));   # items that all are right on
  sum_x = sum_xx = zeros (size (n11));
  data = n11 - offset;
  above = zeros (size (n11));
  for b = 1:B
    x = double (counts(:,b)) - data;
    sum_x += x;
    sum_xx += x .^ 2;
    above += x >= 0;
  endfor
  mu = n11 + sum_x / B;
  sd = sqrt (max (0, sum_xx - sum_x .^ 2 / B) / (B - 1));
  p = (1 + above) / (1 + B);

  middle = sum_x / (B + 1);
  wide = sqrt (sum_xx - (B + 1) * middle .^ 2);
  vary = find (sum_xx > 0);
  largest = -Inf (1, B);
  for b = 1:B
    x = double (counts(vary,b)) - data(vary) - middle(vary);
    largest(b) = max ([-Inf; x ./ wide(vary)]);
  endfor
  z = -middle ./ wide;
  largest = sort (largest);
  p_max = ones (size (n11));
  reach = B - lookup (largest, z(vary) - 1e-12);
  p_max(vary) = (1 + reach) / (1 + B);

endfunction

function show (X, given)

  pairs = triu (true (X.n_models), 1);
  what = struct ("curveball", "Curveball", "rasch", "Rasch model");
  name = "Mantel-Haenszel";
  if (isfield (what, X.method))
    name = what.(X.method);
  endif
  printf ("%s models, %s of %s items; excess over item difficulty (%s)\n", ...
          __ddd_number__ (X.n_models), __ddd_number__ (X.n_items), ...
          __ddd_number__ (given), name);
  disp (__ddd_rasch_sentence__ (X.fit));
  if (all (isnan (X.p_max(pairs))))
    printf ("There is no estimate: no pair can be tested.\n");
    return
  endif
  printf (["%s of %s pairs are more alike than this panel's average pair ", ...
           "(p of the largest < .05)\n"], ...
          __ddd_number__ (sum (X.p_max(pairs) < .05)), ...
          __ddd_number__ (sum (pairs(:))));
  z = X.z;
  z(! pairs | isnan (z)) = -Inf;
  [z, order] = sort (z(:), "descend");
  order = order(isfinite (z))(1:min (end, 10));
  if (! isempty (order))
    [i, l] = ind2sub (size (X.z), order);
    names = strcat (X.models(i), {" - "}, X.models(l));
    width = max (cellfun (@numel, names));
    printf ("  %-*s  kappa  expected  excess      z  p, all pairs\n", ...
            width, "the first");
    for t = 1:numel (order)
      at = order(t);
      printf ("  %-*s  %5.3f     %5.3f  %6.3f  %5.1f        %.4f\n", ...
              width, names{t}, X.kappa(at), X.kappa_expected(at), ...
              X.excess(at), X.z(at), X.p_max(at));
    endfor
  endif
  disp (["Excesses sum to zero over pairs, and unequal slopes alone give ", ...
         "large z."]);

endfunction


%!demo
%! C = ddd_simulate ("rasch", 8, 20000);
%! C(2,1:2000) = C(1,1:2000);
%! ddd_excess (C)

%!function [X, w] = all_matrices (C)   # with the totals of C, by enumeration
%!  n = rows (C);
%!  X = zeros (n, 0, 1);
%!  for j = 1:columns (C)
%!    ways = unique (perms (C(:,j)), "rows")';
%!    X = cat (2, X(:,:,kron (1:size (X, 3), ones (1, columns (ways)))), ...
%!             reshape (repmat (ways, 1, size (X, 3)), n, 1, []));
%!    X = X(:,:,all (sum (X, 2) <= sum (C, 2), 1));
%!  endfor
%!endfunction

%!function k = kappa_of (x, y)
%!  p = mean (x);
%!  q = mean (y);
%!  c = p * q + (1 - p) * (1 - q);
%!  k = (mean (x == y) - c) / (1 - c);
%!endfunction

%!test # Curveball against all matrices with the same totals
%! C = [1 1 0 1 0 1 0 0; 1 0 0 1 1 0 0 0; 0 1 1 0 1 0 1 0; 1 1 1 0 0 0 0 1];
%! A = all_matrices (C);
%! assert (size (A, 3) > 100);
%! X = ddd_excess (C, "samples", 4000);
%! for i = 1:4
%!   for l = [1:i-1, i+1:4]
%!     for a = 1:size (A, 3)
%!       k(a) = kappa_of (A(i,:,a), A(l,:,a));
%!     endfor
%!     here = kappa_of (C(i,:), C(l,:));
%!     assert (X.kappa(i,l), here, 1e-12);
%!     assert (X.kappa_expected(i,l), mean (k), 4 * std (k) / sqrt (4000));
%!     assert (X.se(i,l), std (k), .06 * std (k));
%!     assert (X.p_value(i,l), mean (k > here - 1e-9), .04);
%!     assert (X.z(i,l), X.excess(i,l) / X.se(i,l), 1e-12);
%!   endfor
%! endfor
%! assert (X.p_max >= X.p_value | eye (4));
%! assert (diag (X.z), NaN (4, 1));

%!function E = expected_n11 (b, k)   # given k, all outcomes
%!  n = numel (b);
%!  Y = dec2bin (0:2^n-1, n)' - "0";
%!  w = exp (b' * Y);
%!  E = zeros (n);
%!  for j = 1:numel (k)
%!    in = sum (Y, 1) == k(j);
%!    E += (Y(:,in) .* w(in)) * Y(:,in)' / sum (w(in));
%!  endfor
%!endfunction

%!test # Rasch: expectation by enumeration
%! C = rand (5, 200) < rand (1, 200);
%! X = ddd_excess (C, "method", "rasch");
%! E = expected_n11 (ddd_rasch (C).ability, sum (C, 1));
%! p = mean (C, 2);
%! c = p * p' + (1 - p) * (1 - p');
%! want = ((1 - p - p' + 2 * E / 200) - c) ./ (1 - c);
%! off = ! eye (5);
%! assert (X.kappa_expected(off), want(off), 1e-9);
%! assert (X.excess, X.kappa - X.kappa_expected);
%! assert (X.p_value(1,2), 1 - (1 + erf (X.z(1,2) / sqrt (2))) / 2, 1e-12);
%! assert (X.p_max(1,2), min (1, 10 * X.p_value(1,2)));

%!function [lor, se] = mantel_haenszel (T)   # 2 x 2 x strata
%!  [a, b, c, d] = deal (T(1,1,:)(:), T(1,2,:)(:), T(2,1,:)(:), T(2,2,:)(:));
%!  n = a + b + c + d;
%!  [a, b, c, d, n] = deal (a(n > 0), b(n > 0), c(n > 0), d(n > 0), n(n > 0));
%!  R = a .* d ./ n;
%!  S = b .* c ./ n;
%!  P = (a + d) ./ n;
%!  Q = (b + c) ./ n;
%!  lor = log (sum (R) / sum (S));
%!  se = sqrt (sum (P .* R) / 2 / sum (R) ^ 2 ...
%!             + sum (P .* S + Q .* R) / 2 / sum (R) / sum (S) ...
%!             + sum (Q .* S) / 2 / sum (S) ^ 2);
%!endfunction

%!test # Mantel-Haenszel by definition, whole strata of the rest score
%! C = double (rand (6, 800) < rand (1, 800));
%! for t = [0, 1]
%!   X = ddd_excess (C, "method", "mantel-haenszel", "tolerance", t);
%!   k = sum (C, 1);
%!   if (t > 0)
%!     C = C(:,k > t & k < 6 - t);
%!     k = sum (C, 1);
%!   endif
%!   b = ddd_rasch (C).ability;
%!   for pair = {[1 2], [3 6]}
%!     [i, l] = deal (pair{1}(1), pair{1}(2));
%!     rest = k - C(i,:) - C(l,:);
%!     T = E = [];
%!     for r = max (0, (t > 0) * (t + 1)):6-2-(t > 0)*(t + 1)
%!       for x = 0:1
%!         for y = 0:1
%!           T(2-x,2-y,r+1) = sum (rest == r & C(i,:) == x & C(l,:) == y);
%!           here = k(k == r + x + y);
%!           E11 = expected_n11 (b, here);
%!           both = E11(i,l);
%!           one = [E11(i,i), E11(l,l)];
%!           E(2-x,2-y,r+1) = merge (x && y, both, merge (x, one(1) - both, ...
%!             merge (y, one(2) - both, numel (here) - sum (one) + both)));
%!         endfor
%!       endfor
%!     endfor
%!     [lor, se] = mantel_haenszel (T);
%!     assert (X.log_odds_ratio(i,l), lor, 1e-9);
%!     assert (X.se(l,i), se, 1e-9);
%!     assert (X.log_odds_ratio_expected(i,l), mantel_haenszel (E), 1e-9);
%!     assert (X.excess(i,l), lor - mantel_haenszel (E), 1e-9);
%!   endfor
%! endfor

%!test # the three agree where the null holds, and a copying pair is found
%! C = ddd_simulate ("rasch", 7, 6000, "seed", 4);
%! u = triu (true (7), 1);
%! for step = 1:2
%!   X = ddd_excess (C, "samples", 400);
%!   Y = ddd_excess (C, "method", "rasch");
%!   Z = ddd_excess (C, "method", "mantel-haenszel");
%!   assert (X.kappa_expected(u), Y.kappa_expected(u), .004);
%!   assert (X.se(u), Y.se(u), .2 * max (Y.se(u)));
%!   assert (X.z(u), Y.z(u), .25 + .15 * max (abs (Y.z(u))));
%!   assert (corr (Z.z(u), Y.z(u)) > .75);
%!   found = {X.p_max < .05, Y.p_max < .05, Z.p_max < .05};
%!   copies = false (7);
%!   if (step == 2)
%!     copies(2,5) = copies(5,2) = true;
%!   endif
%!   assert (found, {copies, copies, copies});
%!   C(5,1:600) = C(2,1:600);
%! endfor

%!test # excesses sum to zero over pairs, in items
%! C = rand (6, 500) < rand (1, 500);
%! p = mean (C, 2);
%! w = p .* (1 - p') + p' .* (1 - p);
%! u = triu (true (6), 1);
%! for method = {"curveball", "rasch"}
%!   X = ddd_excess (C, "method", method{1}, "samples", 50);
%!   assert (sum (X.excess(u) .* w(u)), 0, 1e-9);
%! endfor

%!test # p of the largest: where no pair copies, it is small once in twenty
%! for r = 1:60
%!   C = rand (4, 200) < rand (1, 200);
%!   X = ddd_excess (C, "samples", 39);
%!   p(r) = min (X.p_max(:));
%! endfor
%! assert (mean (p <= .05), .05, .09);
%! assert (mean (p <= .5), .5, .2);

%!test # the limit that the help states: slopes alone
%! C = ddd_simulate ("slopes", 6, 20000, "seed", 1);
%! X = ddd_excess (C, "method", "rasch");
%! assert (max (X.z(:)) > 5);
%! assert (X.fit.slope_share > .8);

%!test # restricted to items first; seeds, threads and missing answers
%! C = double (rand (6, 700) < rand (1, 700));
%! k = sum (C, 1);
%! X = ddd_excess (C, "tolerance", 1, "samples", 99);
%! Y = ddd_excess (C(:,k > 1 & k < 5), "samples", 99, "threads", 1);
%! assert ({X.kappa, X.z, X.p_max, X.n_items}, {Y.kappa, Y.z, Y.p_max, Y.n_items});
%! again = ddd_excess (C, "tolerance", 1, "samples", 99, "progress", false);
%! assert (again.z, X.z);
%! other = ddd_excess (C, "tolerance", 1, "samples", 99, "seed", 2);
%! assert (! isequaln (other.z, X.z));
%! C = [C, rand(6, 50) < .5];
%! C(3,701:750) = NaN;
%! assert (ddd_excess (C, "tolerance", 1, "samples", 99).z, X.z);

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

%!test # Mantel-Haenszel of copies, and without a stratum: no p, never p 1
%! C = ddd_simulate ("rasch", 5, 500, "seed", 1);
%! C(5,:) = C(4,:);
%! X = ddd_excess (C, "method", "mantel-haenszel");
%! assert ([X.z(4,5), X.p_value(4,5), X.p_max(4,5)], NaN (1, 3));
%! assert (all (isfinite (X.p_max(1:3,4))(:)));
%! X = ddd_excess (C(1:4,:), "method", "mantel-haenszel", "tolerance", 1);
%! assert ([X.z, X.p_value], NaN (4, 8));

%!warning <no z and p: model 1 is right wherever any other is; method "curve>
%! X = ddd_excess ([1 1 1 0; 1 0 0 0; 0 1 0 0], "method", "rasch");

%!test # in words, the fit first
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
