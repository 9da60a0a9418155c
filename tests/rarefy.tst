## SPDX-License-Identifier: GPL-3.0-or-later
## Curves and bounds of ddd_rarefy against all subsets of models, simulated
## truth and published counts, two sets of models, and extrapolation.

%!function [T, I] = all_subsets (C, r, t)
%!  T = I = zeros (1, columns (C));
%!  for j = 1:columns (C)
%!    c = C(! isnan (C(:,j)),j);
%!    q = nchoosek (1:numel (c), r);
%!    k = sum (reshape (c(q), size (q)), 2);
%!    T(j) = sum (k >= r - t) / numel (k);
%!    I(j) = sum (k <= t) / numel (k);
%!  endfor
%!endfunction

%!test # every subset of r models, and without each model, by brute force
%! rand ("twister", 1);
%! C = double (rand (7, 80) > rand (1, 80));
%! C(rand (7, 80) < .1) = NaN;
%! for t = 0:1
%!   for a = 6:7
%!     R = ddd_rarefy (C, "min_answers", a, "tolerance", t);
%!     some = C(:, sum (! isnan (C), 1) >= a);
%!     m = columns (some);
%!     assert (R.n_items, m);
%!     assert (R.n_models, 2*t+1 : a);
%!     for c = 1:numel (R.n_models)
%!       r = R.n_models(c);
%!       [T, I] = all_subsets (some, r, t);
%!       assert (R.fraction.trivial(c), sum (T) / m, 1e-12);
%!       assert (R.fraction.impossible(c), sum (I) / m, 1e-12);
%!       assert (R.se_items.trivial(c), std (T) / sqrt (m), 1e-12);
%!       assert (R.se_items.impossible(c), std (I) / sqrt (m), 1e-12);
%!       if (r < a)
%!         for i = 1:7
%!           [T, I] = all_subsets (some([1:i-1, i+1:7],:), r, t);
%!           J(i,:) = [sum(T), sum(I)] / m;
%!         endfor
%!         se = sqrt (6 / 7 * sum ((J - sum (J) / 7) .^ 2));
%!         assert (R.se_models.trivial(c), se(1), 1e-12);
%!         assert (R.se_models.impossible(c), se(2), 1e-12);
%!         assert (R.se.trivial(c), hypot (se(1), R.se_items.trivial(c)), 1e-12);
%!       else
%!         assert (R.se_models.trivial(c), NaN);
%!       endif
%!     endfor
%!   endfor
%! endfor

%!test # two sets of models at equal numbers
%! rand ("twister", 1);
%! A = rand (6, 500) > rand (1, 500);
%! B = rand (4, 300) > rand (1, 300) .^ 2;
%! a = ddd_rarefy (A);
%! b = ddd_rarefy (B);
%! R = ddd_rarefy (A, "against", B);
%! d = R.difference;
%! assert (d.n_models, 1:4);
%! assert (rmfield (R, {"against", "difference", "options"}), rmfield (a, "options"));
%! assert (R.against, rmfield (b, "options"));
%! for x = {"trivial", "impossible"}
%!   x = x{1};
%!   assert (d.(x), a.fraction.(x)(1:4) - b.fraction.(x), 1e-15);
%!   assert (d.se_items.(x), hypot (a.se_items.(x)(1:4), b.se_items.(x)), 1e-15);
%!   assert (d.se_models.(x), hypot (a.se_models.(x)(1:4), b.se_models.(x)), 1e-15);
%!   assert (d.interval.(x)(:,2), d.(x)(2) + [-1; 1] * 1.959963984540054 ...
%!           * hypot (d.se_items.(x)(2), d.se_models.(x)(2)), 1e-15);
%!   assert (d.interval.(x)(:,4), NaN (2, 1));
%! endfor
%! h = struct ("histogram", accumarray (sum (B)' + 1, 1, [5, 1])');
%! e = ddd_rarefy (A, "against", h).difference;
%! assert (e.trivial, d.trivial, 1e-14);
%! assert (e.se.trivial, NaN (1, 4));
%! S = ddd_split (B, "tolerance", 0);           # takes the tolerance of A
%! assert (ddd_rarefy (A, "against", S, "tolerance", 1).difference, ...
%!         ddd_rarefy (A, "against", h, "tolerance", 1).difference);
%! txt = evalc ("ddd_rarefy (A, 'against', B)");
%! assert (! isempty (regexp (txt, 'equal numbers\n +1 +[+-][0-9.]+ % \(se ')));

%!test # the same items: by item, those with enough answers in both
%! rand ("twister", 1);
%! C = double (rand (7, 200) > rand (1, 200));
%! C(rand (7, 200) < .04) = NaN;
%! A = C(1:4,:);
%! B = C(5:7,:);
%! d = ddd_rarefy (A, "against", B, "same_items", true).difference;
%! both = ! any (isnan (C));
%! m = sum (both);
%! for r = 1:3
%!   [T, I] = all_subsets (A(:,both), r, 0);
%!   [U, J] = all_subsets (B(:,both), r, 0);
%!   assert (d.trivial(r), mean (T - U), 1e-13);
%!   assert (d.impossible(r), mean (I - J), 1e-13);
%!   assert (d.se_items.trivial(r), std (T - U) / sqrt (m), 1e-13);
%!   assert (d.se_items.impossible(r), std (I - J) / sqrt (m), 1e-13);
%! endfor

%!test # Chao's bound is exact for one difficulty; Rasch's with any abilities
%! rand ("twister", 1);
%! m = 200000;
%! p = [.02 .05 .1 .2 .3];
%! C = [rand(5, m) < p', false(5, 90000)];
%! R = ddd_rarefy (C).chao2.impossible;
%! missed = m * prod (1 - p);
%! assert (R.n_items, sum (! any (C, 1)));
%! assert (R.rasch.estimate, missed, 3 * R.rasch.se);
%! assert (R.rasch.se < .02 * missed);
%! assert (abs (R.estimate - missed) > 3 * R.se);     # not equally able
%! C = [rand(5, m) < .1, false(5, 1000)];
%! R = ddd_rarefy (! C).chao2.trivial;
%! assert (R.estimate, m * .9 ^ 5, 3 * R.se);
%! assert (R.rasch.estimate, m * .9 ^ 5, 3 * R.rasch.se);

%!test # Chao's standard error is that of what is missed by how much
%! rand ("twister", 1);
%! p = [.1 .15 .2 .25];
%! for i = 1:300
%!   C = rand (4, 1000) < p';
%!   missed(i) = sum (! any (C, 1));        # 999 more: no estimate is cut off
%!   X(i) = ddd_rarefy ([C, false(4, 999)]).chao2.impossible;
%! endfor
%! spread = std ([X.estimate] - missed);
%! assert (mean ([X.se]), spread, .1 * spread);
%! r = [X.rasch];
%! spread = std ([r.estimate] - missed);
%! assert (mean ([r.se]), spread, .1 * spread);

%!test # published counts: the eleven ImageNet networks
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! R = ddd_rarefy (struct ("histogram", h));
%! assert (R.fraction.trivial([2 5]), [.578, .431], 5e-4);
%! assert (R.fraction.impossible([2 5]), [.199, .112], 5e-4);
%! assert (R.fraction.trivial(11), 15919 / 50000, 1e-12);
%! assert (R.chao2.impossible.estimate, 1194, .5);
%! assert (R.chao2.trivial.estimate, 5131, .5);
%! a = ddd_expected (struct ("histogram", h)).beta_binomial;
%! r = R.extrapolated.n_models;
%! assert (r, 1:22);
%! assert (R.extrapolated.trivial, ...
%!         exp (betaln (a.a + r, a.b) - betaln (a.a, a.b)), 1e-6);
%! assert (R.extrapolated.impossible, ...
%!         exp (betaln (a.a, a.b + r) - betaln (a.a, a.b)), 1e-6);
%! assert (ddd_rarefy (ddd_split ("histogram", h)).fraction, R.fraction);
%! S = ddd_split ("histogram", h, "tolerance", 1);      # keeps its tolerance
%! assert (ddd_rarefy (S).fraction.trivial(end), 23000 / 50000, 1e-12);
%! assert (ddd_rarefy (S, "tolerance", 0).fraction, R.fraction);

%!test # extrapolation: beta-binomial probabilities added up, any tolerance
%! h = [9 4 3 2 5 8 9];
%! for t = 0:2
%!   R = ddd_rarefy (struct ("histogram", h), "tolerance", t, "extrapolate", 40);
%!   a = ddd_expected (struct ("histogram", h)).beta_binomial;
%!   for r = [2*t+1, 6, 40]
%!     k = 0:r;
%!     p = exp (gammaln (r + 1) - gammaln (k + 1) - gammaln (r - k + 1) ...
%!              + betaln (a.a + k, a.b + r - k) - betaln (a.a, a.b));
%!     at = R.extrapolated.n_models == r;
%!     assert (R.extrapolated.impossible(at), sum (p(1:t+1)), 1e-12);
%!     assert (R.extrapolated.trivial(at), sum (p(end-t:end)), 1e-12);
%!   endfor
%! endfor
%! E = ddd_rarefy (struct ("histogram", h), "extrapolate", 1e6).extrapolated;
%! far = gamma (a.a + a.b) / gamma (a.b) * 1e6 ^ -a.a;     # for large r
%! assert (E.impossible(end), far, 1e-4 * far);

%!test # extrapolation at the ends of the parameters
%! for t = 0:1
%!   E = ddd_rarefy (struct ("histogram", [0 0 0 0 7]), "tolerance", t).extrapolated;
%!   assert ([E.trivial; E.impossible], [1; 0] .* ones (1, 8 - 2 * t));
%!   E = ddd_rarefy (struct ("histogram", [2 0 0 0 6]), "tolerance", t).extrapolated;
%!   assert ([E.trivial; E.impossible], [.75; .25] .* ones (1, 8 - 2 * t), 1e-6);
%!   E = ddd_rarefy (struct ("histogram", [0 4 6 4 0]), "tolerance", t).extrapolated;
%!   r = 2*t+1:8;                       # rho = 0: binomial
%!   assert (E.trivial, .5 .^ r .* (1 + t * r), 1e-6);
%! endfor

%!test # missing at random: the beta-binomial that complete answers would give
%! rand ("twister", 1);
%! C = double (rand (6, 20000) < sin (pi / 2 * rand (1, 20000)) .^ 2);
%! whole = ddd_rarefy (C);
%! C(rand (size (C)) < .15) = NaN;
%! R = ddd_rarefy (C, "min_answers", 4, "extrapolate", 12);
%! r = R.extrapolated.n_models;
%! assert (r, 1:12);
%! assert (R.extrapolated.trivial, whole.extrapolated.trivial, .01);
%! assert (R.fraction.trivial, whole.fraction.trivial(1:4), .01);

%!test # Chao's bound: never more than there are; without k = 2; no estimate
%! h = [3 9 1 1 1];
%! R = ddd_rarefy (struct ("histogram", h)).chao2.impossible;
%! assert (R.estimate, 3);
%! R = ddd_rarefy (struct ("histogram", [90 4 0 1 1])).chao2.impossible;
%! assert (R.estimate, 3/4 * 4 * 3 / 2);
%! assert ({R.se, R.rasch.estimate}, {NaN, NaN});
%! R = ddd_rarefy ([1 1 1; 1 0 0; 0 0 1]).chao2;   # model 1 beats all
%! assert (R.impossible.rasch.estimate, NaN);
%! R = ddd_rarefy ([NaN 1 1 0; 1 1 0 1; 0 NaN 1 0], "min_answers", 2);
%! assert (R.chao2.impossible.n_items, 0);
