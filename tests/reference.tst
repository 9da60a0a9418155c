## SPDX-License-Identifier: GPL-3.0-or-later
## Real decisions against numbers computed independently with numpy, scipy and
## scikit-learn.  The folder DDD_TEST_DATA holds correct.csv (one row per item,
## one column per model, empty where missing), summary.json and pairs_*.csv.

%!function folder = data (name)
%!  folder = fullfile (getenv ("DDD_TEST_DATA"), name);
%!endfunction

%!function tf = here (name)
%!  tf = ! isempty (getenv ("DDD_TEST_DATA")) && exist (data (name), "dir");
%!endfunction

%!function [C, models] = read_wide (file)
%!  [head, text] = strtok (strrep (strtrim (fileread (file)), "\r", ""), "\n");
%!  models = strsplit (head, ",")(2:end);
%!  text = regexprep (text(2:end), '^("[^"\n]*"|[^,\n]*),', "", "lineanchors");
%!  text = regexprep (text, '(?<=,|^)(?=,|$)', "NaN", "lineanchors");
%!  C = reshape (sscanf (strrep (text, "\n", ","), "%f,"), numel (models), []);
%!endfunction

%!function T = read_pairs (file)
%!  fid = fopen (file);
%!  names = strsplit (strtrim (fgetl (fid)), ",");
%!  x = textscan (fid, ["%s %s", repmat(" %f", 1, numel (names) - 2)], ...
%!                "delimiter", ",");
%!  fclose (fid);
%!  T = cell2struct (x, names, 2);
%!endfunction

%!function agree (part, models, T)
%!  [~, i] = ismember (T.a, models);
%!  [~, l] = ismember (T.b, models);
%!  at = sub2ind (size (part.kappa), i, l);
%!  for name = {"n11", "n10", "n01", "n00"}
%!    assert (part.(name{1})(at), T.(name{1}));
%!  endfor
%!  assert (part.kappa(at), T.kappa, 1e-12);
%!  assert (part.observed(at), T.c_obs, 1e-12);
%!  assert (part.expected(at), T.c_exp, 1e-12);
%!  assert (part.se(at), T.se1, 1e-12);
%!endfunction

%!function check (name)
%!  warning ("off", "ddd:duplicates", "local");
%!  s = jsondecode (fileread (fullfile (data (name), "summary.json")));
%!  [C, models] = read_wide (fullfile (data (name), "correct.csv"));
%!  assert (size (C), [s.n_models, s.n_items]);
%!  D = ddd_pack (C, "models", models);
%!  S = ddd_split (D);
%!  assert (S.count, struct ("trivial", s.n_trivial, ...
%!                           "between", s.n_inbetween, ...
%!                           "impossible", s.n_impossible));
%!  assert (S.histogram, s.hist_n_correct(:)');
%!  assert (S.accuracy, s.accuracy_full(:), 1e-15);
%!  N = ddd_expected (S);
%!  assert (N.binomial.expected, s.expected_hist_binomial_mean_acc(:)', 1e-8);
%!  assert (N.poisson_binomial.expected, s.expected_hist_poisson_binomial(:)', ...
%!          1e-8);
%!  K = ddd_consistency (D, "interval", true, "counts", true);
%!  agree (K.full, models, read_pairs (fullfile (data (name), "pairs_full.csv")));
%!  agree (K.between, models, ...
%!         read_pairs (fullfile (data (name), "pairs_inbetween.csv")));
%!  assert (K.full.mean_kappa, s.kappa_full_mean, 1e-12);
%!  assert (K.between.mean_kappa, s.kappa_inbetween_mean, 1e-12);
%!endfunction

%!testif ; here ("imagenet-timm15")
%! check ("imagenet-timm15");
%! C = read_wide (fullfile (data ("imagenet-timm15"), "correct.csv"));
%! S = ddd_split (C);
%! assert ([S.count.trivial, S.count.impossible, S.count.between], ...
%!         [26876, 3451, 19673]);

%!testif ; here ("edges")
%! check ("edges/everyone");
%! check ("edges/humans");
%! check ("edges/cnns");
%! check ("edges/pytorch16");

%!testif ; here ("cue-conflict")
%! check ("cue-conflict/everyone");
%! check ("cue-conflict/humans");
%! check ("cue-conflict/cnns_1200");

%!testif ; here ("snli")
%! check ("snli/best18");

%!testif ; here ("sat11-hand")
%! check ("sat11-hand");

%!testif ; here ("lsat6")      # conditional maximum likelihood, as published
%! C = dlmread (fullfile (data ("lsat6"), "correct.csv"), ",", 1, 1);
%! k = sum (C);
%! h = accumarray (k' + 1, 1, [6, 1])';
%! e = __ddd_rasch__ ("t", h, sum (C(:, k > 0 & k < 5), 2));
%! assert (e, [1.256; -.475; -1.236; -.168; .623], 6e-4);
%! R = ddd_rasch (C);
%! assert (R.ability, e);
%! assert (R.ends, struct ("impossible", 3, "trivial", 298));
%! assert (R.fit.p_value > .1);          # these data are known to fit
%! ## Two parameters and a normal distribution: Bock and Aitkin 1981
%! a = [.8254; .7229; .8905; .6886; .6575];
%! assert (all (abs (R.slopes.slope - a / mean (a)) < R.slopes.slope_se / 2));
%! assert (R.slopes.loglik > -2466.653 - .05 && R.slopes.loglik < -2465);

%!testif ; here ("imagenet-timm15")       # errors over items and over models
%! C = read_wide (fullfile (data ("imagenet-timm15"), "correct.csv"));
%! K = ddd_consistency (C, "interval", true);
%! assert (K.full.mean_se, .0023, 5e-5);
%! assert (K.full.mean_se_models, .0165, 5e-5);
%! assert (K.between.histogram_kappa, .314, 6e-4);

%!testif ; here ("imagenet-timm15")       # excess over equal and own slopes
%! C = read_wide (fullfile (data ("imagenet-timm15"), "correct.csv"));
%! X = ddd_excess (C, "method", "rasch");
%! Y = ddd_excess (C);
%! u = triu (true (15), 1);
%! found = X.p_max(u) < .05;
%! assert (sum (found), 37);
%! assert (sum (found & Y.excess(u) ./ X.se(u) > 4), 15);
%! assert ([std(X.excess(u)), std(Y.excess(u))], [.0359, .0220], 5e-4);
%! assert (spearman (X.excess(u), Y.excess(u)), .61, .02);

%!testif ; here ("phase-scrambling")      # strata: every condition by itself
%! folder = fullfile (data ("phase-scrambling"), "cnns_all");
%! C = read_wide (fullfile (folder, "correct.csv"));
%! names = strsplit (fileread (fullfile (folder, "correct.csv")), "\n")(2:end-1);
%! condition = strtok (names, "_");
%! K = ddd_consistency (C, "strata", condition);
%! at = sub2ind ([3 3], [1 1 2], [2 3 3]);
%! sum_kappa = sum_var = 0;
%! for s = 1:numel (K.stratum_names)
%!   folder = data (["phase-scrambling/cnns_cond_", K.stratum_names{s}]);
%!   T = read_pairs (fullfile (folder, "pairs_full.csv"));
%!   assert (K.full.stratified.kappa(:,:,s)(at)(:), T.kappa, 1e-12);
%!   sum_kappa += T.kappa;
%!   sum_var += T.se1 .^ 2;
%! endfor
%! assert (s, 7);
%! assert (K.full.stratified.mean(at)(:), sum_kappa / 7, 1e-12);
%! assert (K.full.stratified.se(at)(:), sqrt (sum_var) / 7, 1e-12);
%! assert (! isempty (strfind (K.warning, "Pooling strata")));

%!testif ; here ("imagenet-timm15")       # items of a class are alike
%! folder = data ("imagenet-timm15");
%! file = fullfile (folder, "predictions.csv.gz");
%! [~, text] = system (sprintf ("gzip -dc '%s'", file));
%! first = @(text, before) regexp (text, ['^', before, '\K[^,\n]+(?=,)'], "match", ...
%!                                 "lineanchors")(2:end);
%! target = first (text, '[^,\n]*,');
%! C = read_wide (fullfile (folder, "correct.csv"));
%! items = first (fileread (fullfile (folder, "correct.csv")), "");
%! [found, at] = ismember (items, first (text, ""));
%! assert (all (found));
%! S = ddd_split (C, "classes", target(at));
%! assert (S.design_effect.trivial, 10.6, .06);

%!testif ; here ("edges") && here ("cue-conflict")        # published values
%! mean_kappa = @(name) ddd_consistency (read_wide (fullfile (data (name), ...
%!                                       "correct.csv"))).full.mean_kappa;
%! assert (mean_kappa ("edges/humans"), .31843643384059322, 1e-14);
%! assert (mean_kappa ("cue-conflict/humans"), .3310516765636245, 1e-14);
%! [C, models] = read_wide (fullfile (data ("edges/cnns"), "correct.csv"));
%! x = ddd_consistency (C, "counts", true).full;
%! i = find (strcmp (models, "densenet121"));
%! l = find (strcmp (models, "resnet18"));
%! assert ([x.n11(i,l), x.n10(i,l), x.n01(i,l), x.n00(i,l)], [29 10 3 118]);
%! [C, models] = read_wide (fullfile (data ("cue-conflict/everyone"), "correct.csv"));
%! x = ddd_consistency (C).full;
%! assert (x.kappa(strcmp (models, "resnet50"),strcmp (models, "cornet-s")), ...
%!         .710661877545603, 1e-14);

%!testif ; here ("snli") && here ("imagenet-timm15")      # levels in between
%! levels = @(name) ddd_consistency (read_wide (fullfile (data (name), ...
%!                                   "correct.csv"))).between;
%! fleiss = @(name) ddd_split ("histogram", ddd_split (read_wide (fullfile ( ...
%!   data (name), "correct.csv"))).histogram).histogram_kappa.between;
%! x = levels ("snli/best18");
%! assert ([x.mean_kappa, x.histogram_kappa, fleiss("snli/best18")], ...
%!         [.293, .274, .271], 6e-4);
%! x = levels ("imagenet-timm15");
%! assert ([x.mean_kappa, x.histogram_kappa, fleiss("imagenet-timm15")], ...
%!         [.32193534593956308, .314, .312], 6e-4);

%!testif ; here ("edges")                 # the population: pairs and tests
%! for name = {"imagenet-timm15", "edges/everyone", "edges/humans", ...
%!             "cue-conflict/everyone", "snli/best18"}
%!   s = jsondecode (fileread (fullfile (data (name{1}), "summary.json")));
%!   [C, models] = read_wide (fullfile (data (name{1}), "correct.csv"));
%!   V = ddd_diversity (C);
%!   if (s.n_missing_cells == 0)
%!     assert (V.fleiss, s.fleiss_kappa, 1e-12);
%!     assert (V.cochran.q, s.cochran_q, 1e-9 * s.cochran_q);
%!     assert (V.cochran.df, s.cochran_q_df);
%!     assert (V.cochran.p_value, s.cochran_q_p, 1e-10);
%!   endif
%!   file = fullfile (data (name{1}), "pairs_full.csv");
%!   if (exist (file, "file"))
%!     T = read_pairs (file);
%!     [~, i] = ismember (T.a, models);
%!     [~, l] = ismember (T.b, models);
%!     at = sub2ind ([1, 1] * numel (models), i, l);
%!     assert (V.pairwise.phi(at), T.phi, 1e-12);
%!     q = min (T.n10, T.n01);              # theirs is exact, not mid-p
%!     r = T.n10 + T.n01 - q;
%!     half = exp (gammaln (q + r + 1) - gammaln (q + 1) - gammaln (r + 1) ...
%!                 - (q + r) * log (2)) .* (q != r);
%!     assert (V.pairwise.mcnemar(at) + half, T.p_mcnemar, 1e-10);
%!   endif
%! endfor

%!testif ; here ("imagenet-timm15")       # labels; 0.75376 and so on by numpy
%! P = ddd_load (fullfile (data ("imagenet-timm15"), "correct.csv"));
%! file = fullfile (data ("imagenet-timm15"), "predictions.csv.gz");
%! [~, text] = system (sprintf ("gzip -dc '%s'", file));
%! text = strsplit (strtrim (text), "\n");
%! models = strsplit (text{1}, ",")(3:end);
%! [names, rest] = strtok (text(2:end), ",");
%! labels = reshape (sscanf (strjoin (rest, ""), ",%d"), 16, [])(2:end,:);
%! [~, items] = ismember (P.items, names);
%! [~, order] = ismember (P.models, models);
%! some = find (ismember (P.models, {"densenet121", "vgg11", "resnet50"}));
%! D = ddd_select (P, "models", some);
%! L = ddd_diversity (D, "predictions", labels(order(some),items), ...
%!                    "n_options", 1000).labels;
%! assert ([L.agreement(1,3), L.kappa(1,3), L.capa(1,3)], ...
%!         [.75376, .7535072590624681, .4850069511254275], 1e-12);

%!testif ; here ("imagenet-timm15")       # the bootstrap: items, and classes
%! C = read_wide (fullfile (data ("imagenet-timm15"), "correct.csv"));
%! U = ddd_bootstrap (C, "replicates", 1000);
%! assert (U.mean_kappa.full.se, .0023, .0002);
%! K = ddd_consistency (C, "interval", true);
%! pair = triu (true (15), 1);
%! assert (U.between.se(pair), K.between.se(pair), .13 * max (K.between.se(pair)));
