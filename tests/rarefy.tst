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
%! assert (R.extrapolated.n_models, 11:22);
%! assert (ddd_rarefy (ddd_split ("histogram", h)).fraction, R.fraction);
%! S = ddd_split ("histogram", h, "tolerance", 1);      # keeps its tolerance
%! assert (ddd_rarefy (S).fraction.trivial(end), 23000 / 50000, 1e-12);
%! assert (ddd_rarefy (S, "tolerance", 0).fraction, R.fraction);

## Colwell et al. 2012, equation 18, and with tolerance: of Q(s+1) items that s
## of n models solve, how many do at most t of r?
%!function y = naive (Q, n, r, t)
%!  A = (n - 1) / n;
%!  if (Q(3) > 0)
%!    never = max (0, Q(1) - A * Q(2) ^ 2 / (2 * Q(3)));
%!  else
%!    never = max (0, Q(1) - A * Q(2) * (Q(2) - 1) / 2);
%!  endif
%!  Q(1) -= never;
%!  y = never;
%!  for s = find (Q(1:t+1) > 0) - 1
%!    p = (s + 1) * Q(s+2) / ((n - s) * Q(s+1) + (s + 1) * Q(s+2));
%!    for x = 0:min (t - s, r - n)
%!      y += Q(s+1) * nchoosek (r - n, x) * p ^ x * (1 - p) ^ (r - n - x);
%!    endfor
%!  endfor
%!endfunction

%!test # extrapolation: what iNEXT gives for its spiders of girdled trees
%! h = [1000, 12, 4, zeros(1, 165), 10];         # 12 seen once, 4 twice, n = 168
%! E = ddd_rarefy (struct ("histogram", h), "extrapolate", 336).extrapolated;
%! more = sum (h) * (E.impossible(1) - E.impossible);
%! assert (26 + more([248, 336] - 167), [30.883, 34.731], 5e-4);  # 26 seen
%! E = ddd_rarefy (struct ("histogram", h), "extrapolate", 1e5).extrapolated;
%! assert (26 + 1026 * (E.impossible(1) - E.impossible(end)), 43.893, 5e-4);

%!test # extrapolation by its definition, any tolerance; it starts as observed
%! h = [9 4 3 2 5 8 9];
%! for t = 0:2
%!   R = ddd_rarefy (struct ("histogram", h), "tolerance", t, "extrapolate", 40);
%!   E = R.extrapolated;
%!   assert (E.n_models, 6:40);
%!   for x = {"trivial", "impossible"; fliplr(h), h}
%!     assert (E.(x{1})(1), R.fraction.(x{1})(end), 1e-14);
%!     assert (all (diff (E.(x{1})) <= 0));
%!     for r = [6, 7, 8, 40]
%!       assert (E.(x{1})(r - 5), naive (x{2}, 6, r, t) / 40, 1e-13);
%!     endfor
%!     assert (E.interval.(x{1}), NaN (2, 35));     # models are not known
%!   endfor
%! endfor

%!test # extrapolation where nothing changes, or all that Chao lets
%! last = @(h, r) ddd_rarefy (struct ("histogram", h), "extrapolate", ...
%!                            r).extrapolated.impossible(end);
%! assert (last ([0 0 0 0 7], 9), 0);
%! assert (last ([2 0 0 0 6], 9), 2 / 8);
%! assert (last ([1 9 1 0 6], 1e5), 0, 1e-10);      # the bound is above h_0
%! assert (last ([9 4 0 1 1], 1e5), (9 - 3/4 * 4 * 3 / 2) / 15, 1e-10);
%! E = ddd_rarefy (struct ("histogram", [9 4 0 1 1]), "extrapolate", 3);
%! assert (E.extrapolated.n_models, zeros (1, 0));

%!test # errors of the extrapolation: leave one model out, leave one item out
%! rand ("twister", 3);
%! C = double (rand (7, 150) > rand (1, 150) .^ .6);
%! C(rand (7, 150) < .02) = NaN;
%! for t = 0:1
%!   for a = 7 - t
%!     R = ddd_rarefy (C, "min_answers", a, "tolerance", t, "extrapolate", 14);
%!     E = R.extrapolated;
%!     assert (E.n_models, a:14);
%!     some = C(:, sum (! isnan (C), 1) >= a);
%!     m = columns (some);
%!     J = [];
%!     for i = 1:7                        # counts among a - 1 of the others
%!       D = some((1:7) != i,:);
%!       Q = zeros (2, t + 3);
%!       for j = 1:m
%!         x = D(! isnan (D(:,j)),j);
%!         q = nchoosek (1:numel (x), a - 1);
%!         k = sum (reshape (x(q), size (q)), 2);
%!         for s = 0:t+2
%!           Q(:,s+1) += [mean(k == s); mean(k == a - 1 - s)];
%!         endfor
%!       endfor
%!       J(i,:) = [naive(Q(1,:), a - 1, 14, t), naive(Q(2,:), a - 1, 14, t)] / m;
%!     endfor
%!     se = sqrt (6 / 7 * sum ((J - mean (J)) .^ 2));
%!     assert ([E.se_models.impossible(end), E.se_models.trivial(end)], se, 1e-10);
%!     J = [];
%!     for j = 1:m
%!       F = ddd_rarefy (some(:,(1:m) != j), "min_answers", a, "tolerance", t, ...
%!                       "extrapolate", 14).extrapolated;
%!       J(j,:) = [F.impossible(end), F.trivial(end)];
%!     endfor
%!     se = sqrt ((m - 1) / m * sum ((J - mean (J)) .^ 2));
%!     assert ([E.se_items.impossible(end), E.se_items.trivial(end)], se, .1 * se);
%!     for x = {"trivial", "impossible"}
%!       x = x{1};
%!       assert (E.se.(x), hypot (E.se_items.(x), E.se_models.(x)));
%!       half = 1.959963984540054 * E.se.(x)(end);
%!       ends = min (R.fraction.(x)(end), max (0, E.(x)(end) + [-half; half]));
%!       assert (E.interval.(x)(:,end), ends, 1e-12);
%!     endfor
%!   endfor
%! endfor

%!test # missing at random: what complete answers would give
%! rand ("twister", 1);
%! C = double (rand (6, 20000) < sin (pi / 2 * rand (1, 20000)) .^ 2);
%! whole = ddd_rarefy (C(1:4,:), "extrapolate", 8);
%! C(rand (size (C)) < .15) = NaN;
%! R = ddd_rarefy (C, "min_answers", 4, "extrapolate", 8);
%! assert (R.extrapolated.n_models, 4:8);
%! assert (R.extrapolated.trivial, whole.extrapolated.trivial, .015);
%! assert (R.fraction.trivial, whole.fraction.trivial, .01);

%!test # classes: errors over classes as a whole, t with G - 1 degrees
%! rand ("twister", 1);
%! warning ("off", "ddd:fewClasses", "local");
%! C = rand (5, 240) > rand (1, 240);
%! class = randi (12, 1, 240);
%! R = ddd_rarefy (C, "classes", class);
%! plain = ddd_rarefy (C);
%! for x = {"trivial", "impossible"}
%!   x = x{1};
%!   assert (R.fraction.(x), plain.fraction.(x));
%!   assert (R.se_models.(x), plain.se_models.(x));
%!   for r = 1:5
%!     [T, I] = all_subsets (C, r, 0);
%!     y = merge (strcmp (x, "trivial"), T, I);
%!     total = accumarray (class', (y - mean (y))');
%!     se = sqrt (12 / 11 * sum (total .^ 2)) / 240;
%!     assert (R.se_items.(x)(r), se, 1e-13);
%!   endfor
%!   q = 2.200985160082949;                       # t, 11 degrees
%!   p = R.fraction.(x)(5);
%!   N = p * (1 - p) / se ^ 2;
%!   root = q * sqrt (p * (1 - p) / N + q ^ 2 / (4 * N ^ 2));
%!   ends = (p + q ^ 2 / (2 * N) + [-1; 1] * root) / (1 + q ^ 2 / N);
%!   assert (R.interval_items.(x)(:,5), ends, 1e-11);
%!   assert (R.interval.(x)(:,5), NaN (2, 1));
%! endfor
%! every = ddd_rarefy (C, "classes", 1:240);      # each item its own class
%! assert (every.se_items.trivial, plain.se_items.trivial, 1e-14);
%! B = rand (3, 240) > rand (1, 240);
%! d = ddd_rarefy (C, "against", B, "same_items", true, "classes", class).difference;
%! [T, ~] = all_subsets (C, 2, 0);
%! [U, ~] = all_subsets (B, 2, 0);
%! y = T - U;
%! total = accumarray (class', (y - mean (y))');
%! assert (d.se_items.trivial(2), sqrt (12 / 11 * sum (total .^ 2)) / 240, 1e-13);
%! assert (d.interval.trivial(2,2) - d.trivial(2), q * d.se.trivial(2), 1e-11);

%!test # the formula with binomial coefficients, as it was before
%! rand ("twister", 1);
%! choose = @(n, r) (n >= r) .* exp (gammaln (n + 1) - gammaln (r + 1) ...
%!                                   - gammaln (max (n - r, 0) + 1));
%! h = randi (9, 1, 61) - 1;
%! k = 0:60;
%! for t = 0:3
%!   R = ddd_rarefy (struct ("histogram", h), "tolerance", t).fraction;
%!   for r = [2 * t + 1, 30, 59, 60]
%!     s = (0:t)';
%!     few = sum (choose (60 - k, s) .* choose (k, r - s), 1) ./ choose (60, r);
%!     c = r - 2 * t;
%!     assert (R.trivial(c), few * h' / sum (h), 1e-12);
%!     assert (R.impossible(c), fliplr (few) * h' / sum (h), 1e-12);
%!   endfor
%! endfor

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
