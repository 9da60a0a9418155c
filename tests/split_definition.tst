## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_split by its definition: categories whatever the missing answers were,
## shares among some of the models, published counts, and what is printed.

%!test # the definition on random data, at every tail length
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! for m = [1, 63, 64, 65, 1023, 1024, 1025]
%!   C = rand (9, m) < 0.6;
%!   [S, items] = ddd_split (C, "tolerance", 2);
%!   k = sum (C, 1);
%!   assert (items.k, k);
%!   assert (items.trivial, k >= 7);
%!   assert (items.impossible, k <= 2);
%!   assert (S.histogram, accumarray (k' + 1, 1, [10, 1])');
%!   assert (S.accuracy, sum (C, 2) / m);
%! endfor

%!test # missing answers: every completion, by brute force
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! C = double (rand (5, 60) < 0.5);
%! C(rand (5, 60) < 0.1) = NaN;
%! C(:,1:40) = rand (5, 40) < .5;
%! for t = 0:1
%!   [S, items] = ddd_split (C, "tolerance", t);
%!   least = most = zeros (60, 3);
%!   for j = 1:60
%!     gap = find (isnan (C(:,j)));
%!     seen = [];
%!     for fill = dec2bin (0:2 ^ numel (gap) - 1, max (1, numel (gap)))'
%!       c = C(:,j);
%!       c(gap) = fill(1:numel (gap)) == "1";
%!       k = sum (c);
%!       seen(end+1,:) = [k >= 5 - t, k > t & k < 5 - t, k <= t];
%!     endfor
%!     least(j,:) = min (seen, [], 1);
%!     most(j,:) = max (seen, [], 1);
%!   endfor
%!   assert (items.trivial, least(:,1)' == 1);
%!   assert (items.between, least(:,2)' == 1);
%!   assert (items.impossible, least(:,3)' == 1);
%!   assert (items.undecided, ! any (least, 2)');
%!   assert (S.bounds.trivial, [sum(least(:,1)), sum(most(:,1))] / 60, eps);
%!   assert (S.bounds.between, [sum(least(:,2)), sum(most(:,2))] / 60, eps);
%!   assert (S.bounds.impossible, [sum(least(:,3)), sum(most(:,3))] / 60, eps);
%!   full = ! any (isnan (C), 1);
%!   assert (S.n_complete, sum (full));
%!   assert (S.fraction.trivial, mean (sum (C(:,full), 1) >= 5 - t), eps);
%! endfor

%!test # rarefaction: all subsets of a of the answers, by brute force
%! rand ("twister", 1);
%! warning ("off", "ddd:duplicates", "local");
%! C = double (rand (6, 30) < 0.6);
%! C(rand (6, 30) < 0.3) = NaN;
%! C(:,1) = 1;
%! for t = 0:1
%!   S = ddd_split (C, "min_answers", 4, "tolerance", t);
%!   T = I = [];
%!   for j = find (sum (! isnan (C), 1) >= 4)
%!     c = C(! isnan (C(:,j)),j);
%!     q = nchoosek (1:numel (c), 4);
%!     k = sum (reshape (c(q), size (q)), 2);
%!     T(end+1) = sum (k >= 4 - t) / numel (k);
%!     I(end+1) = sum (k <= t) / numel (k);
%!   endfor
%!   assert (S.fraction.trivial, sum (T) / numel (T), 1e-12);
%!   assert (S.fraction.impossible, sum (I) / numel (I), 1e-12);
%!   p = S.fraction.trivial;                # Wilson's, of so many items
%!   N = p * (1 - p) * numel (T) / var (T);
%!   z2 = 1.959963984540054 ^ 2;
%!   half = sqrt (z2 * p * (1 - p) / N + z2 ^ 2 / (4 * N ^ 2)) / (1 + z2 / N);
%!   assert (S.interval.trivial, ...
%!           (p + z2 / (2 * N)) / (1 + z2 / N) + [-half, half], 1e-12);
%! endfor

%!test # published counts and means give the same as the answers
%! warning ("off", "ddd:duplicates", "local");
%! h = [3 2 0 1 4];
%! S = ddd_split ("histogram", h);
%! assert ({S.n_models, S.n_items, S.histogram}, {4, 10, h});
%! assert (S.count, struct ("trivial", 4, "between", 3, "impossible", 3));
%! assert (! isfield (S, "accuracy"));
%! assert (! isfield (S, "leave_one_out"));
%! k = [0 0 0 1 1 3 4 4 4 4];
%! T = ddd_split ("means", single (k' / 4), "n_models", 4);
%! assert (T.histogram, h);
%! assert (ddd_split ("histogram", h, "tolerance", 1).count.trivial, 5);

%!test # what the histogram alone implies, as ddd_consistency has it
%! rand ("twister", 1);
%! C = double (rand (6, 500) > rand (1, 500) .^ ((1:6)'));
%! C(2,1:40) = NaN;
%! same = @(H, K) assert ([H.full, H.between], ...
%!   [K.full.histogram_kappa, K.between.histogram_kappa], 1e-14);
%! family = num2cell ("abbcde");
%! same (ddd_split (C).histogram_kappa, ddd_consistency (C));
%! same (ddd_split (C, "family", family).histogram_kappa, ...
%!       ddd_consistency (C, "family", family));
%! same (ddd_split (C, "panel", 1:5).histogram_kappa, ddd_consistency (C(1:5,:)));

%!test # the eleven ImageNet networks of the paper
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! S = ddd_split ("histogram", h);
%! assert (S.count, struct ("trivial", 15919, "between", 30559, ...
%!                          "impossible", 3522));
%! assert (sum (h .* (0:11)) / (11 * 50000), .6893, 5e-5);
%! assert (S.histogram_kappa.full, .479554599872526, 1e-14);     # Fleiss' kappa
%! assert (S.histogram_kappa.between, .2356, 5e-5);
%! assert (ddd_split ("histogram", h, "tolerance", 1).histogram_kappa.between, ...
%!         .0971, 5e-5);
%! txt = evalc ("ddd_split ('histogram', h)");
%! assert (! isempty (regexp (txt, 'implies: 0.48 on all,\n +0.24 on in-between')));

%!test # packed data give the same; flagged items are counted apart
%! rand ("twister", 1);
%! C = rand (5, 300) < 0.7;
%! assert (isequal (ddd_split (ddd_pack (C)), ddd_split (C)));
%! f = rand (1, 300) < 0.1;
%! S = ddd_split (C, "flagged", f);
%! assert (S.flagged.histogram, accumarray (sum (C(:,f), 1)' + 1, 1, [6, 1])');

%!test # counts and shares are of the same items, though more are decided
%! warning ("off", "ddd:duplicates", "local");
%! C = [1 1 0 0 0 1 0 1 1; 1 0 1 0 1 0 1 1 0; 1 0 1 0 0 1 0 0 NaN];
%! assert (ddd_split (C).count.between, 7);      # the incomplete one, too
%! txt = evalc ("ddd_split (C)");
%! for line = {'\n8 items have all answers; counts and shares are of these\n', ...
%!             '\n +trivial +1 +12.5 %', '\n +in-between +6 +75.0 %', ...
%!             '\n +impossible +1 +12.5 %', 'Only 6 items are in between', ...
%!             ['of all 9 items and models, .*trivial 11.1 %,\s+in-between ', ...
%!              '77.8 %, impossible 11.1 %;\s+0 items are und']}
%!   assert (! isempty (regexp (txt, line{1}, "once")), line{1});
%! endfor
%! C(3,8) = C(2,9) = NaN;      # two undecided, one of them with one answer
%! txt = evalc ("ddd_split (C, 'min_answers', 2)");
%! for line = {'\n8 items have 2 answers or more; .* to expect\namong 2 random', ...
%!             '\n +trivial +3 +33.3 %', '\n +impossible +2 +25.0 %', ...
%!             'Only 3 items are in', 'trivial 11.1 to 33.3 %,\s', ...
%!             'impossible 11.1 %;\s+2 items are undecided\n'}
%!   assert (! isempty (regexp (txt, line{1}, "once")), line{1});
%! endfor

%!function D = of_one_condition (C)
%!  D = ddd_pack (C, "conditions", repmat ({"x"}, 1, columns (C)));
%!endfunction

%!test # counted by levels, or item by item as with conditions: the same bits
%! rand ("twister", 11);
%! warning ("off", "all", "local");
%! for n = [5, 40]
%!   for m = [64, 3001]               # few and many items for the pairs of k, a
%!     for missing = [0, .001, .02]
%!       for t = 0:2
%!         C = double (rand (n, m) < .9 - .8 * rand (1, m) .^ 2);
%!         C(rand (n, m) < missing) = NaN;
%!         given = {"tolerance", t};
%!         try
%!           [R, items] = ddd_split (of_one_condition (C), given{:});
%!         catch err
%!           fail ("ddd_split (C, given{:})", regexptranslate ("escape", ...
%!                                                             err.message));
%!           continue
%!         end_try_catch
%!         [S, same] = ddd_split (C, given{:});
%!         assert (isequaln (S, R) && isequaln (same, items));
%!         assert (S.count.between, nnz (items.between));
%!       endfor
%!     endfor
%!   endfor
%! endfor
%! C = eye (6)(:,[1, 1, 1]);          # a single level
%! [R, items] = ddd_split (of_one_condition (C));
%! [S, same] = ddd_split (C);
%! assert (isequaln (S, R) && isequaln (same, items));
