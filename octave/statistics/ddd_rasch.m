## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_rasch (@var{C})
## @deftypefnx {ddd} {@var{R} =} ddd_rasch (@var{C})
## @deftypefnx {ddd} {[@var{R}, @var{items}] =} ddd_rasch (@var{C})
## Ability of each model and difficulty of each item: the Rasch model.
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  In the Rasch model the log odds that model i is
## right on item j are its ability b_i less the item's difficulty d_j.  Only
## items that all models answered are used.
##
## Given the number k of models that are right on an item, its difficulty does
## not matter any more, so the abilities are estimated without any assumption
## about the items (conditional maximum likelihood).  @var{R} has the fields
##
## @table @code
## @item ability
## n x 1, in log odds, mean 0, with standard errors @code{se} (other items like
## these, the models given), the ends of 95 % intervals @code{low} and
## @code{high} (1.96 of them), and @code{loglik}, the conditional
## log-likelihood.
##
## @item difficulty
## 1 x n+1: that of an item on which k = 0 to n models are right, with
## standard error @code{difficulty_se} (the abilities taken as known): the
## value at which k right ones are expected.  It depends on k only.
## @strong{NaN at both ends}: an item that no model, or every model, is right
## on is harder, or easier, than any number; @code{ends.impossible} and
## @code{ends.trivial} count these.  With a dozen models a single difficulty is
## only a rough estimate: never use it without its standard error.
##
## @item fit
## How well the model fits, over the items of each k (@code{n_levels} values of
## k from 1 to n-1): per model @code{chi_square} with @code{df} degrees of
## freedom; @code{deviation}, the root mean square of observed less expected
## share of right answers given k; @code{slope}, how much more (> 1) or less
## difficulty matters to it than to the others, with @code{slope_se}
## (n x 1 each).  Over all: @code{total}, @code{total_df} and @code{p_value}
## (with many items it is 0: look at the deviations), and @code{slope_share},
## how much of all chi-squares different slopes explain, where chance would
## give @code{slope_chance}.  @code{observed} and @code{expected} (n x n+1) are
## shares of right answers given k.
##
## @item slopes
## The model with a slope per model beside it (two-parameter model): log odds
## @code{slope} times easiness + @code{intercept} (n x 1 each, slopes of mean
## 1, with standard errors @code{slope_se}).  The distribution of
## @code{easiness} is free: @code{weight} of each @code{node} of a grid (1 x G
## each).  All are fitted by marginal maximum likelihood, with weak priors that
## keep them finite (worth about one item).  @code{loglik} is to be
## compared with @code{loglik_equal}, that of equal slopes fitted the same way:
## @code{lrt}, twice the difference, has @code{df} degrees of freedom and
## @code{p_value} under equal slopes, and @code{bic_difference} is below 0
## where slopes are worth their number.  @code{NaN} for two models, of which no
## slope is known.
## @end table
##
## and @code{n_models}, @code{n_items}, @code{n_complete}, @code{histogram}
## (1 x n+1), @code{models}, @code{groups}, @code{options}.  The
## second result @var{items} has @code{k}, @code{difficulty} and
## @code{difficulty_se} (1 x m each; @code{NaN} for items without all answers).
##
## Where the largest likelihood is at infinity, as for a model that is right
## wherever any other is, all abilities are @code{NaN}, with a warning
## @code{ddd:noEstimate} that says why.
##
## @example
## @group
## C = [1 1 1 1 0 1; 0 0 0 1 1 0];
## R = ddd_rasch (C);
## sprintf ("%.3f", exp (R.ability(1) - R.ability(2)))
##   @result{} ans = 4.000
## @end group
## @end example
##
## Source: G. Rasch 1960; E. B. Andersen, The numerical solution of a set of
## conditional estimation equations, JRSS B 1972; fit: A. L. van den
## Wollenberg, Two new test statistics for the Rasch model, Psychometrika 1982;
## slopes: R. D. Bock and M. Aitkin, Marginal maximum likelihood estimation of
## item parameters, Psychometrika 1981.
##
## @seealso{ddd_excess, ddd_rarefy, ddd_split}
## @end deftypefn

function [R, items] = ddd_rasch (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_rasch";
  opt = __ddd_options__ (caller, varargin, {});
  D = __ddd_data__ (caller, C, 1);
  if (D.n_models < 2)
    error ("ddd:tooFewModels", "%s: C must have 2 models or more", caller);
  endif
  __ddd_memory__ (caller, 5 * D.n_models ^ 2,
                  sprintf ("the fit of %d models", D.n_models),
                  ["choose models, for example ddd_select (D, ", ...
                   "\"models\", 1:500)"]);
  [correct, complete] = complete_items (caller, D);
  M = rasch_model (caller, correct, numel (complete), "se");
  if (! isempty (M.why))
    __ddd_warn__ ("ddd:noEstimate", "%s: there are no abilities: %s", ...
                  caller, M.why);
  endif

  X.n_models = D.n_models;
  X.n_items = D.n_items;
  X.n_complete = numel (complete);
  X.histogram = M.histogram;
  X.ability = M.ability;
  X.se = M.se;
  X.low = M.ability - critical_value () * M.se;
  X.high = M.ability + critical_value () * M.se;
  X.loglik = M.loglik;
  [X.fit, X.difficulty, X.difficulty_se] = rasch_fit_report (M);
  X.slopes = own_slopes (caller, correct, X.n_complete, M.histogram);
  X.ends.impossible = M.histogram(1);
  X.ends.trivial = M.histogram(end);
  X.models = D.models;
  X.groups = D.groups;
  X.options = __ddd_given__ (opt, varargin);

  if (nargout == 0)
    show_rasch (X);
    return
  endif
  R = X;
  items.k = items.difficulty = items.difficulty_se = NaN (1, D.n_items);
  items.k(complete) = M.k;
  items.difficulty(complete) = X.difficulty(M.k + 1);
  items.difficulty_se(complete) = X.difficulty_se(M.k + 1);

endfunction

function F = own_slopes (caller, correct, m, h)

  opt = struct ("threads", 0, "progress", true);
  S = slopes_model (caller, correct, m, false, opt);
  E = slopes_model (caller, correct, m, true, opt);
  [~, ~, se] = __ddd_slopes_pairs__ (caller, S.part{:}, h, [], [0, 0], ...
                                     [], 0, 0, 1);
  F = slopes_report (S, E, se, m);
  if (columns (correct) < 3)
    F.slope(:) = F.slope_se(:) = F.intercept(:) = NaN;
    F.easiness.node(:) = F.easiness.weight(:) = NaN;
    F.loglik = F.loglik_equal = F.lrt = F.p_value = F.bic_difference = NaN;
  endif

endfunction


%!demo
%! C = ddd_simulate ("rasch", 8, 20000);
%! ddd_rasch (C)

%!test # two models: odds are n10 / n01, with the error of a log odds
%! C = [1 1 1 1 0 1 0; 0 0 0 1 1 0 0];
%! [R, items] = ddd_rasch (C);
%! assert (R.ability, [1; -1] * log (4) / 2, 1e-12);
%! assert (R.se, [1; 1] * sqrt (1 / 4 + 1) / 2, 1e-12);
%! assert (R.loglik, 4 * log (.8) + log (.2), 1e-12);
%! assert (R.difficulty, [NaN, 0, NaN], 1e-12);
%! p = 1 / (1 + exp (-R.ability(1)));
%! assert (R.difficulty_se, [NaN, 1 / sqrt(2 * p * (1 - p)), NaN], 1e-12);
%! assert (R.ends, struct ("impossible", 1, "trivial", 1));
%! assert (items.k, [1 1 1 2 1 1 0]);
%! assert (items.difficulty, [0 0 0 NaN 0 0 NaN], 1e-12);
%! assert (R.fit.slope, [NaN; NaN]);   # one value of k cannot tell

%!function P = enumerated (b)   # P(x_i = 1 | k), all outcomes
%!  n = numel (b);
%!  X = dec2bin (0:2^n-1, n)' - "0";
%!  w = exp (b' * X);
%!  for k = 0:n
%!    in = sum (X, 1) == k;
%!    P(:,k+1) = X(:,in) * w(in)' / sum (w(in));
%!  endfor
%!endfunction

%!function y = minus_loglik (b, C)   # of the patterns, given k
%!  b = [b(:); -sum(b)];
%!  n = numel (b);
%!  X = dec2bin (0:2^n-1, n)' - "0";
%!  w = exp (b' * X);
%!  g = accumarray (1 + sum (X, 1)', w')';
%!  y = -sum (b' * C - log (g(1 + sum (C, 1))));
%!endfunction

%!test # conditional maximum likelihood by enumeration and a general optimizer
%! rand ("twister", 1);
%! C = rand (4, 200) < [.5; .6; .7; .8] .* rand (1, 200) + .2;
%! R = ddd_rasch (C);
%! f = @(b) minus_loglik (b, C);
%! assert (R.loglik, -f (R.ability(1:3)), 1e-9);
%! b = fminunc (f, [0; 0; 0], optimset ("TolX", 1e-10, "TolFun", 1e-14));
%! assert (R.ability, [b; -sum(b)], 1e-4);
%! H = zeros (3);
%! d = eye (3) * 1e-3;
%! for i = 1:3
%!   for l = 1:3
%!     H(i,l) = (f (b+d(:,i)+d(:,l)) - f (b+d(:,i)-d(:,l)) ...
%!               - f (b-d(:,i)+d(:,l)) + f (b-d(:,i)-d(:,l))) / 4e-6;
%!   endfor
%! endfor
%! V = inv (H);
%! assert (R.se, sqrt ([diag(V); sum(V(:))]), 1e-4);

%!test # the fit report by definition
%! rand ("twister", 1);
%! C = rand (5, 400) < .9 * rand (1, 400) + .05;
%! R = ddd_rasch (C);
%! k = sum (C, 1);
%! P = enumerated (R.ability);
%! assert (R.fit.expected, P, 1e-12);
%! t = -R.difficulty;
%! for i = 1:5
%!   r = v = h = zeros (1, 4);
%!   for j = 1:4
%!     h(j) = sum (k == j);
%!     v(j) = h(j) * P(i,j+1) * (1 - P(i,j+1));
%!     r(j) = sum (C(i,k == j)) - h(j) * P(i,j+1);
%!   endfor
%!   assert (R.fit.chi_square(i), sum (r .^ 2 ./ v), 1e-9);
%!   assert (R.fit.deviation(i), sqrt (sum (h .* (r ./ h) .^ 2) / sum (h)), 1e-12);
%!   A = [ones(4, 1), t(2:5)'] .* sqrt (v');  # r / v against t, weights v
%!   x = A \ (r ./ sqrt (v))';
%!   assert (R.fit.slope(i), 1 + x(2), 1e-9);
%!   left(i) = sum ((r ./ sqrt (v) - (A * x)') .^ 2);
%! endfor
%! assert (R.fit.df, 3);
%! assert (R.fit.total_df, 12);
%! total = sum (R.fit.chi_square);
%! assert (R.fit.total, .8 * total, 1e-9);
%! assert (R.fit.slope_share, 1 - sum (left) / total, 1e-9);
%! assert (sum (1 ./ (1 + exp (R.difficulty - R.ability))), [NaN, 1:4, NaN], 1e-9);

%!test # Rasch data fit; unequal slopes are found
%! [C, truth] = ddd_simulate ("rasch", 7, 20000, "seed", 5);
%! R = ddd_rasch (C);
%! assert (R.ability, truth.ability - mean (truth.ability), 5 * max (R.se));
%! assert (R.fit.total / R.fit.total_df, 1, .6);
%! assert (R.fit.p_value > .001);
%! assert (R.fit.slope, ones (7, 1), 5 * max (R.fit.slope_se));
%! [C, truth] = ddd_simulate ("slopes", 7, 20000, "seed", 5);
%! R = ddd_rasch (C);
%! assert (R.fit.slope_share > .8);
%! assert (R.fit.p_value < 1e-9);
%! assert (issorted (R.fit.slope));    # as those it was made with
%! assert (R.slopes.slope, truth.slope, 4 * max (R.slopes.slope_se));
%! assert (R.slopes.bic_difference < 0 && R.slopes.p_value < 1e-9);

%!function [y, loglik] = minus_marginal (x, C, F, slopes)
%!  n = rows (C);                # of patterns, with the nodes of F
%!  a = ones (n, 1);
%!  if (slopes)
%!    a = x(n+1:2*n);
%!  endif
%!  w = exp (x(end-numel (F.easiness.node)+1:end));
%!  w = w' / sum (w);
%!  z = a * F.easiness.node + x(1:n);
%!  L = C' * log (1 ./ (1 + exp (-z))) + (1 - C)' * log (1 ./ (1 + exp (z)));
%!  loglik = sum (log (exp (L) * w'));
%!  y = -loglik + sum ((a - 1) .^ 2) / 8 + sum (x(1:n) .^ 2) / 50 ...
%!      - sum (log (w)) / numel (w);
%!endfunction

%!test # slopes: a general optimizer finds nothing better, nor another slope
%! C = ddd_simulate ("slopes", 4, 300, "seed", 3);
%! F = ddd_rasch (C).slopes;
%! x = [F.intercept; F.slope; log(F.easiness.weight')];
%! [~, at] = minus_marginal (x, C, F, true);
%! assert (F.loglik, at, .02);
%! opt = optimset ("MaxIter", 60, "TolX", 1e-9, "TolFun", 1e-12);
%! [best, y] = fminunc (@(x) minus_marginal (x, C, F, true), x, opt);
%! assert (y > minus_marginal (x, C, F, true) - .05);
%! slope = best(5:8) / mean (best(5:8));
%! assert (slope, F.slope, .1 * max (F.slope_se));
%! x(5:8) = [];
%! [best, y] = fminunc (@(x) minus_marginal (x, C, F, false), x, opt);
%! [~, at] = minus_marginal (best, C, F, false);
%! assert (F.loglik_equal, at, .2);
%! assert (F.lrt, 2 * (F.loglik - F.loglik_equal), 1e-9);
%! assert (F.p_value, 1 - gammainc (F.lrt / 2, 3 / 2), 1e-9);
%! assert (F.bic_difference, 3 * log (300) - F.lrt, 1e-9);

%!test # two models have no slopes
%! F = ddd_rasch ([1 1 1 1 0 1 0; 0 0 0 1 1 0 0]).slopes;
%! assert ({F.slope, F.slope_se, F.lrt}, {NaN(2, 1), NaN(2, 1), NaN});

%!test # published standard errors (rasch.org, RMT 13:4, Stata's clogit)
%! d = [0 .08 .96 1.47 1.80 2.08 2.83 3.46 4.03 4.18];
%! h = [7 5 11 18 8 12 17 12 13 9 8];
%! [~, information] = __ddd_rasch_pairs__ ("test", h, -d);
%! V = pinv (information);
%! se = sqrt (V(1,1) + diag (V)' - 2 * V(1,:));
%! assert (se(2:end), [.40 .38 .38 .38 .38 .39 .40 .42 .43], .0151);

%!test # missing answers: complete items only
%! rand ("twister", 1);
%! C = double (rand (5, 300) < rand (1, 300));
%! C(2,1:40) = NaN;
%! [R, items] = ddd_rasch (C);
%! [Q, part] = ddd_rasch (C(:,41:300));
%! assert (R.ability, Q.ability);
%! assert ([R.n_items, R.n_complete], [300, 260]);
%! assert (items.difficulty, [NaN(1, 40), part.difficulty]);

%!test # no largest likelihood
%! warning ("off", "ddd:noEstimate", "local");
%! for C = {[0 0 0; 1 0 1; 0 1 0], ones(2, 3), [1 1 0 1; 1 1 1 0; 1 0 0 0; 0 1 0 0]}
%!   R = ddd_rasch (C{1});
%!   assert ([R.ability; R.se], NaN (2 * rows (C{1}), 1));
%!   assert (all (isnan (R.difficulty)));
%!   assert (isnan (R.fit.total));
%! endfor
%! R = ddd_rasch (C{1});
%! txt = evalc ("ddd_rasch (C{1})");
%! assert (! isempty (strfind (txt, "cannot be assessed")));

%!warning <no abilities: model 1 is right on no item that others>
%! R = ddd_rasch ([0 0 0; 1 0 1; 0 1 0]);
%!warning <no abilities: model 2 is right wherever any other is>
%! R = ddd_rasch ([1 0 1 0; 1 1 1 0; 0 1 0 0]);
%!warning <no abilities: no item tells the models apart>
%! R = ddd_rasch (ones (2, 3));
%!warning <no abilities: some models are right wherever some others are>
%! R = ddd_rasch ([1 1 0 1; 1 1 1 0; 1 0 0 0; 0 1 0 0]);

%!test # in words
%! rand ("twister", 1);
%! txt = evalc ("ddd_rasch (rand (3, 200) < rand (1, 200))");
%! assert (! isempty (strfind (txt, "3 models, 200 items that all answered")));
%! assert (! isempty (strfind (txt, "of the chi-squares (chance: 100 %)")));
%! assert (! isempty (strfind (txt, "impossible items.")));
%! assert (! isempty (regexp (txt, ['Slopes need not differ \(likelihood ', ...
%!   'ratio [\d.]+ with 2 df, p = [\d.]+\), so one slope for all will do\.'])));
%! ## A small difference in slopes that many items show.
%! R = ddd_rasch (ddd_simulate ("slopes", 6, 4000, "seed", 1));
%! R.slopes.p_value = 1e-5;
%! R.slopes.bic_difference = 3;
%! txt = evalc ("ddd_show (R)");
%! assert (! isempty (strfind (txt, "Slopes differ (likelihood")));
%! assert (! isempty (strfind (txt, "but BIC prefers one slope for all")));
%! R.slopes.bic_difference = -3;
%! txt = evalc ("ddd_show (R)");
%! assert (! isempty (strfind (txt, "and one slope for all fits worse by BIC")));

%!test # errors of many models: no direction is known too well or not at all
%! for C = {ddd_simulate("rasch", 40, 300, "seed", 1), ...
%!          ddd_simulate("rasch", 40, 300, "seed", 2), ...
%!          ddd_simulate("rasch", 100, 300, "seed", 1)}
%!   R = ddd_rasch (C{1});
%!   assert (isreal (R.se));
%!   assert (max (R.se) < 2 * min (R.se));
%! endfor

%!error <Invalid call> ddd_rasch ()
%!error <ddd_rasch: C must be 0, 1 or NaN> ddd_rasch ([0 .3; 1 1])
%!error <ddd_rasch: C must have 2 models or more> ddd_rasch ([0 1 1])
%!error <no item has an answer from every model> ddd_rasch ([1 NaN; NaN 0])
%!error <there are no options, but 'seed'> ddd_rasch (eye (3), "seed", 1)
