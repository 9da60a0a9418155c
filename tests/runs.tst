## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later
## Runs of the same models: published numbers, every subset of runs, simulation.

%!test # gpt-4o on tau-bench airline: pass^1 to pass^4 as published
%! ## 14, 12, 10, 4 and 10 of the 50 tasks are solved in 0 to 4 of four runs.
%! C = [];
%! for c = [0:4; 14 12 10 4 10]
%!   for j = 1:c(2)
%!     C = [C, reshape((1:4) <= c(1), 1, 1, 4)];
%!   endfor
%! endfor
%! R = ddd_runs (C);
%! assert (R.pass_all.estimate, [.42, .82/3, .22, .2], 1e-12);
%! assert (round (1000 * R.pass_all.estimate), [420 273 220 200]);

%!testif ; ! isempty (getenv ("DDD_TEST_DATA"))
%! file = fullfile (getenv ("DDD_TEST_DATA"), "formats", "tau-bench", ...
%!                  "gpt-4o-airline.csv");
%! R = ddd_runs (ddd_load (file, "third", "runs"));
%! assert (round (1000 * R.pass_all.estimate), [420 273 220 200]);

%!function D = random_runs (n, m, e, share)
%!  rand ("twister", 3);
%!  p = rand (n, m);
%!  C = (rand (n, m, e) < p) + 0;
%!  C(rand (n, m, e) < share) = NaN;
%!  D = ddd_pack (C, "third", "runs", "epochs", 10 * (1:e));
%!endfunction

%!test # every subset of the runs, also where answers are missing
%! for share = [0, .2]
%!   D = random_runs (2, 30, 4, share);
%!   C = double (ddd_unpack (D));
%!   R = ddd_runs (D);
%!   for i = 1:2
%!     for r = 1:4
%!       any_of = all_of = [];
%!       for j = 1:30
%!         x = C(i,j,:)(:)';
%!         x = x(! isnan (x));
%!         if (numel (x) >= r)
%!           sets = nchoosek (1:numel (x), r);
%!           hits = reshape (x(sets), rows (sets), r);
%!           any_of(end+1) = mean (any (hits, 2));
%!           all_of(end+1) = mean (all (hits, 2));
%!         endif
%!       endfor
%!       assert (R.pass_any.estimate(i,r), mean (any_of), 1e-12);
%!       assert (R.pass_all.estimate(i,r), mean (all_of), 1e-12);
%!       assert (R.pass_all.n_items(i,r), numel (all_of));
%!       assert (R.pass_all.se(i,r), std (all_of) / sqrt (numel (all_of)), 1e-12);
%!     endfor
%!     x = C(i,:,:);
%!     p = mean (x, 3)(! any (isnan (x), 3));
%!     if (share == 0)
%!       assert ([R.accuracy(i), R.se(i)], [mean(p), std(p) / sqrt(30)], 1e-12);
%!       ## One-way analysis of variance of 30 items x 4 runs.
%!       x = squeeze (x);
%!       between = 4 * var (mean (x, 2));
%!       within = mean (var (x, 0, 2));
%!       assert (R.icc(i), (between - within) / (between + 3 * within), 1e-12);
%!       assert (R.variance_items(i) + R.variance_runs(i) / 4, R.se(i) ^ 2, 1e-12);
%!     endif
%!   endfor
%! endfor

%!test # kappa of runs of the same and of other models
%! D = random_runs (3, 200, 3, .05);
%! [R, E] = ddd_runs (D);
%! C = double (ddd_unpack (D));
%! for i = 1:3
%!   for l = 1:3
%!     kappa = [];
%!     for r = 1:3
%!       for s = 1:3
%!         if (i != l || r < s)
%!           kappa(end+1) = ddd_consistency ([C(i,:,r); C(l,:,s)]).full.kappa(2);
%!         endif
%!       endfor
%!     endfor
%!     assert (R.kappa(i,l), mean (kappa), 1e-12);
%!   endfor
%! endfor
%! own = sqrt (diag (R.kappa));
%! assert (R.kappa_corrected, R.kappa ./ (own * own'), 1e-12);
%! assert (E.n_models, 9);
%! assert (E.models{5}, "model 2, run 20");
%! assert (E.groups.family(4:6), D.models);
%! assert (double (ddd_unpack (E)), [C(:,:,1); C(:,:,2); C(:,:,3)]);

%!test # all runs of all models, or most runs of each
%! D = random_runs (3, 100, 3, 0);
%! C = ddd_unpack (D);
%! [~, E] = ddd_runs (D);
%! [~, items] = ddd_split (E);
%! assert (items.trivial, all (all (C, 3), 1));
%! assert (items.impossible, ! any (any (C, 3), 1));
%! [~, E] = ddd_runs (D, "min_share", .5);
%! assert (ddd_unpack (E), sum (C, 3) >= 2);
%! assert (E.models, D.models);
%! C = cat (3, [1 NaN NaN], [0 NaN 1]);
%! [~, E] = ddd_runs (C, "min_share", .5);
%! assert (ddd_unpack (E), [1, NaN, 1]);

%!test # labels, groups and factors go along
%! rand ("twister", 1);
%! P = randi (3, 2, 20, 3);
%! D = ddd_pack (P == 1, "predictions", P, "labels", ones (1, 20), "groups", ...
%!               {"g", "h"}, "factors", struct ("size", [1 2]), "third", "runs");
%! [~, E] = ddd_runs (D);
%! [~, p] = ddd_unpack (E);
%! assert (cellfun (@str2double, p), [P(:,:,1); P(:,:,2); P(:,:,3)]);
%! assert (E.groups.group, repmat ({"g"; "h"}, 3, 1));
%! assert (E.groups.size, [1; 2; 1; 2; 1; 2]);
%! assert (E.groups.family, repmat ({"model 1"; "model 2"}, 3, 1));

%!test # two single runs of the same model differ by more in 5 % of cases
%! rand ("twister", 4);
%! p = rand (1, 400);
%! x = permute (rand (400, 8), [3, 1, 2]) < p;
%! limit = ddd_runs (x).smallest_difference;
%! d = mean (rand (2000, 400) < p, 2) - mean (rand (2000, 400) < p, 2);
%! assert (mean (abs (d) > limit), .05, .02);

%!test # a model that never wavers, and answers that are all missing
%! R = ddd_runs (cat (3, [1 0 1; NaN NaN NaN], [1 0 1; NaN NaN NaN]));
%! assert ([R.flip_rate(1), R.icc(1), R.kappa(1), R.smallest_difference(1)], ...
%!         [0, 1, 1, 0], 1e-12);
%! assert (isnan ([R.accuracy(2), R.flip_rate(2), R.icc(2)]));

%!test # an item without an answer of a model in any run is none of its items
%! rand ("twister", 1);
%! C = double (rand (2, 30, 3) < .6);
%! C(1,1,:) = NaN;
%! S = ddd_runs (C);
%! assert (S.accuracy(1), mean (mean (C(1,2:30,:), 3)), 1e-12);
%! assert (S.se(1), std (mean (C(1,2:30,:), 3)) / sqrt (29), 1e-12);
