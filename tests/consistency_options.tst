## SPDX-License-Identifier: GPL-3.0-or-later
## Options of ddd_consistency that choose items in other ways than by all
## models, the Rasch level of each pair, and standard errors over models; each by
## its definition.

%!function k = kappa_of (x, y)
%!  ok = ! isnan (x) & ! isnan (y);
%!  p = mean (x(ok));
%!  q = mean (y(ok));
%!  e = p * q + (1 - p) * (1 - q);
%!  k = (mean (x(ok) == y(ok)) - e) / (1 - e);
%!endfunction

%!function m = pair_mean (k)
%!  k = k(triu (true (size (k)), 1));
%!  m = mean (k(! isnan (k)));
%!endfunction

%!function C = answers (n, m, missing)
%!  C = double (rand (n, m) > rand (1, m) .^ (linspace (.5, 2, n)'));
%!  C(rand (n, m) < missing) = NaN;
%!endfunction

%!test # leave-pair-out, hand-computed: on all four items models 3 and 4 differ
%! C = [1 1 0 1; 1 0 0 1; 1 1 1 0; 0 0 0 1];
%! L = ddd_consistency (C, "leave_pair_out", true, "counts", true).leave_pair_out;
%! assert ([L.n11(1,2), L.n10(1,2), L.n01(1,2), L.n00(1,2)], [2 1 0 1]);
%! assert (L.kappa(1,2), .5);
%! assert (L.n_items(1,2), 4);
%! assert (L.n_items(3,4), 1);          # where models 1 and 2 differ
%! assert (L.kappa([1 6 11 16]), NaN (1, 4));
%! assert (L.independent_kappa, 0);

%!test # leave-pair-out by the definition, whatever the missing answers were
%! rand ("twister", 1);
%! for missing = [0, .1]
%!   C = answers (7, 400, missing);
%!   for t = 0:1
%!     K = ddd_consistency (C, "leave_pair_out", true, "tolerance", t);
%!     for i = 1:6
%!       for l = i+1:7
%!         others = C(setdiff (1:7, [i, l]),:);
%!         in = sum (others == 1) > t & sum (others == 0) > t;
%!         assert (K.leave_pair_out.kappa(i,l), kappa_of (C(i,in), C(l,in)), 1e-12);
%!         assert (K.leave_pair_out.n_items(l,i), ...
%!                 sum (! isnan (C(i,in)) & ! isnan (C(l,in))));
%!       endfor
%!     endfor
%!     assert (K.leave_pair_out.mean_kappa, pair_mean (K.leave_pair_out.kappa), 1e-14);
%!   endfor
%! endfor

%!test # leave-pair-out: what the histogram alone implies
%! rand ("twister", 1);
%! C = answers (9, 2000, 0);
%! n = 9;
%! k = 0:9;
%! h = accumarray (sum (C)' + 1, 1, [10, 1])';
%! for t = 0:2
%!   L = ddd_consistency (C, "leave_pair_out", true, "tolerance", t).leave_pair_out;
%!   A11 = sum ((h .* k .* (k - 1) / 2)(t < k - 2 & k - 2 < n - 2 - t));
%!   A10 = sum ((h .* k .* (n - k))(t < k - 1 & k - 1 < n - 2 - t));
%!   A00 = sum ((h .* (n - k) .* (n - k - 1) / 2)(t < k & k < n - 2 - t));
%!   M = A11 + A10 + A00;
%!   P = (2 * A11 + A10) / (2 * M);
%!   assert (L.histogram_kappa, 1 - A10 / M / (2 * P * (1 - P)), 1e-12);
%! endfor

%!test # leave-pair-out: independent models show 0, in-between items do not
%! rand ("twister", 1);
%! K = ddd_consistency (rand (5, 1e5) < [.3 .4 .5 .6 .7]', "interval", true, ...
%!                      "leave_pair_out", true);
%! assert (K.leave_pair_out.mean_kappa, 0, 4 * K.leave_pair_out.mean_se);
%! assert (K.between.mean_kappa < -10 * K.between.mean_se);

%!test # leave-pair-out: standard errors against the jackknife over items
%! rand ("twister", 1);
%! C = answers (5, 300, .03);
%! ## Items with the same answers are left out once for all.
%! code = C;
%! code(isnan (C)) = 2;
%! [~, first, kind] = unique (code', "rows");
%! share = accumarray (kind(:), 1)' / 300;
%! label = {"a", "b", "a", "c", "b"};
%! for family = {{}, {"x", "y", "z", "u", "u"}}
%!   args = {"leave_pair_out", true, "groups", label, "family", family{1}};
%!   L = ddd_consistency (C, args{:}, "interval", true).leave_pair_out;
%!   J = zeros (3, numel (first));
%!   for j = 1:numel (first)
%!     D = ddd_consistency (C(:,setdiff (1:300, first(j))), args{:}).leave_pair_out;
%!     J(:,j) = [D.mean_kappa; D.group_kappa(1,2); D.kappa(1,2)];
%!   endfor
%!   se = sqrt (299 * sum (share .* (J - J * share') .^ 2, 2));
%!   assert ([L.mean_se; L.group_se(1,2); L.se(1,2)], se, .03 * max (se));
%! endfor

%!function in = between_families (C, label, t, without)
%!  names = setdiff (unique (label), without);
%!  low = high = zeros (1, columns (C));
%!  for f = names
%!    c = C(strcmp (label, f{1}),:);
%!    low += sum (c == 1, 1) / rows (c);
%!    high += sum (c == 1 | isnan (c), 1) / rows (c);
%!  endfor
%!  in = low > t + 1e-9 & high < numel (names) - t - 1e-9;
%!endfunction

%!test # families vote: in between, and with the families of a pair left out
%! rand ("twister", 1);
%! C = answers (9, 500, .04);
%! label = {"a", "a", "b", "c", "c", "c", "d", "e", "f"};
%! for t = 0:1
%!   K = ddd_consistency (C, "family", label, "leave_pair_out", true, ...
%!                        "tolerance", t);
%!   in = between_families (C, label, t, {});
%!   assert (K.between.n_items, sum (in));
%!   for i = 1:8
%!     for l = i+1:9
%!       assert (K.between.kappa(i,l), kappa_of (C(i,in), C(l,in)), 1e-12);
%!       out = between_families (C, label, t, label([i, l]));
%!       assert (K.leave_pair_out.kappa(i,l), kappa_of (C(i,out), C(l,out)), 1e-12);
%!     endfor
%!   endfor
%!   assert (K.between.independent_kappa, NaN);
%! endfor
%! D = ddd_pack (C, "family", label);
%! assert (ddd_consistency (D, "family", true).between.kappa, ...
%!         ddd_consistency (C, "family", label).between.kappa);

%!test # every model a family of its own: nothing changes
%! rand ("twister", 1);
%! C = answers (6, 300, .05);
%! K = ddd_consistency (C, "leave_pair_out", true);
%! F = ddd_consistency (C, "leave_pair_out", true, "family", num2cell ("abcdef"));
%! assert (F.between.kappa, K.between.kappa);
%! assert (F.leave_pair_out.kappa, K.leave_pair_out.kappa);
%! assert (F.leave_pair_out.n_items, K.leave_pair_out.n_items);

%!test # a panel chooses the items, the others are compared
%! rand ("twister", 1);
%! C = answers (8, 600, .03);
%! panel = [2 5 7 8];
%! K = ddd_consistency (C, "panel", panel, "tolerance", 1, "groups", ...
%!                      {"a", "x", "b", "a", "x", "b", "x", "x"}, "interval", true);
%! in = sum (C(panel,:) == 1) > 1 & sum (C(panel,:) == 0) > 1;
%! F = ddd_consistency (C([1 3 4 6],in), "groups", {"a", "b", "a", "b"}, ...
%!                      "interval", true);
%! for name = {"kappa", "histogram_kappa", "mean_se", "mean_se_models", "group_kappa"}
%!   assert (K.between.(name{1}), F.full.(name{1}), 1e-12);
%! endfor
%! assert (K.between.independent_kappa, 0);
%! assert (K.between.n_items, sum (in));
%! assert (K.models, {"model 1"; "model 3"; "model 4"; "model 6"});
%! assert (K.full.kappa, ddd_consistency (C).full.kappa([1 3 4 6],[1 3 4 6]));
%! E = ddd_consistency (C, "panel", {"model 2", "model 5", "model 7", "model 8"}, ...
%!                      "tolerance", 1);
%! assert (E.between.kappa, K.between.kappa);

%!test # a panel does not make independent models look dependent
%! rand ("twister", 1);
%! K = ddd_consistency (rand (8, 1e5) < .5, "panel", 1:4, "interval", true);
%! assert (K.between.mean_kappa, 0, 4 * K.between.mean_se);
%! assert (K.warning, "");
%! for n = [4, 6]                           # 2 and 2, or 4 and 2 models
%!   K = ddd_consistency (rand (n, 200) < .5, "panel", 1:2);
%!   assert (isempty (strfind (K.warning, "the two models differ")));
%! endfor

%!test # errors over models: leave one out, with the split that is left
%! rand ("twister", 1);
%! C = answers (7, 300, .02);
%! K = ddd_consistency (C, "interval", true, "leave_pair_out", true, "tolerance", 1);
%! for i = 1:7
%!   D = ddd_consistency (C([1:i-1, i+1:7],:), "leave_pair_out", true, "tolerance", 1);
%!   J(i,:) = [D.full.mean_kappa, D.between.mean_kappa, D.leave_pair_out.mean_kappa];
%! endfor
%! se = sqrt (6 / 7 * sum ((J - mean (J)) .^ 2));
%! assert ([K.full.mean_se_models, K.between.mean_se_models, ...
%!          K.leave_pair_out.mean_se_models], se, 1e-12);

## Influence of each item on the mean kappa, pair by pair from its formula.
%!function psi = influence (C, in)
%!  pairs = nchoosek (1:rows (C), 2)';
%!  psi = zeros (1, columns (C));
%!  for pair = pairs
%!    on = in & ! any (isnan (C(pair,:)), 1);
%!    x = C(pair(1),on);
%!    y = C(pair(2),on);
%!    p = mean (x);
%!    q = mean (y);
%!    e = p * q + (1 - p) * (1 - q);
%!    k = kappa_of (x, y);
%!    psi(on) += ((x == y) - mean (x == y) - (1 - k) ...
%!                * ((2*q - 1) * (x - p) + (2*p - 1) * (y - q))) ...
%!               / (1 - e) / sum (on) / columns (pairs);
%!  endfor
%!endfunction

%!test # errors over items and models: what single answers do counts once
%! rand ("twister", 1);
%! for missing = [0, .02]
%!   C = answers (6, 300, missing);
%!   K = ddd_consistency (C, "interval", true);
%!   for x = {"full", "between"}
%!     for i = 1:6
%!       D = C([1:i-1, i+1:6],:);
%!       k = sum (D == 1);
%!       wrong = sum (D == 0);
%!       in = strcmp (x{1}, "full") | (k > 0 & wrong > 0);
%!       psi(i,:) = influence (D, in);
%!     endfor
%!     cells = 5 / 6 * sum (sum ((psi - mean (psi)) .^ 2));
%!     P = K.(x{1});
%!     v = [P.mean_se, P.mean_se_models] .^ 2;
%!     assert (P.mean_se_combined ^ 2, max ([v, sum(v) - cells]), 1e-13);
%!     V = P.mean_se_combined ^ 2;
%!     df = V ^ 2 / (v(2) ^ 2 / 5);
%!     t = diff (P.mean_interval_combined) / 2 / sqrt (V);
%!     density = @(t) (1 + t .^ 2 / df) .^ (-(df + 1) / 2);
%!     total = quadgk (density, -Inf, Inf);
%!     assert (quadgk (density, -t, t) / total, .95, 1e-8);
%!   endfor
%! endfor

## The same with the items of every pair that are in between for the others.
%!function psi = influence_left_out (C, t)
%!  psi = zeros (1, columns (C));
%!  pairs = nchoosek (1:rows (C), 2)';
%!  for pair = pairs
%!    others = C;
%!    others(pair,:) = [];
%!    in = sum (others == 1, 1) > t & sum (others == 0, 1) > t;
%!    psi += influence (C(pair,:), in) / columns (pairs);
%!  endfor
%!endfunction

%!test # the same of pairs that are left out: items in between for the others
%! rand ("twister", 1);
%! for missing = [0, .03]
%!   p = .05 + .9 * rand (1, 80);
%!   C = double (rand (26, 80) < p);
%!   same = rand (8, 80) < .8;
%!   C(1:8,:) = merge (same, (rand (1, 80) < p) + zeros (8, 1), C(1:8,:));
%!   C(rand (size (C)) < missing) = NaN;
%!   P = ddd_consistency (C, "interval", true, ...
%!                        "leave_pair_out", true).leave_pair_out;
%!   psi = [];
%!   for i = 1:26
%!     psi(i,:) = influence_left_out (C([1:i-1, i+1:26],:), 0);
%!   endfor
%!   cells = 25 / 26 * sumsq ((psi - mean (psi))(:));
%!   v = [P.mean_se, P.mean_se_models] .^ 2;
%!   assert (sum (v) - P.mean_se_combined ^ 2, cells, .05 * cells);
%!   assert (cells < min (v));            # so that it is not the larger of both
%! endfor

%!test # errors over models: leave one family out; too few left for a split
%! rand ("twister", 1);
%! label = {"a", "b", "b", "c", "d", "d", "e", "f", "f", "f"};
%! for missing = [0, .05]
%!   C = answers (10, 300, missing);
%!   K = ddd_consistency (C, "interval", true, "family", label, ...
%!                        "leave_pair_out", true);
%!   for g = 1:6
%!     keep = ! strcmp (label, char ("a" + g - 1));
%!     D = ddd_consistency (C(keep,:), "family", label(keep), ...
%!                          "leave_pair_out", true);
%!     J(g,:) = [D.full.mean_kappa, D.between.mean_kappa, ...
%!               D.leave_pair_out.mean_kappa];
%!   endfor
%!   se = sqrt (5 / 6 * sum ((J - mean (J)) .^ 2));
%!   assert ([K.full.mean_se_models, K.between.mean_se_models, ...
%!            K.leave_pair_out.mean_se_models], se, 1e-12);
%! endfor
%! K = ddd_consistency (C(1:4,:), "interval", true, "tolerance", 1);
%! assert (K.full.mean_se_models > 0);
%! assert (K.between.mean_se_models, NaN);

%!test # strata: each by itself, the mean of equal weight, its standard error
%! rand ("twister", 1);
%! C = [rand(4, 400) < .9, rand(4, 100) < .2, true(4, 20)];
%! C = double (C);
%! C(2,1:40) = NaN;
%! label = [ones(1, 400), 7 * ones(1, 100), 3 * ones(1, 20)];
%! K = ddd_consistency (C, "strata", label, "interval", true);
%! assert (K.stratum_names, {"1"; "7"; "3"});
%! a = ddd_consistency (C(:,1:400), "interval", true);
%! b = ddd_consistency (C(:,401:500), "interval", true);
%! X = K.full.stratified;
%! assert (X.kappa(:,:,1), a.full.kappa);
%! assert (X.kappa(:,:,2), b.full.kappa);
%! assert (X.kappa(:,:,3), NaN (4));       # all right: undefined, left out
%! assert (X.n_items, [400; 100; 20]);
%! assert (X.mean, (a.full.kappa + b.full.kappa) / 2, 1e-14);
%! assert (X.se, sqrt (a.full.se .^ 2 + b.full.se .^ 2) / 2, 1e-14);
%! assert (X.mean_kappa, pair_mean (X.mean), 1e-14);
%! assert (X.mean_se, hypot (a.full.mean_se, b.full.mean_se) / 2, 1e-14);
%! assert (K.between.stratified.kappa(:,:,2), b.between.kappa);
%! assert (! isempty (strfind (K.warning, "Pooling strata moves mean kappa")));
%! txt = evalc ("ddd_consistency (C, 'strata', label)");
%! assert (! isempty (strfind (txt, "mean of 3 strata")));
%! D = ddd_pack (C, "conditions", cellstr (num2str (label')));
%! assert (ddd_consistency (D, "strata", true).full.stratified.mean, X.mean);

%!test # strata that do not matter are not warned of; an empty one is undefined
%! rand ("twister", 1);
%! C = rand (4, 3000) < .6;
%! K = ddd_consistency (C, "strata", 1 + (rand (1, 3000) < .5));
%! assert (isempty (strfind (K.warning, "Pooling")));
%! C(:,1:9) = true;                        # none of these is in between
%! K = ddd_consistency (C, "strata", [zeros(1, 9), ones(1, 2991)]);
%! assert (K.between.stratified.n_items(1), 0);
%! assert (K.between.stratified.mean, K.between.kappa, 1e-14);

%!function k = rasch_by_enumeration (b, h)
%!  n = numel (b);
%!  X = dec2bin (0:2 ^ n - 1) - "0";
%!  w = exp (X * b(:));
%!  for k = 0:n
%!    in = sum (X, 2) == k;
%!    w(in) *= h(k+1) / sum (w(in));
%!  endfor
%!  N = sum (w);
%!  p = X' * w / N;
%!  observed = (X' * (w .* X) + (1 - X)' * (w .* (1 - X))) / N;
%!  expected = p * p' + (1 - p) * (1 - p)';
%!  k = (observed - expected) ./ (1 - expected);
%!endfunction

%!test # Rasch: all patterns of answers, enumerated
%! rand ("twister", 1);
%! C = double (rand (6, 900) > rand (1, 900) .^ (linspace (.5, 2, 6)'));
%! for t = 0:1
%!   K = ddd_consistency (C, "rasch", true, "tolerance", t);
%!   k = sum (C);
%!   S = C(:, k > t & k < 6 - t);
%!   b = ddd_rasch (S).ability;       # of the items that are compared
%!   h = accumarray (sum (S)' + 1, 1, [7, 1]);
%!   assert (K.between.rasch_kappa, rasch_by_enumeration (b, h), 1e-9);
%! endfor
%! h = accumarray (k' + 1, 1, [7, 1]);
%! assert (K.full.rasch_kappa, rasch_by_enumeration (ddd_rasch (C).ability, h), 1e-9);
%! C(2,1:100) = NaN;                  # then of the complete items
%! L = ddd_consistency (C(:,101:900), "rasch", true);
%! K = ddd_consistency (C, "rasch", true);
%! assert (K.full.rasch_kappa, L.full.rasch_kappa, 1e-12);
%! assert (K.between.rasch_kappa, L.between.rasch_kappa, 1e-12);

%!test # Rasch: explains pairs where one constant cannot; independent models
%! rand ("twister", 1); randn ("twister", 1);
%! z = linspace (-2, 2, 6)' - 1.5 * randn (1, 40000);
%! K = ddd_consistency (rand (6, 40000) < 1 ./ (1 + exp (-z)), "rasch", true, ...
%!                      "interval", true);
%! pair = triu (true (6), 1);
%! for part = {K.full, K.between}
%!   x = part{1};
%!   off = (x.kappa - x.rasch_kappa)(pair);
%!   assert (all (abs (off) < 4 * x.se(pair)));
%!   assert (max (abs (x.kappa - x.histogram_kappa)(pair)) > 10 * max (x.se(pair)));
%! endfor
%! K = ddd_consistency (rand (4, 1e5) < .5, "rasch", true);
%! assert (K.full.rasch_kappa(pair(1:4,1:4)), zeros (6, 1), .02);
%! assert (K.between.rasch_kappa(pair(1:4,1:4)), -ones (6, 1) / 7, .02);

%!test # Rasch: no estimate; families; a panel; the summary
%! rand ("twister", 1);
%! K = ddd_consistency ([1 1 1 0; 1 0 0 0; 0 1 0 0], "rasch", true);
%! assert (K.full.rasch_kappa, NaN (3));    # model 1 is right if any other is
%! C = rand (6, 400) > rand (1, 400);
%! K = ddd_consistency (C, "rasch", true, "family", num2cell ("aabbcc"));
%! assert (K.between.rasch_kappa, NaN (6));
%! assert (! any (isnan (K.full.rasch_kappa)(:)));
%! K = ddd_consistency (C, "rasch", true, "panel", 1:2);
%! L = ddd_consistency (C(3:6, xor (C(1,:), C(2,:))), "rasch", true);
%! assert (K.between.rasch_kappa, L.full.rasch_kappa, 1e-12);
%! txt = evalc ("ddd_consistency (C, 'rasch', true)");
%! assert (numel (strfind (txt, "Rasch model; pairs deviate by -0.")), 2);

%!test # without an output: errors over models, and the pairs' own items
%! rand ("twister", 1);
%! C = answers (6, 200, 0);
%! txt = evalc ("ddd_consistency (C, 'interval', true, 'leave_pair_out', true)");
%! assert (! isempty (regexp (txt, 'pair left out +\d+ ')));
%! K = ddd_consistency (C, "interval", true);
%! x = [K.between.mean_interval, K.between.mean_interval_combined, ...
%!      K.between.mean_se, K.between.mean_se_models];
%! line = sprintf (["95 %% [%.3f, %.3f] for these models, [%.3f, %.3f] for ", ...
%!                  "others like them\n  se %.3f over items, %.3f over models"], x);
%! assert (! isempty (strfind (txt, line)));

%!error <leave_pair_out with tolerance 0 needs at least 4 models, not 3>
%! ddd_consistency (eye (3), "leave_pair_out", true)
%!error <leave_pair_out with tolerance 0 needs at least 4 families, not 2>
%! ddd_consistency (eye (4), "leave_pair_out", true, "family", {"a", "a", "b", "b"})
%!error <there is only one family; a split needs at least 2>
%! ddd_consistency (eye (2), "family", {"a", "a"})
%!error <family must have 2 elements, not 1> ddd_consistency (eye (2), "family", {"a"})
%!error <family must be a cell array> ddd_consistency (eye (2), "family", "a")
%!error <the data name no families> ddd_consistency (eye (2), "family", true)
%!error <different sizes to compare votes>
%! rand ("twister", 1);
%! label = arrayfun (@(s) repmat ({sprintf("f%d", s)}, 1, s), 1:60, ...
%!                   "uniformoutput", false);
%! ddd_consistency (rand (1830, 70) < .5, "family", [label{:}])
%!test # the warning is the same whether errors are asked for or not
%! for m = [16, 60]                       # kappa of independent models is near .02
%!   C = ddd_simulate ("independent", 8, m, "seed", 1);
%!   K = ddd_consistency (C, "interval", true);
%!   assert (ddd_consistency (C).warning, K.warning);
%!   assert (abs (K.between.independent_kappa) > .02);
%!   assert (isempty (strfind (K.warning, "pushes kappa down")), m == 16);
%! endfor

%!error <panel must be whole numbers from 1 to 4> ddd_consistency (eye (4), "panel", 5)
%!error <there is no model called x> ddd_consistency (eye (4), "panel", "x")
%!error <panel must be indices> ddd_consistency (eye (4), "panel", {1})
%!error <panel must leave at least 2 models to compare, not 1>
%! ddd_consistency (eye (4), "panel", 1:3)
%!error <panel and leave_pair_out solve the same problem>
%! ddd_consistency (eye (6), "panel", 1:2, "leave_pair_out", true)
%!error <groups must have 4 elements, not 2>
%! ddd_consistency (eye (4), "panel", 1:2, "groups", {"a", "b"})
%!error <strata must have 3 elements, not 2> ddd_consistency (eye (3), "strata", [1 2])
%!error <the data name no conditions> ddd_consistency (eye (3), "strata", true)
%!error <strata must be labels of the items> ddd_consistency (eye (3), "strata", "a")

## All answers of independent models with accuracies P, where V says who
## answers: the expected tables of each pair on in-between items.
%!function kappa = enumerated (V, p, t)
%!  n = rows (V);
%!  X = (dec2bin (0:2 ^ n - 1) - "0")';
%!  N = zeros (n, n, 2, 2);
%!  for v = V
%!    w = prod (X .* p + (1 - X) .* (1 - p), 1);
%!    k = v' * X;
%!    w(k <= t | sum (v) - k <= t) = 0;
%!    for a = 0:1
%!      for b = 0:1
%!        N(:,:,a+1,b+1) += (((X == a) & v) .* w) * ((X == b) & v)';
%!      endfor
%!    endfor
%!  endfor
%!  total = sum (sum (N, 3), 4);
%!  x = sum (N(:,:,2,:), 4) ./ total;
%!  y = sum (N(:,:,:,2), 3) ./ total;
%!  e = x .* y + (1 - x) .* (1 - y);
%!  kappa = pair_mean (((N(:,:,1,1) + N(:,:,2,2)) ./ total - e) ./ (1 - e));
%!endfunction

%!test # independent models with missing answers, all answers enumerated
%! rand ("twister", 1);
%! for t = 0:3
%!   n = 6 + t;
%!   C = answers (n, 40, .25);
%!   V = ! isnan (C);
%!   x = C;
%!   x(! V) = 0;
%!   p = sum (x, 2) ./ sum (V, 2);
%!   K = ddd_consistency (C, "tolerance", t);
%!   assert (K.between.independent_kappa, enumerated (V + 0, p, t), 1e-9);
%!   assert (K.full.independent_kappa, 0);
%!   C(! V) = x(! V);                  # complete: the same, of all items alike
%!   K = ddd_consistency (C, "tolerance", t);
%!   assert (K.between.independent_kappa, ...
%!           enumerated (ones (n, 1), mean (C, 2), t), 1e-9);
%! endfor
%! C = answers (10, 200, .1);
%! assert (ddd_consistency (C, "tolerance", 4).between.independent_kappa, NaN);
%! txt = evalc ("ddd_consistency (C, 'tolerance', 4)");
%! assert (! isempty (regexp (txt, 'in-between [^\n]* unknown\n')));

%!test # so many models that items are taken one by one, not by who answered
%! rand ("twister", 2);
%! C = answers (17, 5, 0);
%! C(mod (1:85, 5) == 0) = NaN;          # of every model
%! V = ! isnan (C);
%! x = C;
%! x(! V) = 0;
%! p = sum (x, 2) ./ sum (V, 2);
%! p = min (max (p, 1e-9), 1 - 1e-9);
%! for t = 0:1
%!   K = ddd_consistency (C, "tolerance", t);
%!   assert (K.between.independent_kappa, enumerated (V + 0, p, t), 1e-9);
%! endfor

%!test # slopes: what ddd_excess expects, on all and on in-between items
%! C = ddd_simulate ("slopes", 6, 900, "seed", 1);
%! C(2,1:30) = NaN;
%! for t = [0, 1]
%!   K = ddd_consistency (C, "slopes", true, "tolerance", t);
%!   X = ddd_excess (C, "samples", 19);
%!   off = triu (true (6), 1);
%!   assert (K.full.slopes_kappa(off), X.kappa_expected(off), 1e-9);
%!   assert (diag (K.full.slopes_kappa), ones (6, 1), 1e-12);
%!   d = K.full.kappa(off) - K.full.slopes_kappa(off);
%!   assert (K.full.slopes_deviation, [min(d), max(d)]);
%!   assert (K.full.slopes_mean_kappa, mean (K.full.slopes_kappa(off)), 1e-12);
%! endfor
%! X = ddd_excess (C, "samples", 19, "tolerance", 1);
%! assert (K.between.slopes_kappa(off), X.kappa_expected(off), 1e-9);
%! txt = evalc ("ddd_consistency (C, 'slopes', true)");
%! assert (! isempty (strfind (txt, "a slope per model; pairs deviate")));

%!test # slopes: closer to models with slopes than Rasch; panel and families
%! C = ddd_simulate ("slopes", 6, 20000, "seed", 2);
%! K = ddd_consistency (C, "slopes", true, "rasch", true);
%! for part = {"full", "between"}
%!   x = K.(part{1});
%!   assert (max (abs (x.slopes_deviation)) < .3 * max (abs (x.rasch_deviation)));
%! endfor
%! C = C(:,1:900);
%! K = ddd_consistency (C, "slopes", true, "family", num2cell ("aabbcc"));
%! assert (K.between.slopes_kappa, NaN (6));
%! assert (! any (isnan (K.full.slopes_kappa)(:)));
%! K = ddd_consistency (C, "slopes", true, "panel", 1:2);
%! L = ddd_consistency (C(3:6, xor (C(1,:), C(2,:))), "slopes", true);
%! assert (K.between.slopes_kappa, L.full.slopes_kappa, 1e-12);
%! K = ddd_consistency (ones (4, 5), "slopes", true);
%! assert (K.between.slopes_kappa, NaN (4));

%!test # items in between that lack answers are counted, where there are any
%! C = [1 1 1 0 0 1 0; 1 0 1 0 1 1 NaN; 0 1 1 0 1 1 1; 1 1 0 0 1 0 0];
%! says = @(C) regexp (evalc ("ddd_consistency (C)"), ...
%!                     '\n  (\d+) of the in-between items lack answers', "tokens");
%! assert (says (C), {{"1"}});
%! C(2,4) = NaN;                     # the others are wrong: undecided
%! assert (says (C), {{"1"}});
%! C(isnan (C)) = 0;
%! assert (says (C), cell (1, 0));
