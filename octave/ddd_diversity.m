## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_diversity (@var{C})
## @deftypefnx {ddd} {} ddd_diversity (@var{S})
## @deftypefnx {ddd} {} ddd_diversity (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{V} =} ddd_diversity (@dots{})
## How alike are the answers of a population of models?  All measures at once.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch; @var{S} is the result of @code{ddd_split}, or
## @code{struct ("histogram", h)} for published numbers h of items on which
## k = 0 to n models are right.  Without an output the table is printed.
##
## @strong{The measures of the histogram are one finding, not eight}: fleiss to
## double_fault are functions of h alone, and most of them of one another.
## Report one of them.
##
## Options:
##
## @table @code
## @item predictions
## Predicted labels, models x items: numbers (@code{NaN}: none) or strings
## (empty: none); by default those in packed data.  Adds @code{labels}.
##
## @item n_options
## How many labels a model can choose from, one number or one per item; default
## the number of different ones that are predicted.
##
## @item file
## Write the table, as CSV if the name ends in .csv, else as text.
## @end table
##
## @var{V} has these measures, and their standard errors over items, by the
## delta method, in the fields of @code{se}.  With missing answers the first
## group is of the items that all answered, and @code{NaN} if these are fewer
## than half; the second group is of all items with two answers or more.
##
## @table @code
## @item fleiss
## Fleiss' kappa.
## @item entropy
## Mean of min (k, n-k) / floor (n/2): 0 if all always agree, 1 if they are
## split in halves.
## @item kw_variance
## Kohavi-Wolpert variance, the mean of k (n-k) / n^2.
## @item difficulty
## Variance of k/n over items.
## @item generalized
## Generalized diversity: 1 - p(2)/p(1), with the probabilities that one and
## that two random models fail; 1 if failures never coincide.
## @item coincident_failure
## Coincident failure diversity; 1 if at most one model fails, 0 if none does.
## @item disagreement, double_fault
## The means over pairs of the measures below.
##
## @item krippendorff_alpha
## Krippendorff's alpha.
## @item ac1
## Gwet's AC1.
## @item conger
## Conger's kappa: the mean kappa over pairs, weighted by 1 - expected
## agreement; @code{NaN} without a matrix.
## @end table
##
## @code{pairwise} has n x n matrices of @code{phi} (correlation),
## @code{log_odds} (log odds ratio; infinite if a cell is empty),
## @code{disagreement}, @code{double_fault} (both wrong; all models' own
## errors on the diagonal), their standard errors over items @code{phi_se},
## @code{log_odds_se}, @code{disagreement_se} and @code{double_fault_se}, and
## @code{mcnemar}, the mid-p value of McNemar's test of equal accuracies, into
## which trivial and impossible items do not enter.  Pairs are compared on the
## items that both answered.
##
## @code{cochran} tests equal accuracies of all models on the items that all
## answered: @code{q}, @code{df} and @code{p_value} (chi-square).
##
## @code{labels} has n x n matrices of @code{agreement} (same label),
## @code{kappa} (of labels) and @code{capa} (chance adjusted probabilistic
## agreement, which corrects for accuracy; of labels, not probabilities).
##
## Further fields: @code{n_models}, @code{n_items}, @code{n_complete},
## @code{accuracy} (mean), @code{models}, @code{groups} and @code{options}.
##
## @example
## @group
## V = ddd_diversity (struct ("histogram", [1 0 1 2]));
## [V.entropy, V.kw_variance, V.generalized]
##   @result{} [1/4, 1/18, 1/4]
## @end group
## @end example
##
## Source: L. I. Kuncheva and C. J. Whitaker, Machine Learning 2003;
## J. L. Fleiss, Psychological Bulletin 1971; K. Krippendorff, @cite{Content
## analysis}, 2004; K. L. Gwet, British J. Math. Stat. Psychol. 2008;
## A. J. Conger, Psychological Bulletin 1980; W. G. Cochran, Biometrika 1950;
## mid-p: M. W. Fagerland, S. Lydersen and P. Laake, BMC Med. Res. Methodol.
## 2013; S. Goel et al., @cite{Great models think alike and this undermines AI
## oversight}, 2025.
##
## @seealso{ddd_consistency, ddd_split, ddd_bootstrap}
## @end deftypefn

function V = ddd_diversity (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_diversity";
  opt = __ddd_options__ (caller, varargin, {}, {
    "predictions", [], @(x) (isnumeric (x) && isreal (x)) || iscellstr (x), ...
                   "labels, numbers or strings, models x items";
    "n_options", [], @(x) isnumeric (x) && isreal (x) && isvector (x) ...
                 && all (x == fix (x)), "whole numbers >= 2";
    "file", "", @(x) ischar (x) && rows (x) == 1, "the name of a file"});

  D = [];
  if (isstruct (C) && isscalar (C) && isfield (C, "histogram"))
    S = __ddd_as_split__ (caller, C, 0, false);
    n = numel (S.histogram) - 1;
    w = S.histogram;
    k = 0:n;
    N = n * ones (1, n + 1);
  else
    S = D = __ddd_data__ (caller, C, 1);
    n = D.n_models;
    plane = D.packed.plane;
    [k, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, ...
                                  D.n_items);
    [level, ~, at] = unique ([k; answers]', "rows");
    k = level(:,1)';
    N = level(:,2)';
    w = accumarray (at(:), 1)';
  endif
  if (n < 2)
    error ("ddd:tooFewModels",
           "ddd_diversity: there must be at least 2 models, not %d", n);
  endif

  R.n_models = n;
  R.n_items = sum (w);
  R.n_complete = sum (w(N == n));
  R.accuracy = sum (w .* k) / sum (w .* N);
  [X, R.se] = __ddd_population__ (k, N, w, n);
  if (R.n_complete < R.n_items / 2)
    for name = fieldnames (X)(1:8)'
      X.(name{1}) = R.se.(name{1}) = NaN;
    endfor
  endif
  for name = fieldnames (X)'
    R.(name{1}) = X.(name{1});
  endfor
  R.conger = R.se.conger = NaN;
  R.pairwise = struct ();
  R.cochran = struct ("q", NaN, "df", n - 1, "p_value", NaN);
  R.labels = struct ();
  if (! isempty (D))
    K = ddd_consistency (D, "counts", true).full;
    R.pairwise = pairs (K);
    [R.conger, R.se.conger] = conger (caller, D, K);
    R.cochran = cochran (caller, D, k, N, w);
    if (isempty (opt.predictions) && isfield (D, "predictions"))
      opt.predictions = D.predictions;
    endif
  endif
  if (! isempty (opt.predictions))
    if (isempty (D))
      error ("ddd:invalidOption", "ddd_diversity: predictions need C");
    endif
    x = __ddd_unpack__ (caller, plane.correct, plane.valid, D.n_items) + 0;
    R.labels = __ddd_label_agreement__ (caller, opt.predictions, x, ...
                                        opt.n_options);
  endif
  R.models = S.models;
  R.groups = S.groups;
  R.options = rmfield (opt, "predictions");      # they may be large
  R = orderfields (R, [1:4, 6:16, 5, 17:numel(fieldnames (R))]);

  if (! isempty (opt.file))
    csv = numel (opt.file) > 4 && strcmpi (opt.file(end-3:end), ".csv");
    __ddd_replace_file__ (caller, opt.file, __ddd_diversity_table__ (R, csv));
  endif
  if (nargout > 0)
    V = R;
  elseif (isempty (opt.file))
    printf ("%s", __ddd_diversity_table__ (R, false));
  endif

endfunction

function P = pairs (K)

  n11 = K.n11;  n10 = K.n10;  n01 = K.n01;  n00 = K.n00;
  N = n11 + n10 + n01 + n00;
  p = (n11 + n10) ./ N;
  q = (n11 + n01) ./ N;
  vp = p .* (1 - p);
  vq = q .* (1 - q);
  P.phi = (n11 ./ N - p .* q) ./ sqrt (vp .* vq);
  P.log_odds = log (n11 .* n00 ./ (n10 .* n01));
  P.disagreement = (n10 + n01) ./ N;
  P.double_fault = n00 ./ N;
  ## The delta method on four cells (Yule 1912).
  a = (1 - 2 * p) ./ sqrt (vp);
  b = (1 - 2 * q) ./ sqrt (vq);
  variance = 1 - P.phi .^ 2 + P.phi .* (1 + P.phi .^ 2 / 2) .* a .* b ...
             - .75 * P.phi .^ 2 .* (a .^ 2 + b .^ 2);
  variance(logical (eye (rows (N))) & ! isnan (variance)) = 0;
  P.phi_se = sqrt (max (0, variance) ./ N);
  P.log_odds_se = sqrt (1 ./ n11 + 1 ./ n10 + 1 ./ n01 + 1 ./ n00);
  P.disagreement_se = sqrt (P.disagreement .* (1 - P.disagreement) ./ N);
  P.double_fault_se = sqrt (P.double_fault .* (1 - P.double_fault) ./ N);

  ## 2 F(q) - f(q) for q = min (n10, n01) of Bin (n10 + n01, 1/2); where they
  ## are equal that is 1.
  s = n10 + n01;
  q = min (n10, n01);
  P.mcnemar = ones (size (s));
  on = n10 != n01;
  s = s(on);
  q = q(on);
  f = exp (gammaln (s + 1) - gammaln (q + 1) - gammaln (s - q + 1) ...
           - s * log (2));
  P.mcnemar(on) = 2 * betainc (.5, s - q, q + 1) - f;
  P.mcnemar(N == 0) = NaN;

endfunction

## (a - e) / (1 - e) with a the mean agreement per item with two answers or
## more and e = mean over pairs of p_i p_l + (1-p_i) (1-p_l), p the accuracies;
## the influence of an item with answers x is
##   (a_j - a - (1 - kappa) sum_i e'_i (x_ij - p_i) m / m_i) / (1 - e).
function [kappa, se] = conger (caller, D, K)

  m = D.n_items;
  n = D.n_models;
  right = diag (K.n11);
  answered = right + diag (K.n00);
  p = right ./ answered;
  use = answered > 0;
  n = sum (use);
  p = p(use);
  e = mean_pair (p) + mean_pair (1 - p);
  slope = 2 * (2 * (sum (p) - p) - (n - 1)) / (n * (n - 1));
  weight = m * slope ./ answered(use);

  plane = D.packed.plane;
  a = psi = NaN (1, m);
  step = max (1, floor (4e6 / D.n_models));
  for at = 1:step:m
    some = at:min (at + step - 1, m);
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, m, some);
    X = __ddd_unpack__ (caller, x, v, numel (some))(use,:) + 0;
    V = ! isnan (X);
    X(! V) = 0;
    k = sum (X, 1);
    N = sum (V, 1);
    a(some) = 1 - 2 * k .* (N - k) ./ (N .* (N - 1));
    psi(some) = weight' * X - (weight .* p)' * V;
  endfor
  pair = ! isnan (a);
  agree = sum (a(pair)) / sum (pair);
  kappa = (agree - e) / (1 - e);
  lift = zeros (1, m);
  lift(pair) = (a(pair) - agree) * m / sum (pair);
  psi = (lift - (1 - kappa) * psi) / (1 - e);
  se = sqrt (sum (psi .^ 2) / (m * (m - 1)));

endfunction

function x = mean_pair (p)
  n = numel (p);
  x = (sum (p) ^ 2 - sum (p .^ 2)) / (n * (n - 1));
endfunction

## Of the items that all answered; k of N are right on w items.
function Q = cochran (caller, D, k, N, w)

  n = D.n_models;
  plane = D.packed.plane;
  whole = N == n;
  s = zeros (n, 1);
  if (isempty (plane.valid))
    [~, ~, ~, s] = __ddd_tally__ (caller, plane.correct, [], D.n_items);
    s *= D.n_items;
  elseif (any (whole))
    [~, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, ...
                                  D.n_items);
    items = find (answers == n);
    x = __ddd_select__ (caller, plane.correct, [], D.n_items, items);
    [~, ~, ~, s] = __ddd_tally__ (caller, x, [], numel (items));
    s *= numel (items);
  endif
  s = round (s);
  total = sum (s);
  Q.q = (n - 1) * (n * sum (s .^ 2) - total ^ 2) ...
        / sum (w(whole) .* k(whole) .* (n - k(whole)));
  Q.df = n - 1;
  Q.p_value = NaN;
  if (! isnan (Q.q))
    Q.p_value = gammainc (Q.q / 2, Q.df / 2, "upper");
  endif

endfunction


%!demo
%! ## Eleven models that share the difficulty of ImageNet's items
%! ddd_diversity (ddd_simulate ("beta", 11, 50000))

%!test # hand-computed: three models, k = 0, 2, 3, 3
%! V = ddd_diversity (struct ("histogram", [1 0 1 2]));
%! assert (V.fleiss, 1 - 2 / (4 * 6 * 2/9), 1e-15);
%! assert (V.entropy, 1/4);
%! assert (V.kw_variance, 2 / 36, 1e-15);
%! assert (V.difficulty, mean ([0 4/9 1 1]) - 4/9, 1e-15);
%! assert (V.generalized, 1 - 6/8, 1e-15);
%! assert (V.coincident_failure, 1/2);      # of two items with failures
%! assert (V.disagreement, 2/12, 1e-15);
%! assert (V.double_fault, 1/4);
%! assert (V.se.entropy, std ([0 1 0 0]) / 2, 1e-15);
%! assert (V.se.disagreement, std ([0 2/3 0 0]) / 2, 1e-15);
%! assert (V.conger, NaN);

%!test # published: Krippendorff 2011, two observers and ten units, alpha .095
%! C = [0 1 0 0 0 0 0 0 1 0; 1 1 1 0 0 1 0 0 0 0];
%! assert (ddd_diversity (C).krippendorff_alpha, .095, 5e-4);

%!test # published: Gwet 2002, 118, 5, 2 and 0 of 125: kappa -.0234, AC1 .9408
%! C = [ones(1, 123), 0 0; ones(1, 118), zeros(1, 5), 1 1];
%! V = ddd_diversity (C);
%! assert ([V.conger, V.ac1], [-.0234, .9408], 5e-5);

%!test # published: Cochran's Q of the R package CVST, 4.2 and 1.2174
%! C = [1 0 1 1; 0 1 1 1; 1 1 1 0; 0 1 0 0; 0 1 0 0; 1 0 1 0; 0 1 0 0; ...
%!      1 1 1 1; 0 1 0 0];
%! Q = ddd_diversity (C').cochran;
%! assert ([Q.q, Q.df], [4.2, 3], 1e-12);
%! assert (Q.p_value, 1 - gammainc (2.1, 1.5), 1e-12);
%! C = [0 0 1 1 0; 0 1 0 1 0; 0 1 1 0 1; 1 0 0 0 1; 1 1 0 0 0; 1 0 1 0 0; ...
%!      0 1 0 0 0; 0 0 1 1 0; 0 0 0 0 0];
%! assert (ddd_diversity (C').cochran.q, 1.2174, 5e-5);
%! C(:,6) = [1; NaN(8, 1)];      # then of the one complete item
%! assert (ddd_diversity (C').cochran.q, 5 * (6 * 3 - 9) / (3 * 3), 1e-12);

%!test # published: Fagerland et al. 2013, 1 against 7: mid-p .0391
%! C = [1 1 0 0 0 0 0 0 0, zeros(1, 12); 1 0 1 1 1 1 1 1 1, zeros(1, 12)];
%! assert (ddd_diversity (C).pairwise.mcnemar(1,2), .0391, 5e-5);

%!test # published counts: eleven ImageNet networks
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! V = ddd_diversity (struct ("histogram", h));
%! assert (V.fleiss, .479554599872526, 1e-14);
%! assert (V.kw_variance, 10 / 22 * V.disagreement, 1e-14);    # [KW], (17)
%! assert (V.fleiss, 1 - V.disagreement / 2 / V.accuracy / (1 - V.accuracy), 1e-13);
%! assert (ddd_diversity (ddd_split ("histogram", h)).fleiss, V.fleiss);

%!function X = by_hand (C)          # the definitions, item by item
%!  [n, m] = size (C);
%!  N = sum (! isnan (C), 1);
%!  k = sum (C == 1, 1);
%!  A = C(:, N == n);
%!  f = sum (A == 0, 1);
%!  c = n - f;
%!  P = mean (A(:));
%!  X.fleiss = 1 - mean (c .* f) / (n * (n - 1)) / (P * (1 - P));
%!  X.entropy = mean (min (c, f)) / (n - ceil (n / 2));
%!  X.kw_variance = mean (c .* f) / n ^ 2;
%!  X.difficulty = mean ((c / n - P) .^ 2);
%!  share = accumarray (f' + 1, 1, [n + 1, 1])' / columns (A);
%!  i = 1:n;
%!  X.generalized = 1 - sum (i .* (i - 1) / n / (n - 1) .* share(2:end)) ...
%!                      / sum (i / n .* share(2:end));
%!  X.coincident_failure = sum ((n - i) / (n - 1) .* share(2:end)) ...
%!                         / (1 - share(1));
%!  pair = nchoosek (1:n, 2);
%!  X.disagreement = mean ((A(pair(:,1),:) != A(pair(:,2),:))(:));
%!  X.double_fault = mean ((! A(pair(:,1),:) & ! A(pair(:,2),:))(:));
%!  O = zeros (2);                   # coincidence matrix
%!  for j = find (N >= 2)
%!    x = C(! isnan (C(:,j)),j);
%!    for a = 0:1
%!      for b = 0:1
%!        O(a+1,b+1) += (sum (x == a) * sum (x == b) - (a == b) * sum (x == a)) ...
%!                      / (N(j) - 1);
%!      endfor
%!    endfor
%!  endfor
%!  each = sum (O);
%!  all = sum (each);
%!  X.krippendorff_alpha = 1 - (all - 1) * O(1,2) / prod (each);
%!  two = N >= 2;
%!  a = mean ((k .* (k - 1) + (N - k) .* (N - k - 1))(two) ...
%!            ./ (N .* (N - 1))(two));
%!  P = mean (k(two) ./ N(two));
%!  e = 2 * P * (1 - P);
%!  X.ac1 = (a - e) / (1 - e);
%!  p = sum (C == 1, 2) ./ sum (! isnan (C), 2);
%!  e = mean (p(pair(:,1)) .* p(pair(:,2)) + (1 - p(pair(:,1))) .* (1 - p(pair(:,2))));
%!  X.conger = (a - e) / (1 - e);
%!endfunction

%!test # the definitions on random data, errors by leaving out every item
%! for share = [0 .08]
%!   C = ddd_simulate ("rasch", 5, 150, "missing", share, "seed", 3);
%!   V = ddd_diversity (C);
%!   X = by_hand (C);
%!   left = arrayfun (@(j) by_hand (C(:,[1:j-1, j+1:end])), 1:150);
%!   names = fieldnames (X)';
%!   assert (numel (names), 11);
%!   for name = names
%!     assert (V.(name{1}), X.(name{1}), 1e-12);
%!     t = [left.(name{1})];
%!     se = sqrt (149 / 150 * sum ((t - mean (t)) .^ 2));
%!     assert (V.se.(name{1}), se, .03 * se);
%!   endfor
%! endfor

%!test # Conger's kappa is the mean of Cohen's, weighted by 1 - c_exp
%! C = ddd_simulate ("beta", 6, 400);
%! K = ddd_consistency (C).full;
%! pair = triu (true (6), 1);
%! w = 1 - K.expected(pair);
%! assert (ddd_diversity (C).conger, sum (w .* K.kappa(pair)) / sum (w), 1e-12);

%!test # Gwet's published standard error of AC1 (2008), complete answers
%! C = ddd_simulate ("beta", 4, 300, "seed", 2);
%! V = ddd_diversity (C);
%! k = sum (C);
%! P = mean (k) / 4;
%! e = 2 * P * (1 - P);
%! g = ((k .* (k - 1) + (4 - k) .* (3 - k)) / 12 - e) / (1 - e);
%! each = P * (1 - k / 4) + (1 - P) * k / 4;           # of which e is the mean
%! g -= 2 * (1 - V.ac1) * (each - e) / (1 - e);
%! assert (V.se.ac1, sqrt (sum ((g - V.ac1) .^ 2) / 300 / 299), 1e-12);

%!test # pairs: the definitions, missing answers, errors by leaving out items
%! C = ddd_simulate ("slopes", 4, 250, "missing", .1, "seed", 5);
%! P = ddd_diversity (C).pairwise;
%! for pair = nchoosek (1:4, 2)'
%!   i = pair(1);
%!   l = pair(2);
%!   A = C(pair, ! any (isnan (C(pair,:)), 1));
%!   N = columns (A);
%!   c = @(x, y) sum (A(1,:) == x & A(2,:) == y);
%!   assert (P.phi(i,l), corr (A(1,:)', A(2,:)'), 1e-12);
%!   assert (P.log_odds(l,i), log (c(1,1) * c(0,0) / c(1,0) / c(0,1)), 1e-12);
%!   assert (P.disagreement(i,l), mean (A(1,:) != A(2,:)), 1e-12);
%!   assert (P.double_fault(i,l), c(0,0) / N, 1e-12);
%!   s = c(1,0) + c(0,1);
%!   f = 1;
%!   for toss = 1:s
%!     f = conv (f, [.5 .5]);
%!   endfor
%!   q = min (c(1,0), c(0,1));
%!   assert (P.mcnemar(i,l), 2 * sum (f(1:q+1)) - f(q+1), 1e-12);
%!   x = arrayfun (@(j) corr (A(1,[1:j-1, j+1:N])', A(2,[1:j-1, j+1:N])'), 1:N);
%!   se = sqrt ((N - 1) / N * sum ((x - mean (x)) .^ 2));
%!   assert (P.phi_se(i,l), se, .03 * se);
%! endfor
%! assert (diag (P.phi), ones (4, 1), 1e-12);
%! assert (diag (P.phi_se), zeros (4, 1));
%! P = ddd_diversity ([1 1 0 0 1; 1 0 1 0 0; NaN(1, 4), 1]).pairwise;
%! assert (P.mcnemar(1,2), 2 * 4/8 - 3/8, 1e-15);      # 1 of 3, N = 5
%! assert (P.mcnemar(3,[1 2]), [1 .5]);         # a single item

%!test # labels: by hand, and the definitions with missing labels
%! L = ddd_diversity ([1 0 1; 1 1 0], "predictions", [1 2 3; 1 3 1]).labels;
%! assert (L.agreement(1,2), 1/3, 1e-15);
%! assert (L.kappa(1,2), (1/3 - 3/9) / (1 - 3/9), 1e-15);
%! e = 4/9 + 1/9 / 2;                           # three labels: f = 1/2
%! assert (L.capa(1,2), (1/3 - e) / (1 - e), 1e-15);
%! truth = randi (5, 1, 200);
%! Z = repmat (truth, 3, 1);
%! wrong = rand (3, 200) < .5;
%! Z(wrong) = randi (5, nnz (wrong), 1);
%! Z(rand (3, 200) < .1) = NaN;
%! C = ddd_correct (Z, truth);
%! options = randi ([5 9], 1, 200);
%! L = ddd_diversity (C, "predictions", Z, "n_options", options).labels;
%! assert (diag (L.agreement), ones (3, 1), 1e-15);
%! for pair = nchoosek (1:3, 2)'
%!   both = ! any (isnan (Z(pair,:)), 1);
%!   a = Z(pair(1),both);
%!   b = Z(pair(2),both);
%!   o = mean (a == b);
%!   e = sum (arrayfun (@(c) mean (a == c) * mean (b == c), 1:5));
%!   p = mean (C(pair(1),both));
%!   q = mean (C(pair(2),both));
%!   assert (L.agreement(pair(1),pair(2)), o, 1e-12);
%!   assert (L.kappa(pair(1),pair(2)), (o - e) / (1 - e), 1e-12);
%!   e = p * q + (1 - p) * (1 - q) * mean (1 ./ (options(both) - 1));
%!   assert (L.capa(pair(2),pair(1)), (o - e) / (1 - e), 1e-12);
%! endfor
%! words = {"", "a", "b", "c", "d", "e"};
%! Z(isnan (Z)) = 0;
%! M = ddd_diversity (C, "predictions", words(Z + 1), "n_options", options).labels;
%! assert (M, L);
%! D = ddd_pack (C);
%! D.predictions = Z ./ (Z > 0);
%! M = ddd_diversity (D, "n_options", options);
%! assert (M.labels, L);
%! assert (! isfield (M.options, "predictions"));

%!test # copies agree fully; nothing to tell where all are right
%! C = ddd_simulate ("independent", 3, 50, "duplicates", 2);
%! V = ddd_diversity (C);
%! assert ([V.fleiss, V.krippendorff_alpha, V.conger, V.ac1], ones (1, 4), 1e-12);
%! assert ([V.entropy, V.generalized, V.coincident_failure], [0 0 0], 1e-12);
%! assert (V.cochran.q, NaN);
%! V = ddd_diversity (ones (3, 4));
%! assert ([V.fleiss, V.generalized, V.krippendorff_alpha], NaN (1, 3));
%! assert ([V.coincident_failure, V.entropy, V.ac1], [0 0 1]);

%!test # fewer than half complete: the first group would be of the wrong items
%! C = ddd_simulate ("beta", 6, 200, "missing", .3, "seed", 1);
%! V = ddd_diversity (C);
%! assert (V.n_complete < 100);
%! assert ([V.fleiss, V.entropy, V.double_fault, V.se.fleiss], NaN (1, 4));
%! assert (! isnan (V.krippendorff_alpha) && ! isnan (V.ac1) && ! isnan (V.conger));

%!test # no item with two answers, or none with all: NaN, of one kind or two
%! for C = {NaN(3, 4), [1 1 NaN; NaN NaN 1], [1 NaN; NaN NaN]}
%!   V = ddd_diversity (C{1});
%!   for name = {"fleiss", "double_fault", "krippendorff_alpha", "ac1", "conger"}
%!     assert ([V.(name{1}), V.se.(name{1})], [NaN, NaN]);
%!   endfor
%! endfor

%!test # AC1: an item with one answer takes no part, nor in what chance gives
%! C = [1 1 0 1 0 1; 1 0 0 1 1 1; NaN(1, 6)];
%! V = ddd_diversity (C);
%! a = 4 / 6;
%! P = 8 / 12;
%! assert (V.ac1, (a - 2 * P * (1 - P)) / (1 - 2 * P * (1 - P)), 1e-14);
%! W = ddd_diversity ([C, [0 0 NaN 0; NaN(2, 4)]]);
%! assert ([W.ac1, W.se.ac1], [V.ac1, V.se.ac1], 1e-14);

%!test # the table, as text and in files
%! C = [1 1 0 0 1; 1 0 1 0 0];
%! txt = evalc ("ddd_diversity (C, 'predictions', [1 1 2 2 1; 1 2 1 2 2])");
%! assert (! isempty (regexp (txt, "Fleiss' kappa +-0.2 +0.4")));
%! assert (! isempty (regexp (txt, 'CAPA +-0.1538 +5')));
%! assert (! isempty (strfind (txt, "below .05 for 0 of 1 pairs")));
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   ddd_diversity (C, "file", fullfile (folder, "a.txt"));
%!   assert (fileread (fullfile (folder, "a.txt")), evalc ("ddd_diversity (C)"));
%!   V = ddd_diversity (C, "file", fullfile (folder, "a.csv"));
%!   rows = strsplit (strtrim (fileread (fullfile (folder, "a.csv"))), "\n");
%!   assert (numel (rows), 16);
%!   assert (rows{1}, "measure,value,se,items,of");
%!   for row = rows(2:12)
%!     cells = regexp (row{1}, '^(\w+),([^,]*),([^,]*),5,"[^"]*"$', "tokens"){1};
%!     assert (str2double (cells{2}), V.(cells{1}), 1e-14);
%!     assert (str2double (cells{3}), V.se.(cells{1}), 1e-14);
%!   endfor
%!   fail ("ddd_diversity (C, 'file', fullfile (folder, 'b', 'c.csv'))", "no folder");
%!   fail ("ddd_diversity (C, 'file', folder)", "is a folder");
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!error <Invalid call> ddd_diversity ()
%!error <ddd_diversity: C must be 0, 1 or NaN> ddd_diversity ([0 .3; 1 1])
%!error <ddd_diversity: C must have one epoch> ddd_diversity (ones (2, 2, 2))
%!error <at least 2 models, not 1> ddd_diversity ([1 0 1])
%!error <ddd_diversity: histogram must> ddd_diversity (struct ("histogram", [1 -1]))
%!error <predictions need C>
%! ddd_diversity (struct ("histogram", [1 1 1]), "predictions", 1)
%!error <predictions must be 2 x 2, as C is> ddd_diversity (eye (2), "predictions", 1)
%!error <predictions must be labels> ddd_diversity (eye (2), "predictions", @sin)
%!error <n_options must be a number of labels> ddd_diversity (eye (2), ...
%!   "predictions", [1 2; 2 1], "n_options", 1)
%!error <n_options must be whole> ddd_diversity (eye (2), "n_options", .5)
%!error <same label of item 2 are right and wrong>
%! ddd_diversity ([1 1; 1 0], "predictions", [1 2; 1 2])
%!error <file must be the name of a file> ddd_diversity (eye (2), "file", 1)
