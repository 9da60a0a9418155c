## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_compare by its definition: errors over items and models by leaving out,
## other populations, and the estimates of ddd_consistency.

%!function C = answers (n, m)
%!  C = double (rand (n, m) > rand (1, m));
%!  C(2,1:m/10) = NaN;
%!endfunction

## The jackknife; items with the same answers are left out once for all.
%!function se = over_items (f, C)
%!  m = columns (C);
%!  code = C;
%!  code(isnan (C)) = 2;
%!  [~, first, kind] = unique (code', "rows");
%!  left = arrayfun (@(j) f (C(:,[1:j-1, j+1:m])).estimate, first(:));
%!  share = accumarray (kind(:), 1) / m;
%!  se = sqrt ((m - 1) * sum (share .* (left - sum (share .* left)) .^ 2));
%!endfunction

%!test # standard errors over items against the jackknife, missing answers too
%! rand ("twister", 1);
%! C = answers (4, 600);
%! label = {"a", "a", "b", "c"};
%! for args = {{[1 2], [1 3]}, {[1 2], [3 4]}, {[2 3]}, {}, ...
%!             {{"a", "b"}, {"a", "c"}, "groups", label}, ...
%!             {{"a", "a"}, {"a", "b"}, "groups", label, "items", "between"}}
%!   Q = ddd_compare (C, args{1}{:});
%!   se = over_items (@(C) ddd_compare (C, args{1}{:}), C);
%!   assert (Q.se_items, se, .01 * se);
%!   assert (Q.interval, Q.estimate + [-1, 1] * 1.959963984540054 * Q.se_items, 1e-12);
%! endfor

%!test # another population: kappas of each, the errors of both
%! rand ("twister", 1);
%! A = answers (4, 300);
%! B = answers (5, 500);
%! a = ddd_consistency (A, "interval", true);
%! b = ddd_consistency (B, "interval", true);
%! for set = {"full", "between"}
%!   x = a.(set{1});
%!   y = b.(set{1});
%!   Q = ddd_compare (A, "against", B, "items", set{1});
%!   assert (Q.kappa, [x.mean_kappa, y.mean_kappa], 1e-14);
%!   assert (Q.n_items, [x.n_items, y.n_items]);
%!   assert (Q.se_items, hypot (x.mean_se, y.mean_se), 1e-14);
%!   assert (Q.se_models, hypot (x.mean_se_models, y.mean_se_models), 1e-14);
%!   assert (Q.histogram_difference, x.histogram_kappa - y.histogram_kappa, 1e-14);
%! endfor
%! Q = ddd_compare (A, [1 2], [4 5], "against", B);
%! assert (Q.kappa, [a.full.kappa(1,2), b.full.kappa(4,5)]);
%! assert (Q.se_items, hypot (a.full.se(1,2), b.full.se(4,5)), 1e-14);
%! assert ({Q.se_models, Q.histogram_difference}, {NaN, NaN});
%! assert (ddd_compare (A, [1 2], "against", B).kappa(2), b.full.kappa(1,2));
%! D = ddd_pack (A, "groups", {"x", "x", "y", "y"});
%! E = ddd_pack (B, "groups", {"x", "y", "x", "y", "x"});
%! K = ddd_consistency (E);
%! Q = ddd_compare (D, {"x", "y"}, {"x", "x"}, "against", E, "groups", true);
%! assert (Q.kappa(2), K.full.group_kappa(1,1), 1e-14);
%! assert (Q.question, ["Are the errors of pairs of x and y more consistent ", ...
%!         "than those of pairs within x in the other population, on all items?"]);

%!test # another population on the same items: as groups of one matrix
%! rand ("twister", 1);
%! C = answers (7, 400);
%! label = {"a", "a", "a", "b", "b", "b", "b"};
%! Q = ddd_compare (C, {"a", "a"}, {"b", "b"}, "groups", label);
%! P = ddd_compare (C(1:3,:), "against", C(4:7,:), "same_items", true);
%! for name = {"kappa", "se_items", "se_models", "interval_combined"}
%!   assert (P.(name{1}), Q.(name{1}), 1e-13);
%! endfor
%! apart = ddd_compare (C(1:3,:), "against", C(4:7,:));
%! assert (apart.kappa, Q.kappa, 1e-14);
%! assert (apart.se_items != Q.se_items);

%!test # the estimates are those of ddd_consistency
%! rand ("twister", 1);
%! C = rand (6, 400) > rand (1, 400);
%! label = {"a", "a", "a", "b", "b", "c"};
%! K = ddd_consistency (C, "groups", label, "tolerance", 1);
%! Q = ddd_compare (C, {"a", "b"}, {"a", "a"}, "groups", label, "tolerance", 1, ...
%!                  "items", "between");
%! assert (Q.kappa, K.between.group_kappa(1,[2 1]), 1e-14);
%! assert (Q.n_items, K.between.n_items * [1 1]);
%! Q = ddd_compare (C, "tolerance", 1);
%! assert (Q.kappa, [K.full.mean_kappa, K.between.mean_kappa], 1e-14);
%! assert (Q.histogram_difference, ...
%!         K.full.histogram_kappa - K.between.histogram_kappa, 1e-14);
%! D = ddd_pack (C, "groups", label);
%! Q = ddd_compare (D, {"a", "b"}, {"b", "b"}, "groups", true);
%! assert (Q.kappa, ddd_consistency (D).full.group_kappa(2,[1 2]), 1e-14);
%! Q = ddd_compare (C, [2 5], "tolerance", 1);
%! assert (Q.kappa, [K.full.kappa(2,5), K.between.kappa(2,5)]);

%!test # beyond the histograms: the error against the jackknife over items
%! rand ("twister", 1);
%! C = answers (4, 600);
%! for args = {{}, {[1 2]}}
%!   Q = ddd_compare (C, args{1}{:});
%!   f = @(C) struct ("estimate", ddd_compare (C, args{1}{:}).beyond_histogram);
%!   se = over_items (f, C);
%!   assert (diff (Q.interval_beyond_histogram) / 2 / 1.959963984540054, se, .02 * se);
%! endfor

%!test # the ratio: errors over items and over models by leaving out
%! rand ("twister", 1);
%! C = answers (6, 400);
%! label = {"a", "a", "a", "b", "b", "b"};
%! args = {{"a", "b"}, {"a", "a"}};
%! Q = ddd_compare (C, args{:}, "groups", label);
%! half = @(x) diff (log (x)) / 2;
%! f = @(C) struct ("estimate", ddd_compare (C, args{:}, "groups", label).ratio);
%! se = over_items (f, C) / Q.ratio;
%! assert (half (Q.interval_ratio), 1.959963984540054 * se, .03 * se);
%! for i = 1:6
%!   keep = (1:6) != i;
%!   J(i) = ddd_compare (C(keep,:), args{:}, "groups", label(keep)).ratio;
%! endfor
%! v = 2 / 3 * [sumsq(J(1:3) - mean (J(1:3))), sumsq(J(4:6) - mean (J(4:6)))] / Q.ratio ^ 2;
%! most = 1 + (se ^ 2 + sum (v)) ^ 2 / sum (v .^ 2 / 2);      # degrees of freedom
%! q = sqrt (most * (1 / betaincinv (.05, most / 2, .5) - 1));
%! assert (half (Q.interval_ratio_combined) >= .98 * q * max (se, sqrt (sum (v))));

%!test # exchanged models: every way by hand
%! rand ("twister", 1);
%! C = answers (7, 200);
%! label = {"a", "b", "a", "c", "b", "a", "b"};
%! args = {{"a", "b"}, {"a", "a"}};
%! Q = ddd_compare (C, args{:}, "groups", label);
%! in = [1 2 3 5 6 7];
%! for c = 1:20
%!   other = repmat ({"b"}, 1, 7);
%!   other(in(nchoosek (1:6, 3)(c,:))) = {"a"};
%!   other{4} = "c";
%!   d(c) = ddd_compare (C, args{:}, "groups", other).estimate;
%! endfor
%! assert (Q.p_exchange, mean (abs (d) >= abs (Q.estimate) - 1e-12), 1e-12);
%! assert (Q.n_exchanges, 20);
%! assert (ddd_compare (C, args{:}, "groups", label, "items", "between").n_exchanges, 20);
%! Q = ddd_compare (C, {"a", "b"}, {"c", "b"}, "groups", label);
%! assert (Q.n_exchanges, 140);          # 7! / 3! / 3!
%! before = rand ("twister");
%! C = answers (30, 50);
%! rand ("twister", before);
%! Q = ddd_compare (C, {"a", "a"}, {"b", "b"}, "groups", repmat ({"a", "b"}, 1, 15));
%! assert (rand ("twister"), before);
%! assert (Q.n_exchanges, 20000);
%! assert (Q.p_exchange > 1e-3);

%!function d = ab_less_cb (C, label)
%!  K = ddd_consistency (C, "groups", label);
%!  [~, at] = ismember ({"a", "b", "c"}, K.group_names);
%!  at = sub2ind ([3, 3], at([1, 3]), at([2, 2]));
%!  d = -diff ([K.full.group_kappa(at); K.between.group_kappa(at)], 1, 2);
%!endfunction

%!test # errors over items and models: what single answers do counts once
%! rand ("twister", 1);
%! C = answers (7, 90);
%! label = {"a", "a", "b", "a", "b", "c", "b"};
%! cells = [0, 0];
%! for g = {[1 2 4], [3 5 7]}
%!   psi = zeros (2, 90, 3);
%!   for i = 1:3                  # influence to 1 / m: by leaving the item out
%!     keep = (1:7) != g{1}(i);
%!     for j = 1:90
%!       psi(:,j,i) = -ab_less_cb (C(keep,(1:90) != j), label(keep));
%!     endfor
%!   endfor
%!   psi -= mean (psi, 2);
%!   cells += 2 / 3 * sum (sumsq (psi - mean (psi, 3), 3), 2)';
%! endfor
%! for s = 1:2
%!   Q = ddd_compare (C, {"a", "b"}, {"c", "b"}, "groups", label, ...
%!                    "items", {"full", "between"}{s});
%!   v = [Q.se_items, Q.se_models] .^ 2;
%!   assert (Q.se_combined ^ 2, max ([v, sum(v) - cells(s)]), .05 * cells(s));
%!   assert (Q.se_combined < hypot (Q.se_items, Q.se_models));
%! endfor

%!test # errors over models: leave one out, within each group
%! rand ("twister", 1);
%! C = double (rand (7, 300) > rand (1, 300));
%! C(3,1:9) = NaN;
%! label = {"a", "a", "b", "a", "b", "c", "b"};
%! for set = {"full", "between"}
%!   args = {{"a", "b"}, {"c", "b"}, "items", set{1}};
%!   Q = ddd_compare (C, args{:}, "groups", label);
%!   J = NaN (7, 1);
%!   for i = [1 2 4 3 5 7]              # the only model of c stays
%!     keep = (1:7) != i;
%!     J(i) = ddd_compare (C(keep,:), args{:}, "groups", label(keep)).estimate;
%!   endfor
%!   v = 2 / 3 * (sumsq (J([1 2 4]) - mean (J([1 2 4]))) ...
%!                + sumsq (J([3 5 7]) - mean (J([3 5 7]))));
%!   assert (Q.se_models, sqrt (v), 1e-12);
%!   assert (Q.se_combined <= hypot (Q.se_items, Q.se_models));
%!   assert (Q.se_combined >= max (Q.se_items, Q.se_models));
%! endfor
%! Q = ddd_compare (C);
%! for i = 1:7
%!   J(i) = ddd_compare (C((1:7) != i,:)).estimate;
%! endfor
%! assert (Q.se_models, sqrt (6 / 7 * sumsq (J - mean (J))), 1e-12);
%! Q = ddd_compare (C(1:4,:), "tolerance", 1);       # three cannot be split
%! assert (Q.se_models, NaN);
