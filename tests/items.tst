## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_items by its definitions, item by item and set by set; labels; CSV; real
## data.

%!function X = by_hand (C)
%!  [n, m] = size (C);
%!  complete = ! any (isnan (C), 1);
%!  T = sum (C(:,complete), 2);
%!  for j = 1:m
%!    in = ! isnan (C(:,j));
%!    x = C(in,j);
%!    S = T(in) - complete(j) * x;
%!    k = sum (x);
%!    X.r(j) = X.low(j) = X.high(j) = X.H(j) = NaN;
%!    if (any (S != S(1)) && k > 0 && k < numel (x))
%!      r = corrcoef (x, S);
%!      X.r(j) = r(1,2);
%!    endif
%!    if (k > 0 && k < numel (x))
%!      sums = sum (S(nchoosek (1:numel (x), k)), 2);
%!      if (k == 1)
%!        sums = S;
%!      endif
%!      X.low(j) = mean (sums <= S' * x);
%!      X.high(j) = mean (sums >= S' * x);
%!    endif
%!    if (complete(j) && k > 0 && k < n)
%!      F = E = 0;
%!      for l = setdiff (find (complete), j)
%!        pair = [j, l];
%!        if (sum (C(:,j)) > sum (C(:,l)))
%!          pair = [l, j];                    # the harder one first
%!        endif
%!        F += sum (C(:,pair(1)) & ! C(:,pair(2)));
%!        E += sum (C(:,pair(1))) * sum (! C(:,pair(2))) / n;
%!      endfor
%!      X.H(j) = 1 - F / E;
%!    endif
%!  endfor
%!endfunction

%!test # by definition, with and without missing answers
%! rand ("twister", 1);
%! for t = 1:6
%!   C = double (rand (5 + t, 30) < linspace (.2, .9, 30));
%!   C(:,1) = 1;
%!   C(:,2) = 0;
%!   if (mod (t, 2))
%!     C(rand (size (C)) < .05) = NaN;
%!   endif
%!   X = by_hand (C);
%!   for steps = [1e11, Inf]
%!     [R, items] = ddd_items (C, "steps", steps);
%!     assert (items.discrimination, X.r, 1e-10);
%!     assert (items.p_value, X.low, 1e-10);
%!     assert (items.p_upper, X.high, 1e-10);
%!     assert (items.scalability, X.H, 1e-10);
%!     assert (items.exact(! isnan (X.low)), ones (1, sum (! isnan (X.low))));
%!   endfor
%!   [S, split] = ddd_split (C, "min_answers", rows (C) - 1);
%!   for name = fieldnames (split)'
%!     assert (items.(name{1}), split.(name{1}));
%!   endfor
%! endfor

%!test # H of the set: a Guttman scale 1, unrelated items 0, by all pairs else
%! scale = double ((1:8)' > (0:8));
%! [R, items] = ddd_items (scale);
%! assert (R.scalability, 1, 1e-12);
%! assert (items.scalability(2:8), ones (1, 7), 1e-12);
%! [a, b, c] = ndgrid (0:1);
%! assert (ddd_items ([a(:), b(:), c(:)]).scalability, 0, 1e-12);
%! rand ("twister", 2);
%! C = double (rand (9, 20) < rand (1, 20) / 2 + .25);
%! k = sum (C);
%! F = E = 0;
%! for pair = nchoosek (1:20, 2)'
%!   [~, hard] = min (k(pair));
%!   [h, e] = deal (pair(hard), pair(3-hard));
%!   F += sum (C(:,h) & ! C(:,e));
%!   E += k(h) * (9 - k(e)) / 9;
%! endfor
%! assert (ddd_items (C).scalability, 1 - F / E, 1e-12);

%!test # difficulty is that of ddd_rasch; the share of models is simple
%! C = ddd_simulate ("rasch", 9, 300, "seed", 3, "share_missing", .01);
%! [~, items] = ddd_items (C);
%! [~, rasch] = ddd_rasch (C);
%! assert (items.difficulty, rasch.difficulty, 1e-12);
%! assert (items.difficulty_se, rasch.difficulty_se, 1e-12);
%! assert (items.share, mean (C == 1) ./ mean (! isnan (C)), 1e-12);

%!test # adjusted p: the definition, over what can be told
%! C = ddd_simulate ("rasch", 14, 100, "seed", 4, "ability", linspace (-6, 6, 14));
%! C(:,1:8) = 1 - C(:,1:8);
%! [R, items] = ddd_items (C, "fdr", .05);
%! sets = arrayfun (@(k) nchoosek (14, k), items.k);
%! assert (items.told, 1 ./ sets <= .05);
%! p = items.p_value(items.told);
%! M = numel (p);
%! for i = 1:M
%!   q(i) = min ([1, arrayfun(@(t) t * M / sum (p <= t), p(p >= p(i)))]);
%! endfor
%! assert (items.p_adjusted(items.told), q, 1e-12);
%! assert (items.backwards(items.told), q <= .05);
%! assert (R.count.backwards, sum (q <= .05));
%! assert (R.count.backwards > 0 && R.count.untold > 0);
%! highest = max (items.p_adjusted(items.backwards));
%! [~, same] = ddd_items (C, "fdr", highest);
%! assert (max (same.p_adjusted(same.backwards)), highest);
%! assert (R.count.untold, sum (! items.told & items.between));
%! assert (ddd_items (C, "fdr", .001).least_models, 13);

%!test # a normal approximation where steps are few, close and admitted
%! C = ddd_simulate ("rasch", 24, 200, "seed", 5);
%! [~, a] = ddd_items (C);
%! [~, b] = ddd_items (C, "steps", 0);
%! assert (a.exact(a.between), ones (1, sum (a.between)));
%! assert (b.exact(b.between), zeros (1, sum (b.between)));
%! some = a.k > 5 & a.k < 19;
%! assert (sum (some) > 30);
%! assert (b.p_value(some), a.p_value(some), .05);

%!test # Curveball: every matrix with these totals, uniformly
%! C = [1 1 0 1 0; 1 0 1 0 0; 0 1 0 1 0; 1 0 1 1 1];
%! T = sum (C, 2);
%! k = sum (C, 1);
%! count = 0;
%! below = zeros (1, 5);
%! rows_of = @(t) (dec2bin (0:31, 5) - "0")(sum (dec2bin (0:31, 5) - "0", 2) == t,:);
%! [A, B, E, F] = deal (rows_of (T(1)), rows_of (T(2)), rows_of (T(3)), rows_of (T(4)));
%! [a, b, e, f] = ndgrid (1:rows (A), 1:rows (B), 1:rows (E), 1:rows (F));
%! for i = 1:numel (a)
%!   X = [A(a(i),:); B(b(i),:); E(e(i),:); F(f(i),:)];
%!   if (isequal (sum (X, 1), k))
%!     count++;
%!     below += T' * X <= T' * C;
%!   endif
%! endfor
%! [R, items] = ddd_items (C, "samples", 20000, "seed", 2);
%! p = below / count;
%! assert (count > 20);
%! assert (items.p_curveball, p, 4 * .5 / sqrt (20000) + 1e-4);
%! [~, none] = ddd_items (C);
%! assert (! isfield (none, "p_curveball"));
%! assert (R.curveball.observed, sum (items.discrimination < 0));
%! [R2, again] = ddd_items (C, "samples", 20000, "seed", 2);
%! assert (again.p_curveball, items.p_curveball);

%!test # labels, by hand
%! warning ("off", "ddd:duplicates", "local");
%! P = [1 1 2 3; 2 1 2 3; 2 3 2 3; 2 3 2 NaN; 3 3 1 3];
%! y = [1 1 1 3];
%! C = double (P == y);
%! C(4,4) = NaN;
%! [R, items] = ddd_items (ddd_pack (C, "predictions", P, "labels", y));
%! assert (items.wrong_label, {"2", "3", "2", ""});
%! assert (items.wrong_count, [3, 3, 4, 0]);
%! assert (items.label, {"1", "1", "1", "3"});
%! ## Errors: model 1 says 2; 2: 2, 2; 3: 2, 3, 2; 4: 2, 3, 2; 5: 3, 3.  On
%! ## item 3, where 1 is right, all but model 5 say 2 with .., and 3 with ..
%! p = [1, 1, 2/3, 2/3];
%! assert (items.wrong_p(3), prod (p), 1e-12);
%! assert (items.wrong_p(4), NaN);
%! names = {"a", "b", "c"};
%! Q = repmat ({""}, 5, 4);
%! Q(! isnan (P)) = names(P(! isnan (P)));
%! D = ddd_pack (C, "predictions", Q, "labels", names(y));
%! [~, other] = ddd_items (D);
%! assert (other.wrong_label, {"b", "c", "b", ""});
%! assert (other.wrong_p, items.wrong_p);

%!test # more than chance gives: 30 models of whom 20 see the wrong label
%! rand ("twister", 7);
%! y = mod (0:199, 5) + 1;
%! P = repmat (y, 30, 1);
%! wrong = rand (30, 200) < .3;
%! P(wrong) = mod (P(wrong) + floor (4 * rand (sum (wrong(:)), 1)), 5) + 1;
%! P(1:20,50) = mod (y(50), 5) + 1;
%! D = ddd_pack (P == y, "predictions", P, "labels", y);
%! [R, items] = ddd_items (D);
%! assert (find (items.outvoted), 50);
%! assert (R.count.outvoted, 1);
%! assert (items.suggested_label{50}, sprintf ("%d", mod (y(50), 5) + 1));
%! assert (all (cellfun (@isempty, items.suggested_label([1:49, 51:200]))));
%! txt = evalc ("ddd_items (D)");
%! assert (! isempty (strfind (txt, "On 1 item more models agree on one wrong")));
%! assert (isempty (strfind (txt, "on 0 ")));
%! assert (! isempty (regexp (txt, 'item 50 +5 +1 +\d+ +30')));
%! D = ddd_pack ([1 0; 0 1; 1 1], "predictions", [1 2; 2 1; 1 1], "labels", [1, 1]);
%! txt = evalc ("ddd_items (D)");
%! assert (! isempty (strfind (txt, "On no item do more models agree")));

%!test # the table is a CSV that other programs read
%! warning ("off", "ddd:duplicates", "local");
%! file = [tempname(), ".csv"];
%! unwind_protect
%!   D = ddd_pack ([1 0 1 1; 1 1 0 0; 1 0 NaN 1], "items", ...
%!                 {"a", "b,c", "say \"x\"", "d"}, "conditions", {"u", "u", "v", "v"});
%!   P = {"x", "y", "z", "u"; "x", "z", "v", "y"; "x", "y", "", "u"};
%!   D = ddd_pack (D, "predictions", P, "labels", {"x", "z", {"z", "w"}, "u"});
%!   ddd_items (D, "file", file);
%!   txt = strsplit (fileread (file), "\n");
%!   head = strsplit (txt{1}, ",");
%!   assert (head(1:6), {"item", "condition", "category", "label", ...
%!                       "wrong_label", "suggested_label"});
%!   assert (numel (txt), 6);
%!   line = strsplit (txt{2}, ",", "collapsedelimiters", false);
%!   assert (numel (line), numel (head));
%!   assert (line([1:8, find(strcmp (head, "discrimination"))]), ...
%!           {"a", "u", "trivial", "x", "", "", "3", "3", ""});
%!   starts = @(s, with) strncmp (s, with, numel (with));
%!   assert (starts (txt{3}, "\"b,c\",u,in-between,z,y,,1,3,0.3333"));
%!   assert (starts (txt{4}, "\"say \"\"x\"\"\",v,in-between,z|w,v,,1,2,0.5,"));
%!   T = ddd_items (D, "file", file);        # and gives results as well
%!   assert (T.n_items, 4);
%!   ddd_items ([1 0; 0 1], "file", file);
%!   assert (starts (strsplit (fileread (file), "\n"){3}, "2,in-between,1,2,"));
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!function file = data (varargin)
%!  file = fullfile (getenv ("DDD_TEST_DATA"), varargin{:});
%!endfunction

%!testif ; isfolder (data ("imagenet-timm15")) # fifteen networks on ImageNet
%! D = ddd_load (data ("imagenet-timm15", "correct.csv"));
%! [R, items] = ddd_items (D);
%! assert (R.count, struct ("trivial", 26876, "between", 19673, ...
%!         "impossible", 3451, "undecided", 0, "backwards", 0, "untold", 5695));
%! assert (items.exact(items.between), ones (1, 19673));

%!testif ; isfolder (data ("formats", "leaderboards")) # as published with them
%! folder = data ("formats", "leaderboards");
%! warning ("off", "all", "local");
%! arc = ddd_load (fullfile (folder, "arc_challenge.csv.gz"));
%! assert (ddd_items (arc, "steps", 0).count.backwards, 24);
%! gsm = ddd_load (fullfile (folder, "gsm.csv.gz"));
%! [R, items] = ddd_items (gsm);
%! assert (R.count.backwards, 0);
%! assert (all (items.exact(items.between) == 1));
%! musr = ddd_load (fullfile (folder, "musr.csv.gz"));
%! R = ddd_items (musr, "steps", 0);
%! assert (R.count.between, 746);
%! assert (R.count.backwards, 110);          # exact: 113
