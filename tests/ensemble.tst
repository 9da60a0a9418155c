## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_ensemble by its definitions: every subset, every outcome of independent
## voters, every pair of wrong labels; real data.

%!test # votes, oracle and subsets, with missing answers
%! rand ("twister", 1);
%! for n = [5, 6]
%!   C = double (rand (n, 150) < rand (1, 150) .* linspace (.6, 1, n)');
%!   C(2,1:7) = NaN;
%!   [E, items] = ddd_ensemble (C, "largest", 9);
%!   X = C(:,8:150);
%!   m = 143;
%!   k = sum (X, 1);
%!   assert ([E.n_items, E.n_complete], [150, m]);
%!   assert (E.accuracy, mean (X, 2), 1e-12);
%!   assert (E.vote.majority, mean ((k > n / 2) + (k == n / 2) / 2), 1e-12);
%!   assert (E.oracle.observed, mean (k > 0), 1e-12);
%!   r = corrcoef (X');
%!   assert (E.correlation, mean (r(triu (true (n), 1))), 1e-12);
%!   assert (E.effective_votes, n / (1 + (n - 1) * E.correlation), 1e-12);
%!   vote = 0;
%!   for x = dec2bin (0:2^n-1)' - "0"
%!     q = prod (x .* E.accuracy + (1 - x) .* (1 - E.accuracy));
%!     vote += q * ((sum (x) > n / 2) + (sum (x) == n / 2) / 2);
%!   endfor
%!   assert (E.vote.independent, vote, 1e-12);
%!   assert (E.oracle.independent, 1 - prod (1 - E.accuracy), 1e-12);
%!   assert (numel (E.subsets.models), n);
%!   for s = 1:n
%!     sets = nchoosek (1:n, s);
%!     share = arrayfun (@(i) mean (any (X(sets(i,:),:), 1)), 1:rows (sets));
%!     [most, first] = max (share);
%!     assert (E.subsets.oracle(s), most, 1e-12);
%!     assert (E.subsets.models{s}, sets(first,:));
%!   endfor
%!   for i = 1:n
%!     only = X(i,:) & k == 1;
%!     assert (E.alone(i), sum (only));
%!     assert (items.solved_by(8:150) == i, only);
%!   endfor
%!   assert (items.solved_by(1:7), NaN (1, 7));
%!   G = ddd_ensemble (C, "steps", 0, "largest", n);
%!   assert (G.subsets.exhaustive, false (1, n));
%!   left = true (1, m);
%!   chosen = [];
%!   for s = 1:n
%!     gain = sum (X & left, 2);
%!     gain(chosen) = -1;
%!     [~, i] = max (gain);
%!     chosen(end+1) = i;
%!     left &= ! X(i,:);
%!     assert (G.subsets.models{s}, sort (chosen));
%!     assert (G.subsets.oracle(s), 1 - mean (left), 1e-12);
%!   endfor
%! endfor

%!test # combinations: every column of answers counted, the most frequent first
%! rand ("twister", 4);
%! warning ("off", "ddd:duplicates", "local");
%! for n = [4, 60]
%!   pattern = rand (n, 9) < .5;
%!   C = pattern(:,ceil (9 * rand (1, 300) .^ 2));
%!   C(:,5) = ! C(:,6);
%!   S = ddd_ensemble (C, "largest", 1).combinations;
%!   [u, ~, j] = unique (C', "rows");
%!   count = accumarray (j, 1);
%!   assert (S.n_different, rows (u));
%!   assert (S.n_between, sum (any (C, 1) & ! all (C, 1)));
%!   assert (S.n_items, sort (count, "descend")');
%!   [~, at] = ismember (S.right', u, "rows");
%!   assert (sort (at), (1:rows (u))');
%!   assert (S.n_items, count(at)');
%!   few = ddd_ensemble (C, "largest", 1, "combinations", 3).combinations;
%!   assert (few.right, S.right(:,1:3));
%! endfor

%!test # nothing in between; a model that is always right has no correlation
%! warning ("off", "ddd:duplicates", "local");
%! E = ddd_ensemble ([1 1 0; 1 1 0; 1 1 0]);
%! assert (E.effective_votes, 1, 1e-12);
%! assert (E.subsets.models, {1, [1 2], 1:3});
%! assert (E.subsets.oracle, [2 2 2] / 3, 1e-12);
%! assert (E.alone, zeros (3, 1));
%! E = ddd_ensemble ([1 1 1 1; 1 0 1 0; 1 1 0 0]);
%! assert (E.correlation, 0, 1e-12);
%! assert (E.effective_votes, 3, 1e-12);

%!test # labels: plurality and the same wrong label, pair by pair
%! rand ("twister", 3);
%! [n, m, L] = deal (5, 300, 4);
%! y = ceil (L * rand (1, m));
%! y(3) = NaN;
%! P = ceil (L * rand (n, m));
%! P(rand (n, m) < .5) = 0;
%! P(P == 0) = repmat (y, n, 1)(P == 0);
%! C = double (P == y);
%! C(:,3) = NaN;
%! P(2,5) = NaN;
%! C(2,5) = 0;
%! warning ("off", "all", "local");
%! E = ddd_ensemble (ddd_pack (C, "predictions", P, "labels", y));
%! use = setdiff (1:m, 3);
%! vote = both = same = expected = 0;
%! wrong = C == 0 & ! isnan (P);
%! for i = 1:n
%!   for l = 1:L
%!     F(i,l) = sum (P(i,wrong(i,:)) == l) / sum (wrong(i,:));
%!   endfor
%! endfor
%! for j = use
%!   count = accumarray (P(! isnan (P(:,j)),j), 1, [L, 1]);
%!   top = find (count == max (count));
%!   vote += mean (top == y(j)) / numel (use);
%! endfor
%! assert (E.vote.plurality, vote, 1e-12);
%! for i = 1:n-1
%!   for l = i+1:n
%!     at = use(wrong(i,use) & wrong(l,use));
%!     e = 0;
%!     for j = at
%!       a = F(i,:);
%!       b = F(l,:);
%!       a(y(j)) = b(y(j)) = 0;
%!       e += (a / sum (a)) * (b / sum (b))';
%!     endfor
%!     assert (E.same_wrong.both(i,l), numel (at));
%!     assert (E.same_wrong.same(i,l), mean (P(i,at) == P(l,at)), 1e-12);
%!     assert (E.same_wrong.expected(l,i), e / numel (at), 1e-12);
%!     both += numel (at);
%!     same += sum (P(i,at) == P(l,at));
%!     expected += e;
%!   endfor
%! endfor
%! assert (E.same_wrong.pooled, struct ("observed", same / both, ...
%!                                      "expected", expected / both), 1e-12);
%! txt = evalc ("ddd_ensemble (ddd_pack (C, 'predictions', P, 'labels', y))");
%! assert (! isempty (strfind (txt, "they give the same label in")));
%! assert (! isempty (strfind (txt, "the label that most give")));

%!function file = data (varargin)
%!  file = fullfile (getenv ("DDD_TEST_DATA"), varargin{:});
%!endfunction

%!testif ; isfolder (data ("imagenet-timm15")) # fifteen networks on ImageNet
%! E = ddd_ensemble (ddd_load (data ("imagenet-timm15", "correct.csv")), ...
%!                   "largest", 2);
%! assert (E.effective_votes, 1.5, .05);
%! assert (100 * [E.best.accuracy, E.vote.independent, E.oracle.observed, ...
%!                E.subsets.oracle(2)], [85.3, 99.3, 93.1, 88.4], .05);
