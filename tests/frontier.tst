## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_frontier by its definitions, model by model and split by split; real data.

%!test # the definition, with tolerance and missing answers
%! rand ("twister", 1);
%! for t = 0:2
%!   C = double (rand (12, 200) < rand (1, 200) .* linspace (.5, 1, 12)');
%!   C(3,1:9) = NaN;
%!   [F, items] = ddd_frontier (C, "tolerance", t, "splits", 3);
%!   X = C(:,10:200);
%!   [~, order] = sort (sum (X, 2)', "descend");
%!   assert (F.order, order);
%!   assert ([F.n_items, F.n_complete], [200, 191]);
%!   assert (F.n_models, 2*t+2:12);
%!   for at = 1:numel (F.n_models)
%!     c = F.n_models(at);
%!     k = sum (X(order(1:c),:), 1);
%!     trivial = k >= c - t;
%!     impossible = k <= t;
%!     assert (F.count.trivial(at), sum (trivial));
%!     assert (F.count.impossible(at), sum (impossible));
%!     assert (F.best.live(at), mean (! trivial & ! impossible), 1e-12);
%!     assert (items.live_from(10:200) <= c, ! trivial & ! impossible);
%!     assert (items.trivial_to(10:200) >= c, trivial);
%!     assert (items.impossible_to(10:200) >= c, impossible);
%!   endfor
%!   assert (items.live_from(1:9), NaN (1, 9));
%!   R = ddd_rarefy (X, "tolerance", t);
%!   [~, i] = ismember (F.n_models, R.n_models);
%!   assert (F.random.trivial, R.fraction.trivial(i), 1e-10);
%!   assert (F.random.impossible, R.fraction.impossible(i), 1e-10);
%!   assert ([F.best.trivial(end), F.best.impossible(end)], ...
%!           [F.random.trivial(end), F.random.impossible(end)], 1e-10);
%! endfor

%!test # cross-fitted: the definition, and the generator stays where it was
%! rand ("twister", 2);
%! C = double (rand (6, 41) < linspace (.5, .7, 6)');
%! rand ("twister", 5);
%! x = rand ();
%! rand ("twister", 5);
%! F = ddd_frontier (C, "splits", 4, "seed", 9);
%! assert (rand (), x);
%! rand ("twister", 9);
%! trivial = impossible = zeros (1, 6);
%! for s = 1:4
%!   [~, place] = sort (rand (1, 41));
%!   half = {place(1:20), place(21:41)};
%!   for r = 1:2
%!     [~, order] = sort (sum (C(:,half{r}), 2), "descend");
%!     for c = 2:6
%!       k = sum (C(order(1:c),half{3-r}), 1);
%!       trivial(c) += sum (k == c) / 4 / 41;
%!       impossible(c) += sum (k == 0) / 4 / 41;
%!     endfor
%!   endfor
%! endfor
%! assert (F.crossfit.trivial, trivial(2:6), 1e-12);
%! assert (F.crossfit.impossible, impossible(2:6), 1e-12);
%! assert (F.crossfit.live, 1 - trivial(2:6) - impossible(2:6), 1e-12);

%!test # equally good models: ranking selects, cross-fitting does not
%! C = ddd_simulate ("independent", 30, 300, "accuracy", .6, "seed", 3);
%! F = ddd_frontier (C);
%! assert (F.best.trivial(1) - .36 > .03);
%! assert (F.crossfit.trivial(1), .36, .02);
%! assert (F.random.trivial(1), .36, .02);

%!function file = data (varargin)
%!  file = fullfile (getenv ("DDD_TEST_DATA"), varargin{:});
%!endfunction

%!testif ; isfolder (data ("imagenet-timm15")) # fifteen networks on ImageNet
%! F = ddd_frontier (ddd_load (data ("imagenet-timm15", "correct.csv")), "splits", 2);
%! at = @(c) find (F.n_models == c);
%! assert (100 * F.best.trivial([at(3), at(5), at(10), at(15)]), ...
%!         [76.7, 72.1, 64.2, 53.8], .05);

%!testif ; isfolder (data ("formats", "leaderboards")) # as published with them
%! warning ("off", "all", "local");
%! for row = {"arc_challenge", 478, 1172; "gsm", 463, 1000; "musr", 129, 756}'
%!   D = ddd_load (data ("formats", "leaderboards", [row{1}, ".csv.gz"]));
%!   [~, first] = unique (ddd_unpack (D), "rows", "first");
%!   D = ddd_select (D, "models", sort (first));
%!   F = ddd_frontier (D, "splits", 1);
%!   assert (F.n_complete - F.count.live(F.n_models == 25), row{2});
%!   assert (F.n_complete, row{3});
%! endfor
