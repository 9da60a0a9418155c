## SPDX-License-Identifier: GPL-3.0-or-later
## Options of ddd_split that say who votes and how sure one can be; each by its
## definition.

%!function C = answers (n, m, missing)
%!  C = double (rand (n, m) > rand (1, m) .^ (linspace (.5, 2, n)'));
%!  C(rand (n, m) < missing) = NaN;
%!endfunction

%!test # families, hand-computed: votes 2/2 + 1 + 1, 1/2 + 1 + 1, 1/2 and 0
%! warning ("off", "ddd:duplicates", "local");
%! C = [1 1 1 0; 1 0 0 0; 1 1 0 0; 1 1 0 0];
%! [S, items] = ddd_split (C, "family", {"a", "a", "b", "c"});
%! assert (items.trivial, logical ([1 0 0 0]));
%! assert (items.between, logical ([0 1 1 0]));
%! assert (items.impossible, logical ([0 0 0 1]));
%! assert (S.histogram, [1.5 .5 .5 1.5]);
%! assert (S.fraction.between, .5);
%! assert (S.family, struct ("names", {{"a"; "b"; "c"}}, "index", [1; 1; 2; 3]));
%! N = ddd_expected (S);               # families of accuracy .5, .5 and .5
%! assert (N.poisson_binomial.expected, 4 * [1 3 3 1] / 8, 1e-14);

%!test # families: every completion of missing answers, by brute force
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! label = {"a", "b", "a", "c", "d", "a", "e"};
%! w = [1/3 1 1/3 1 1 1/3 1];
%! C = answers (7, 60, .05);
%! C(:,1:35) = answers (7, 35, 0);
%! for t = 0:1
%!   [S, items] = ddd_split (C, "family", label, "tolerance", t);
%!   least = most = zeros (60, 3);
%!   for j = 1:60
%!     gap = find (isnan (C(:,j)));
%!     seen = [];
%!     for fill = dec2bin (0:2 ^ numel (gap) - 1, max (1, numel (gap)))'
%!       c = C(:,j);
%!       c(gap) = fill(1:numel (gap)) == "1";
%!       K = round (3 * w * c) / 3;
%!       seen(end+1,:) = [K >= 5 - t, K > t & K < 5 - t, K <= t];
%!     endfor
%!     least(j,:) = min (seen, [], 1);
%!     most(j,:) = max (seen, [], 1);
%!   endfor
%!   assert ([items.trivial; items.between; items.impossible], least' == 1);
%!   assert (items.undecided, ! any (least, 2)');
%!   assert ([S.bounds.trivial; S.bounds.between; S.bounds.impossible], ...
%!           [sum(least); sum(most)]' / 60, 1e-14);
%! endfor

%!test # families: the histogram over every choice of a member
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! C = answers (6, 200, .01);
%! S = ddd_split (C, "family", {"a", "a", "b", "b", "b", "c"});
%! full = C(:, ! any (isnan (C)));
%! h = zeros (1, 4);
%! for i = 1:2
%!   for l = 3:5
%!     h += accumarray (sum (full([i, l, 6],:))' + 1, 1, [4, 1])' / 6;
%!   endfor
%! endfor
%! assert (S.histogram, h, 1e-12);
%! assert (S.n_complete, columns (full));

%!test # every model a family of its own: nothing changes; families in the data
%! rand ("twister", 1);
%! C = answers (5, 300, .02);
%! S = ddd_split (C);
%! F = ddd_split (C, "family", num2cell ("abcde"));
%! for name = {"histogram", "count", "fraction", "bounds", "interval"}
%!   assert (F.(name{1}), S.(name{1}), 1e-12);
%! endfor
%! assert (F.leave_one_out, S.leave_one_out);
%! label = {"a", "a", "b", "c", "c"};
%! assert (ddd_split (ddd_pack (C, "family", label), "family", true).histogram, ...
%!         ddd_split (C, "family", label).histogram);

%!test # a panel defines the split; the others' accuracy by category
%! rand ("twister", 1);
%! C = answers (7, 400, .01);
%! [S, items] = ddd_split (C, "panel", [true true true false true false false]);
%! [P, same] = ddd_split (C([1 2 3 5],:));
%! assert (items, same);
%! assert ({S.histogram, S.fraction, S.n_models}, {P.histogram, P.fraction, 4});
%! assert (S.accuracy, P.accuracy);
%! assert (S.compared.models, {"model 4"; "model 6"; "model 7"});
%! for name = {"trivial", "between", "impossible"}
%!   c = C([4 6 7],items.(name{1}));
%!   assert (S.compared.accuracy.(name{1}), ...
%!           sum (c == 1, 2) ./ sum (! isnan (c), 2), 1e-14);
%! endfor
%! S = ddd_split ([1 1; 0 0; 0 1], "panel", 1:2);     # no item is trivial
%! assert (S.compared.accuracy.trivial, NaN);

%!test # classes: the variance of the mean over classes as a whole
%! rand ("twister", 1);
%! warning ("off", "ddd:fewClasses", "local");
%! C = answers (6, 500, .01);
%! class = ceil (9 * rand (1, 500) .^ 2);
%! C(:, class == 2) = 1;
%! warning ("off", "ddd:duplicates", "local");
%! [S, items] = ddd_split (C, "classes", class);
%! full = ! any (isnan (C));
%! v = items.trivial(full);
%! m = numel (v);
%! total = accumarray (class(full)', (v - mean (v))' / m);
%! se2 = 9 / 8 * sum (total .^ 2);
%! deff = se2 / (mean (v) * (1 - mean (v)) / m);
%! assert (deff > 2);
%! assert (S.design_effect.trivial, deff, 1e-12);
%! p = mean (v);
%! z2 = 2.306004135204166 ^ 2;                # Student's, 8 degrees of freedom
%! N = m / deff;
%! half = sqrt (z2 * p * (1 - p) / N + z2 ^ 2 / (4 * N ^ 2)) / (1 + z2 / N);
%! assert (S.interval.trivial, (p + z2 / (2 * N)) / (1 + z2 / N) + [-half, half], 1e-11);
%! ## Names will do; every item a class of its own; no variation.
%! label = cellstr (char (class' + "a"));
%! assert (ddd_split (C, "classes", label).interval, S.interval);
%! S = ddd_split (C, "classes", 1:500);
%! assert (S.design_effect.trivial, m / (m - 1), 1e-12);
%! txt = evalc ("ddd_split (C, 'classes', class)");
%! assert (! isempty (strfind (txt, sprintf ("effect %.3g for", deff))));
%! S = ddd_split (ones (2, 4), "classes", [1 1 2 2]);
%! assert (S.design_effect.impossible, 1);
%! z2 = 12.70620473617471 ^ 2;                # 2 classes, 1 degree of freedom
%! assert (S.interval.trivial, [1 / (1 + z2 / 2), 1], 1e-9);

%!test # classes: the interval covers a share that differs between classes
%! warning ("off", "ddd:fewClasses", "local");
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! for i = 1:200
%!   p = repelem (rand (1, 40), 25);           # 40 classes of 25 items
%!   S = ddd_split (repmat (rand (1, 1000) < p, 2, 1), "classes", ceil ((1:1000) / 25));
%!   hit(i) = S.interval.trivial(1) < .5 && .5 < S.interval.trivial(2);
%! endfor
%! assert (mean (hit), .95, .05);

%!test # classes with rarefied shares
%! warning ("off", "ddd:fewClasses", "local");
%! rand ("twister", 1);
%! C = answers (5, 300, .2);
%! class = ceil ((1:300) / 10);
%! S = ddd_split (C, "min_answers", 3, "classes", class);
%! T = ddd_split (C, "min_answers", 3);
%! assert (T.n_complete > 0);           # the shares of others are not of these
%! assert (isnan ([T.independent.binomial.trivial, T.independent.kappa]));
%! assert (S.fraction, T.fraction);
%! p = S.fraction.trivial;
%! ## |p - low| is q standard errors at low: solved for the number of items
%! items = @(S, q) q ^ 2 * S.interval.trivial(1) * (1 - S.interval.trivial(1)) ...
%!                 / (p - S.interval.trivial(1)) ^ 2;
%! assert (items (T, 1.959963984540054) / items (S, 2.045229642132703), ...
%!         max (1, S.design_effect.trivial), 1e-9);

%!test # flagged items: with and without, side by side
%! warning ("off", "ddd:fewClasses", "local");
%! rand ("twister", 1);
%! C = answers (5, 400, .01);
%! out = rand (1, 400) < .2;
%! class = ceil ((1:400) / 20);
%! for args = {{}, {"family", {"a", "a", "b", "c", "d"}}, {"classes", class}}
%!   S = ddd_split (C, "flagged", out, args{1}{:});
%!   rest = args{1};
%!   if (isnumeric (rest) || (numel (rest) && isnumeric (rest{2})))
%!     rest{2} = class(! out);
%!   endif
%!   T = ddd_split (C(:,! out), rest{:});
%!   for name = {"n_items", "n_complete", "histogram", "count", "fraction", ...
%!               "interval", "bounds"}
%!     assert (S.flagged.without.(name{1}), T.(name{1}), 1e-12);
%!   endfor
%!   U = ddd_split (C, args{1}{:});
%!   assert ({S.fraction, S.histogram}, {U.fraction, U.histogram});
%!   assert (S.flagged.n_items, sum (out));
%! endfor
%! txt = evalc ("ddd_split (C, 'flagged', out)");
%! assert (! isempty (regexp (txt, 'without \d+ flagged items: trivial')));

%!function c = category (C, w, t)
%!  low = round (6 * w * (C == 1));
%!  high = round (6 * w * (C == 1 | isnan (C)));
%!  G = round (sum (w));
%!  c = (low >= 6 * (G - t)) + 2 * (high <= 6 * t) ...
%!      + 3 * (low > 6 * t & high < 6 * (G - t));
%!endfunction

%!test # leave one out: items that change category, by brute force
%! rand ("twister", 1);
%! for t = 0:1
%!   C = answers (6, 500, .02);
%!   S = ddd_split (C, "tolerance", t);
%!   for i = 1:6
%!     keep = (1:6) != i;
%!     n(i,1) = sum (category (C, ones (1, 6), t) ...
%!                   != category (C(keep,:), ones (1, 5), t));
%!   endfor
%!   assert (S.leave_one_out.changed, n);
%!   assert (n(S.leave_one_out.most), max (n));
%! endfor
%! label = {"a", "b", "a", "c", "b", "a"};
%! w = [1/3 1/2 1/3 1 1/2 1/3];
%! S = ddd_split (C, "family", label);
%! for g = 1:3
%!   keep = ! strcmp (label, char ("a" + g - 1));
%!   G(g,1) = sum (category (C, w, 0) != category (C(keep,:), w(keep), 0));
%! endfor
%! assert (S.leave_one_out.changed, G);

%!test # leave one out: by hand, too few models, and nothing that changes
%! S = ddd_split ([1 1 0 0 1; 1 0 0 1 1; 1 1 1 0 1]);
%! assert (S.leave_one_out.changed, [0; 2; 1]);    # items 2, 4 and 3
%! assert (S.leave_one_out.most, 2);
%! S = ddd_split (eye (2));
%! assert (S.leave_one_out, struct ("changed", NaN (2, 1)));
%! txt = evalc ("ddd_split ([1 1 0 0 1; 1 0 0 1 1; 1 1 1 0 1])");
%! assert (! isempty (strfind (txt, ["2 items would change category if ", ...
%!         "'model 2' were left out\n  (more than for any other model)"])));
%! txt = evalc ("ddd_split ([1 1 0 0; 1 0 1 0; 0 1 1 0])");
%! assert (! isempty (strfind (txt, ["(no other model has more; ", ...
%!                                   "2 have as many)"])));

%!test # leave one out: only border items change; the whole matrix again
%! rand ("twister", 2);
%! for share = [0, .1]
%!   for t = 0:2
%!     C = answers (9, 700, share);
%!     S = ddd_split (C, "tolerance", t, "min_answers", 9);
%!     for i = 1:9
%!       keep = (1:9) != i;
%!       n(i,1) = sum (category (C, ones (1, 9), t) ...
%!                     != category (C(keep,:), ones (1, 8), t));
%!     endfor
%!     assert (S.leave_one_out.changed, n);
%!   endfor
%! endfor

%!test # replication: all halves of the models, by brute force
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! for n = [4, 7, 8]
%!   C = rand (n, 90) > rand (1, 90);
%!   r = floor (n / 2);
%!   for t = 0:double (r >= 4)
%!     count = zeros (2, 2);
%!     for half = nchoosek (1:n, r)'
%!       for other = nchoosek (setdiff (1:n, half), r)'
%!         a = sum (C(half,:), 1);
%!         b = sum (C(other,:), 1);
%!         count += [sum(a >= r - t & b >= r - t), sum(a <= t & b <= t); ...
%!                   sum(a >= r - t), sum(a <= t)];
%!         last = columns (nchoosek (1:n, r)');
%!       endfor
%!     endfor
%!     X = ddd_split (C, "tolerance", t).replication;
%!     assert (X.n_models, r);
%!     assert ([X.trivial, X.impossible], count(1,:) ./ count(2,:), 1e-12);
%!     halves = last * columns (nchoosek (1:n-r, r)');
%!     assert ([X.share.trivial, X.share.impossible], ...
%!             count(2,:) / halves / 90, 1e-12);
%!   endfor
%! endfor
%! h = accumarray (sum (C)' + 1, 1, [n + 1, 1])';
%! assert (ddd_split ("histogram", h, "tolerance", 1).replication, X);
%! assert (ddd_split (eye (3)).replication.trivial, NaN);       # halves of 1

%!test # replication among some of the answers: any models that answered
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! C = [1 1 1 1 NaN; 1 1 0 1 1; 1 0 1 1 1; 1 1 1 NaN 1; NaN 1 1 1 0];
%! X = ddd_split (C, "min_answers", 4).replication;
%! both = one = 0;
%! for j = 1:5
%!   c = C(! isnan (C(:,j)),j);
%!   q = c(perms (1:numel (c)));                # two halves of 2, any order
%!   one += mean (all (q(:,1:2), 2));
%!   both += mean (all (q(:,1:4), 2));
%! endfor
%! assert (X.trivial, both / one, 1e-12);

%!test # reliability: Cronbach's alpha by its definition, KR-21, families
%! rand ("twister", 1);
%! C = answers (6, 300, .02);
%! full = C(:, ! any (isnan (C)));
%! alpha = @(V) rows (V) / (rows (V) - 1) ...
%!              * (1 - sum (var (V, 0, 2)) / var (sum (V, 1)));
%! assert (ddd_split (C).reliability, alpha (full), 1e-12);
%! V = [mean(full(1:2,:)); mean(full(3:5,:)); full(6,:)];
%! S = ddd_split (C, "family", {"a", "a", "b", "b", "b", "c"});
%! assert (S.reliability, alpha (V), 1e-12);
%! h = accumarray (sum (full)' + 1, 1, [7, 1])';
%! m = columns (full);
%! M = mean (sum (full));
%! kr21 = 6 / 5 * (1 - M * (6 - M) / (6 * var (sum (full), 1)));
%! assert (ddd_split ("histogram", h).reliability, kr21, 1e-12);
%! assert (kr21 <= alpha (full));
%! assert (ddd_split ("histogram", [0 5 0]).reliability, NaN);

%!test # answers missing at random or not
%! rand ("twister", 1);
%! for seed = 1:3
%!   C = ddd_simulate ("beta", 12, 5000, "share_missing", .1, "seed", seed);
%!   lastwarn ("");
%!   S = ddd_split (C, "min_answers", 9);
%!   assert (lastwarn (), "");
%!   C(1:3,1:2500) = NaN;                 # by model, which says nothing
%!   C(1,:) = 1;
%!   S = ddd_split (C, "min_answers", 9);
%!   assert (lastwarn (), "");
%! endfor
%! txt = evalc ("ddd_split (C, 'min_answers', 9);");
%! assert (! isempty (strfind (txt, "does not depend on")));
%!warning <accuracy is 0.[12]\d lower on items with fewer than 12 answers>
%! rand ("twister", 1);
%! C = ddd_simulate ("beta", 12, 5000, "share_missing", .1, "at_random", false);
%! S = ddd_split (C, "min_answers", 9);

%!test # without an output: families
%! rand ("twister", 1);
%! txt = evalc ("ddd_split (answers (4, 300, 0), 'family', {'a', 'a', 'b', 'c'})");
%! assert (! isempty (strfind (txt, "3 families, a vote each")));

%!error <tolerance 1 needs at least 4 families, there are 2>
%! ddd_split (eye (4), "tolerance", 1, "family", {"a", "a", "b", "b"})
%!error <family must have 4 elements, not 1> ddd_split (eye (4), "family", {"a"})
%!error <ddd_split: the data name no families> ddd_split (eye (4), "family", true)
%!error <min_answers is for models>
%! ddd_split (eye (4), "family", num2cell ("abcd"), "min_answers", 2)
%!error <panel must be whole numbers> ddd_split (eye (4), "panel", 0)
%!error <there is only one model> ddd_split (eye (4), "panel", 1)
%!error <classes must have 3 elements, not 1> ddd_split (eye (3), "classes", 1)
%!error <classes must have at least 2 different> ddd_split (eye (3), "classes", [1 1 1])
%!error <classes must be labels> ddd_split (eye (3), "classes", "a")
%!error <ddd_expected: votes of families cannot be sorted anew>
%! rand ("twister", 1);
%! S = ddd_split (rand (5, 9) < .5, "family", num2cell ("abcde"));
%! ddd_expected (S, "tolerance", 1)
%!error <family and panel need C> ddd_split ("histogram", [1 2 3], "family", {"a"})
%!error <family and panel need C> ddd_split ("histogram", [1 2 3], "panel", 1)

%!error <only 5 of 100 .* 'model 2' answered only 5 of 100 items; without it 100 would>
%! C = ones (3, 100);
%! C(2,6:100) = NaN;
%! ddd_split (C);
%!error <only 0 of 4 .* 2 models, such as 'model 3', have less .* such as 'c' and 'a'; choose>
%! C = [1 1 NaN NaN; 1 1 NaN NaN; NaN NaN 0 1; NaN NaN 0 1];
%! ddd_split (ddd_pack (C, "items", {"a", "b", "c", "d"}));

%!test # shares that are known whatever is missing, and shares that are not
%! C = [1 0 0 1 0 0 0 0 0 1 1; 1 0 1 1 0 0 0 0 0 1 1; 1 0 1 1 0 0 0 0 0 1 NaN];
%! txt = evalc ("ddd_split (C)");
%! bounds = "trivial 27.3 to 36.4 %, in-between 9.1 to 18.2 %, impossible 54.5 %;";
%! assert (! isempty (strfind (txt, bounds)), "%s", txt);
