## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_consistency by its definition: kappa of all pairs, what the histogram
## implies, standard errors, groups, and the same in other forms of output.

%!function k = reference (C)
%!  ok = double (! isnan (C));
%!  x = C;
%!  x(isnan (C)) = 0;
%!  N = ok * ok';
%!  p = x * ok' ./ N;
%!  observed = (x * x' + (ok - x) * (ok - x)') ./ N;
%!  expected = p .* p' + (1 - p) .* (1 - p');
%!  k = (observed - expected) ./ (1 - expected);
%!endfunction

%!test # the definition on random data, full and in-between
%! rand ("twister", 1);
%! for t = 0:2
%!   C = double (rand (7, 1000 + 13) < 0.6);
%!   K = ddd_consistency (C, "tolerance", t);
%!   k = sum (C, 1);
%!   assert (K.full.kappa, reference (C), 1e-12);
%!   assert (K.between.kappa, reference (C(:, k > t & k < 7 - t)), 1e-12);
%!   assert (isequal (ddd_consistency (ddd_pack (C), "tolerance", t), K));
%! endfor

%!test # missing answers: pairs on the items both answered
%! rand ("twister", 1);
%! C = double (rand (6, 500) < 0.6);
%! C(rand (6, 500) < 0.05) = NaN;
%! K = ddd_consistency (C);
%! in = any (C == 1, 1) & any (C == 0, 1);
%! assert (K.full.kappa, reference (C), 1e-12);
%! assert (K.between.kappa, reference (C(:, in)), 1e-12);
%! assert (K.between.n_items, sum (in));
%! complete = ! any (isnan (C), 1);
%! assert ([K.full.n_complete, K.between.n_complete], ...
%!         [sum(complete), sum(complete & in)]);

%!test # the histogram identity: exact for the mean weighted by 1 - c_exp
%! rand ("twister", 1);
%! C = double (rand (8, 3000) > rand (1, 3000) .^ (linspace (.5, 3, 8)'));
%! K = ddd_consistency (C, "tolerance", 1);
%! pair = triu (true (8), 1);
%! for part = {K.full, K.between}
%!   w = 1 - part{1}.expected(pair);
%!   assert (part{1}.histogram_kappa, ...
%!           sum (w .* part{1}.kappa(pair)) / sum (w), 1e-12);
%! endfor
%! C(3,1:500) = NaN;      # then of the complete items
%! D = ddd_consistency (C(:,501:end));
%! K = ddd_consistency (C);
%! assert (K.full.histogram_kappa, D.full.histogram_kappa, 1e-12);
%! assert (K.between.histogram_kappa, D.between.histogram_kappa, 1e-12);

%!test # standard errors against the definition and the jackknife over items
%! rand ("twister", 1);
%! C = double (rand (5, 400) > rand (1, 400));
%! C(2,1:30) = NaN;
%! label = {"a", "b", "a", "c", "b"};
%! K = ddd_consistency (C, "interval", true, "groups", label);
%! ## Items with the same answers are left out once for all.
%! code = C;
%! code(isnan (C)) = 2;
%! [~, first, kind] = unique (code', "rows");
%! share = accumarray (kind(:), 1)' / 400;
%! for j = 1:numel (first)
%!   left = setdiff (1:400, first(j));
%!   D = ddd_consistency (C(:,left), "groups", label);
%!   A(j) = D.full.mean_kappa;
%!   G(:,j) = [D.full.group_kappa(1,2); D.full.kappa(1,2)];
%! endfor
%! jack = @(x) sqrt (399 * sum (share .* (x - sum (share .* x)) .^ 2));
%! assert (K.full.mean_se, jack (A), .01 * K.full.mean_se);
%! assert (K.full.group_se(1,2), jack (G(1,:)), .01 * K.full.mean_se);
%! assert (K.full.se(1,2), jack (G(2,:)), .01 * K.full.se(1,2));
%! assert (K.full.high - K.full.low, ...
%!         2 * 1.959963984540054 * K.full.se .* ! eye (5), 1e-12);
%! assert (K.full.group_se(3,3), NaN);
%! assert (K.full.group_high - K.full.group_low, ...
%!         2 * 1.959963984540054 * K.full.group_se, 1e-12);

%!test # groups: pairs of different models; one model alone shows 1
%! rand ("twister", 1);
%! C = double (rand (5, 200) < .6);
%! K = ddd_consistency (C, "groups", {"x", "y", "x", "x", "z"});
%! k = K.full.kappa;
%! assert (K.group_names, {"x"; "y"; "z"});
%! assert (K.full.group_kappa(1,1), (k(1,3) + k(1,4) + k(3,4)) / 3, eps);
%! assert (K.full.group_kappa(2,1), (k(1,2) + k(3,2) + k(4,2)) / 3, eps);
%! assert (K.full.group_kappa([2 3],[2 3]), [1, k(2,5); k(2,5), 1]);
%! D = ddd_pack (C, "groups", {"x", "y", "x", "x", "z"});
%! assert (ddd_consistency (D).full.group_kappa, K.full.group_kappa);

%!test # published counts: the eleven ImageNet models, Fleiss' kappa
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! C = zeros (11, 0);
%! for k = 0:11                      # accuracies all alike: s2 = 0
%!   C = [C, circshift(repmat ((1:11)' <= k, 1, h(k+1)), 0)];
%! endfor
%! for j = 1:columns (C)
%!   C(:,j) = circshift (C(:,j), mod (j, 11));
%! endfor
%! K = ddd_consistency (C);
%! assert (K.full.histogram_kappa, .479554599872526, 2e-5);
%! assert (K.between.histogram_kappa, .2356, 1e-4);
%! K = ddd_consistency (C, "tolerance", 1);
%! assert (K.between.histogram_kappa, .0971, 1e-4);

%!test # what the split does by itself is said
%! rand ("twister", 1);
%! C = rand (4, 20000) < .5;
%! K = ddd_consistency (C);
%! assert (K.between.independent_kappa, -1/7, .01);
%! assert (K.between.mean_kappa, -1/7, .02);
%! assert (! isempty (strfind (K.warning, "would show -0.14")));
%! assert (ddd_consistency (rand (30, 20000) < .5).warning, "");
%! K = ddd_consistency (rand (30, 90) < .5);
%! assert (K.warning, "Only 90 items are in between.");

%!test # what choosing items does is told where it exceeds its standard error
%! warning ("off", "all", "local");
%! told = zeros (1, 2);
%! for seed = 1:6
%!   for items = [14, 120]
%!     rand ("twister", seed);
%!     two = rand (2, items) < .5;            # families of three models
%!     C = xor (two(mod (1:6, 2) + 1,:), rand (6, items) < .12);
%!     B = ddd_consistency (C, "interval", true).between;
%!     if (abs (B.independent_kappa) < .02)
%!       continue;
%!     endif
%!     tells = abs (B.independent_kappa) > B.mean_se;
%!     for interval = [false, true]
%!       K = ddd_consistency (C, "interval", interval);
%!       assert (strncmp (K.warning, "Choosing", 8), tells);
%!     endfor
%!     told(1 + tells)++;
%!   endfor
%! endfor
%! assert (told > 0);

%!test # two models: the interval of Fleiss et al. (1969), and no kappa in between
%! n = [60, 12; 9, 30];
%! C = repelem ([1 1 0 0; 1 0 1 0], 1, n'(:)');
%! p = n / sum (n(:));
%! [a, b] = deal (sum (p, 2), sum (p, 1)');
%! [po, pe] = deal (trace (p), a' * b);
%! v = (1 - po) ^ 2 * (p(1,2) * (b(1) + a(2)) ^ 2 + p(2,1) * (b(2) + a(1)) ^ 2) ...
%!     + diag (p)' * ((1 - pe) - (a + b) * (1 - po)) .^ 2 ...
%!     - (po * pe - 2 * pe + po) ^ 2;
%! k = (po - pe) / (1 - pe);
%! se = sqrt (v / sum (n(:))) / (1 - pe) ^ 2;
%! K = ddd_consistency (C, "interval", true);
%! assert (K.full.mean_interval, k + [-1, 1] * 1.959964 * se, 1e-6);
%! txt = evalc ("ddd_show (K)");
%! for line = {"2 models, 1 pair, tolerance 0\n", ...
%!             sprintf("\n  95 %% [%.3f, %.3f] for these models\n  se %.3f over items\n", ...
%!                     K.full.mean_interval, se)}
%!   assert (! isempty (strfind (txt, line{1})), line{1});
%! endfor
%! assert (! isempty (regexp (txt, '\n  in-between +21 +- +- +-\nIn-between items')));
%! says = "those on which the two models differ: kappa there says nothing.";
%! assert (! isempty (strfind (K.warning, says)));
%! assert (! isempty (strfind (evalc ("ddd_split (C)"), says)));
%! assert (isempty (strfind (txt, "NaN")));
%! others = (1:111) > [50; 80];
%! K = ddd_consistency ([C; others], "panel", 3:4);
%! assert (isempty (strfind (K.warning, says)));

%!test # a model without an answer changes nothing for the others
%! rand ("twister", 1);
%! C = double (rand (4, 500) < .6);
%! C(4,:) = NaN;
%! K = ddd_consistency (C);
%! L = ddd_consistency (C(1:3,:));
%! assert (K.between.kappa(1:3,1:3), L.between.kappa);
%! assert (K.between.independent_kappa, L.between.independent_kappa, 1e-12);
%! assert (ddd_consistency (NaN (2, 3)).between.independent_kappa, NaN);

%!test # threads and kernels give the same
%! rand ("twister", 1);
%! C = rand (150, 3000) < 0.5;
%! K = ddd_consistency (C, "threads", 1);
%! L = ddd_consistency (C, "threads", 3);
%! assert (isequal (K.full, L.full) && isequal (K.between, L.between));

%!test # other forms of output against the matrices, with missing answers too
%! rand ("twister", 1);
%! C = double (rand (23, 700) > rand (23, 1) .* rand (1, 700));
%! label = {"a", "b", "c"}(mod (0:22, 3) + 1);
%! lower = tril (true (23), -1);          # in the order of pdist, transposed
%! for t = 0:1
%!   args = {"tolerance", t, "threads", 2};
%!   K = ddd_consistency (C, args{:}, "groups", label, "counts", true, ...
%!                        "bounds", true);
%!   V = ddd_consistency (C, args{:}, "groups", label, "counts", true, ...
%!                        "bounds", true, "output", "pairs");
%!   F = ddd_consistency (C, args{:}, "output", "pairs", "class", "single");
%!   S = ddd_consistency (C, args{:}, "output", "summary");
%!   for part = {"full", "between"}
%!     k = K.(part{1});
%!     v = V.(part{1});
%!     for name = {"kappa", "observed", "expected", "kappa_min", ...
%!                 "kappa_max", "n11", "n10", "n01", "n00"}
%!       assert (v.(name{1}), k.(name{1})'(lower));
%!     endfor
%!     assert (v.mean_kappa, k.mean_kappa, 1e-15);
%!     assert (v.group_kappa, k.group_kappa, 1e-15);
%!     assert (F.(part{1}).kappa, single (v.kappa));
%!     s = S.(part{1});
%!     assert (! isfield (s, "kappa"));
%!     for name = {"n_items", "histogram_kappa", "independent_kappa"}
%!       assert (s.(name{1}), k.(name{1}));
%!     endfor
%!     kappa = sort (v.kappa(! isnan (v.kappa)));
%!     assert (s.mean_kappa, k.mean_kappa, 1e-12);
%!     assert (s.quantiles.kappa([1, end]), kappa([1, end])');
%!     assert (s.quantiles.kappa, quantile (kappa(:), s.quantiles.p(:), 1, 7)(:)', 1e-5);
%!     edges = [s.distribution.edges(1:end-1), Inf];
%!     assert (s.distribution.count, histc (kappa, edges)(1:end-1)');
%!     other = k.kappa;
%!     other(logical (eye (23))) = NaN;
%!     [best, at] = max (other, [], 2);
%!     assert (s.nearest_kappa, best);
%!     at(isnan (best)) = NaN;
%!     assert (s.nearest, at);
%!   endfor
%!   C(rand (23, 700) < .05) = NaN;
%! endfor

%!test # one pair; a summary that is printed; nothing to summarize
%! K = ddd_consistency ([1 1 0 0; 1 1 1 0], "output", "pairs");
%! assert (K.full.kappa, .5);
%! K = ddd_consistency ([1 1 0 0; 1 1 1 0], "output", "summary");
%! assert (K.full.mean_kappa, .5);
%! assert (K.full.nearest, [2; 1]);
%! assert (find (K.full.distribution.count), 151);
%! assert (K.full.quantiles.kappa, .5 * ones (1, 9), 1e-15);
%! C = [1 1 0 0 1 0; 1 1 1 0 0 0; 0 1 0 1 1 0];       # three pairs: between two
%! q = ddd_consistency (C, "output", "summary").full.quantiles;
%! kappa = sort (ddd_consistency (C, "output", "pairs").full.kappa);
%! assert (diff (kappa([1 end])) > .1);
%! assert (q.kappa(4), mean (kappa(1:2)), 1e-5);
%! K = ddd_consistency (ones (2, 3), "output", "summary");
%! assert (K.full.mean_kappa, NaN);
%! assert (K.full.quantiles.kappa, NaN (1, 9));
%! assert (K.full.nearest, [NaN; NaN]);
%! txt = evalc ("ddd_consistency ([1 1 0 0; 1 1 1 0], 'output', 'summary')");
%! assert (! isempty (regexp (txt, 'all +4 +0.500')));

%!test # many blocks: threads give the same summary
%! rand ("twister", 1);
%! C = rand (600, 500) < rand (1, 500);
%! K = ddd_consistency (C, "threads", 1, "output", "summary");
%! L = ddd_consistency (C, "threads", 3, "output", "summary");
%! M = ddd_consistency (C, "threads", 3);
%! assert (isequal (K.full, L.full) && isequal (K.between, L.between));
%! assert (K.full.mean_kappa, M.full.mean_kappa, 1e-12);
%! V = ddd_consistency (C, "threads", 3, "output", "pairs");
%! assert (V.between.kappa, M.between.kappa'(tril (true (600), -1)));

%!test # matrices are n x n: those that are not asked for are not made
%! rand ("twister", 1);
%! C = rand (3, 50) < .6;
%! always = {"kappa"; "observed"; "expected"; "n_items"; "mean_kappa"; ...
%!           "n_complete"; "histogram_kappa"; "independent_kappa"};
%! for extra = {"counts", {"n11"; "n10"; "n01"; "n00"}; ...
%!              "bounds", {"kappa_min"; "kappa_max"}; ...
%!              "interval", {"se"; "low"; "high"; "mean_se"; ...
%!                           "mean_se_models"; "mean_se_combined"; ...
%!                           "mean_interval"; "mean_interval_combined"}}'
%!   K = ddd_consistency (C, extra{1}, true);
%!   names = sort ([always; extra{2}]);
%!   assert (sort (fieldnames (K.full)), names);
%!   assert (sort (fieldnames (K.between)), names);
%! endfor
%! assert (sort (fieldnames (ddd_consistency (C).full)), sort (always));
