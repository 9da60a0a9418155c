## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_diversity by its definitions, errors by leaving out items, published
## values, labels, and the table.

%!test # published: Krippendorff 2011, two observers and ten units, alpha .095
%! C = [0 1 0 0 0 0 0 0 1 0; 1 1 1 0 0 1 0 0 0 0];
%! assert (ddd_diversity (C).krippendorff_alpha, .095, 5e-4);

%!test # published: Gwet 2002, 118, 5, 2 and 0 of 125: kappa -.0234, AC1 .9408
%! C = [ones(1, 123), 0 0; ones(1, 118), zeros(1, 5), 1 1];
%! V = ddd_diversity (C);
%! assert ([V.conger, V.ac1], [-.0234, .9408], 5e-5);

%!test # published: Cochran's Q of the R package CVST, 4.2 and 1.2174
%! C = [1 0 1 1; 0 1 1 1; 1 1 1 0; 0 1 0 0; 0 1 0 0; 1 0 1 0; 0 1 0 0; ...
%!      1 1 1 1; 0 1 0 0];
%! Q = ddd_diversity (C').cochran;
%! assert ([Q.q, Q.df], [4.2, 3], 1e-12);
%! assert (Q.p_value, 1 - gammainc (2.1, 1.5), 1e-12);
%! C = [0 0 1 1 0; 0 1 0 1 0; 0 1 1 0 1; 1 0 0 0 1; 1 1 0 0 0; 1 0 1 0 0; ...
%!      0 1 0 0 0; 0 0 1 1 0; 0 0 0 0 0];
%! assert (ddd_diversity (C').cochran.q, 1.2174, 5e-5);
%! C(:,6) = [1; NaN(8, 1)];      # then of the one complete item
%! assert (ddd_diversity (C').cochran.q, 5 * (6 * 3 - 9) / (3 * 3), 1e-12);

%!test # published: Fagerland et al. 2013, 1 against 7: mid-p .0391
%! C = [1 1 0 0 0 0 0 0 0, zeros(1, 12); 1 0 1 1 1 1 1 1 1, zeros(1, 12)];
%! assert (ddd_diversity (C).pairwise.mcnemar(1,2), .0391, 5e-5);

%!test # McNemar's tests after Holm, step by step
%! rand ("twister", 1);
%! C = double (rand (5, 300) < [.4; .5; .52; .6; .7]);
%! C(2,:) = NaN;
%! P = ddd_diversity (C).pairwise;
%! at = [1 3; 1 4; 1 5; 3 4; 3 5; 4 5];
%! p = arrayfun (@(i, l) P.mcnemar(i,l), at(:,1), at(:,2));
%! q = zeros (6, 1);
%! [~, order] = sort (p);
%! for k = 1:6
%!   q(order(k)) = min (1, max ((7 - (1:k)') .* p(order(1:k))));
%! endfor
%! got = arrayfun (@(i, l) P.mcnemar_holm(i,l), at(:,1), at(:,2));
%! assert (got, q, 1e-15);
%! assert (P.mcnemar_holm, P.mcnemar_holm');
%! assert (isnan (P.mcnemar_holm(1,2)));
%! assert (P.mcnemar_holm(1,1), 1);

%!test # published counts: eleven ImageNet networks
%! h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%! V = ddd_diversity (struct ("histogram", h));
%! assert (V.fleiss, .479554599872526, 1e-14);
%! assert (V.kw_variance, 10 / 22 * V.disagreement, 1e-14);    # [KW], (17)
%! assert (V.fleiss, 1 - V.disagreement / 2 / V.accuracy / (1 - V.accuracy), 1e-13);
%! assert (ddd_diversity (ddd_split ("histogram", h)).fleiss, V.fleiss);

%!function X = by_hand (C)          # the definitions, item by item
%!  [n, m] = size (C);
%!  N = sum (! isnan (C), 1);
%!  k = sum (C == 1, 1);
%!  A = C(:, N == n);
%!  f = sum (A == 0, 1);
%!  c = n - f;
%!  P = mean (A(:));
%!  X.fleiss = 1 - mean (c .* f) / (n * (n - 1)) / (P * (1 - P));
%!  X.entropy = mean (min (c, f)) / (n - ceil (n / 2));
%!  X.kw_variance = mean (c .* f) / n ^ 2;
%!  X.difficulty = mean ((c / n - P) .^ 2);
%!  share = accumarray (f' + 1, 1, [n + 1, 1])' / columns (A);
%!  i = 1:n;
%!  X.generalized = 1 - sum (i .* (i - 1) / n / (n - 1) .* share(2:end)) ...
%!                      / sum (i / n .* share(2:end));
%!  X.coincident_failure = sum ((n - i) / (n - 1) .* share(2:end)) ...
%!                         / (1 - share(1));
%!  pair = nchoosek (1:n, 2);
%!  X.disagreement = mean ((A(pair(:,1),:) != A(pair(:,2),:))(:));
%!  X.double_fault = mean ((! A(pair(:,1),:) & ! A(pair(:,2),:))(:));
%!  O = zeros (2);                   # coincidence matrix
%!  for j = find (N >= 2)
%!    x = C(! isnan (C(:,j)),j);
%!    for a = 0:1
%!      for b = 0:1
%!        O(a+1,b+1) += (sum (x == a) * sum (x == b) - (a == b) * sum (x == a)) ...
%!                      / (N(j) - 1);
%!      endfor
%!    endfor
%!  endfor
%!  each = sum (O);
%!  all = sum (each);
%!  X.krippendorff_alpha = 1 - (all - 1) * O(1,2) / prod (each);
%!  two = N >= 2;
%!  a = mean ((k .* (k - 1) + (N - k) .* (N - k - 1))(two) ...
%!            ./ (N .* (N - 1))(two));
%!  P = mean (k(two) ./ N(two));
%!  e = 2 * P * (1 - P);
%!  X.ac1 = (a - e) / (1 - e);
%!  p = sum (C == 1, 2) ./ sum (! isnan (C), 2);
%!  e = mean (p(pair(:,1)) .* p(pair(:,2)) + (1 - p(pair(:,1))) .* (1 - p(pair(:,2))));
%!  X.conger = (a - e) / (1 - e);
%!endfunction

%!test # the definitions on random data, errors by leaving out every item
%! for share = [0 .08]
%!   C = ddd_simulate ("rasch", 5, 150, "share_missing", share, "seed", 3);
%!   V = ddd_diversity (C);
%!   X = by_hand (C);
%!   left = arrayfun (@(j) by_hand (C(:,[1:j-1, j+1:end])), 1:150);
%!   names = fieldnames (X)';
%!   assert (numel (names), 11);
%!   for name = names
%!     assert (V.(name{1}), X.(name{1}), 1e-12);
%!     t = [left.(name{1})];
%!     se = sqrt (149 / 150 * sum ((t - mean (t)) .^ 2));
%!     assert (V.se.(name{1}), se, .03 * se);
%!   endfor
%! endfor

%!test # Conger's kappa is the mean of Cohen's, weighted by 1 - c_exp
%! rand ("twister", 1); randg ("twister", 1);
%! C = ddd_simulate ("beta", 6, 400);
%! K = ddd_consistency (C).full;
%! pair = triu (true (6), 1);
%! w = 1 - K.expected(pair);
%! assert (ddd_diversity (C).conger, sum (w .* K.kappa(pair)) / sum (w), 1e-12);

%!test # Gwet's published standard error of AC1 (2008), complete answers
%! C = ddd_simulate ("beta", 4, 300, "seed", 2);
%! V = ddd_diversity (C);
%! k = sum (C);
%! P = mean (k) / 4;
%! e = 2 * P * (1 - P);
%! g = ((k .* (k - 1) + (4 - k) .* (3 - k)) / 12 - e) / (1 - e);
%! each = P * (1 - k / 4) + (1 - P) * k / 4;           # of which e is the mean
%! g -= 2 * (1 - V.ac1) * (each - e) / (1 - e);
%! assert (V.se.ac1, sqrt (sum ((g - V.ac1) .^ 2) / 300 / 299), 1e-12);

%!test # pairs: the definitions, missing answers, errors by leaving out items
%! C = ddd_simulate ("slopes", 4, 250, "share_missing", .1, "seed", 5);
%! P = ddd_diversity (C).pairwise;
%! for pair = nchoosek (1:4, 2)'
%!   i = pair(1);
%!   l = pair(2);
%!   A = C(pair, ! any (isnan (C(pair,:)), 1));
%!   N = columns (A);
%!   c = @(x, y) sum (A(1,:) == x & A(2,:) == y);
%!   assert (P.phi(i,l), corr (A(1,:)', A(2,:)'), 1e-12);
%!   assert (P.log_odds(l,i), log (c(1,1) * c(0,0) / c(1,0) / c(0,1)), 1e-12);
%!   w = c(1,1) * c(0,0) / c(1,0) / c(0,1);
%!   assert (P.yule_q(i,l), (w - 1) / (w + 1), 1e-12);
%!   assert (P.yule_y(i,l), (sqrt (w) - 1) / (sqrt (w) + 1), 1e-12);
%!   p = mean (A, 2);
%!   e = prod (p) + prod (1 - p);
%!   x = max (p);
%!   k = (mean (A(1,:) == A(2,:)) - e) / (1 - e);
%!   assert (P.copying(i,l), k * (1 - e) / (1 - x ^ 2 - (1 - x) ^ 2), 1e-12);
%!   assert (P.disagreement(i,l), mean (A(1,:) != A(2,:)), 1e-12);
%!   assert (P.double_fault(i,l), c(0,0) / N, 1e-12);
%!   s = c(1,0) + c(0,1);
%!   f = 1;
%!   for toss = 1:s
%!     f = conv (f, [.5 .5]);
%!   endfor
%!   q = min (c(1,0), c(0,1));
%!   assert (P.mcnemar(i,l), 2 * sum (f(1:q+1)) - f(q+1), 1e-12);
%!   x = arrayfun (@(j) corr (A(1,[1:j-1, j+1:N])', A(2,[1:j-1, j+1:N])'), 1:N);
%!   se = sqrt ((N - 1) / N * sum ((x - mean (x)) .^ 2));
%!   assert (P.phi_se(i,l), se, .03 * se);
%! endfor
%! assert (diag (P.phi), ones (4, 1), 1e-12);
%! assert (diag (P.phi_se), zeros (4, 1));
%! P = ddd_diversity ([1 1 0 0 1; 1 0 1 0 0; NaN(1, 4), 1]).pairwise;
%! assert (P.mcnemar(1,2), 2 * 4/8 - 3/8, 1e-15);      # 1 of 3, N = 5
%! assert (P.mcnemar(3,[1 2]), [1 .5]);         # a single item

%!function x = pair_means (C)
%!  P = ddd_diversity (C).pairwise;
%!  upper = triu (true (rows (C)), 1);
%!  for m = __ddd_pair_measures__ ()'
%!    if (! isempty (m.scale))
%!      x.(m.field) = mean (P.(m.field)(upper));
%!    endif
%!  endfor
%!endfunction

%!test # means over pairs of every measure, errors by leaving out every item
%! C = ddd_simulate ("slopes", 4, 160, "share_missing", .1, "seed", 6);
%! M = ddd_diversity (C).pairwise_mean;
%! X = pair_means (C);
%! left = arrayfun (@(j) pair_means (C(:,[1:j-1, j+1:end])), 1:160);
%! assert (fieldnames (M), fieldnames (X));
%! for name = fieldnames (X)'
%!   assert (M.(name{1}).estimate, X.(name{1}), 1e-12);
%!   t = [left.(name{1})];
%!   se = sqrt (159 / 160 * sum ((t - mean (t)) .^ 2));
%!   assert (M.(name{1}).se, se, .03 * se);
%! endfor
%! M = ddd_diversity ([1 1 0 0; 1 1 1 0; 0 1 0 1]).pairwise_mean.log_odds;
%! assert (M.estimate, 0, eps);              # of 1 and 3, the only finite one
%! assert (M.se, 2, 1e-12);

%!test # planted copying of a more accurate model is found again
%! [C, truth] = ddd_simulate ("copy", 3, 40000, "seed", 1, "accuracy", ...
%!                            [.8 .6 .7], "kappa", [.3 .5]);
%! P = ddd_diversity (C).pairwise;
%! off = (P.copying(2:3,1) - truth.copying(2:3)) ./ P.copying_se(2:3,1);
%! assert (all (abs (off) < 3));
%! C = ddd_simulate ("copy", 2, 1e4, "seed", 1, "accuracy", [.8 .6], ...
%!                   "kappa", .3, "exact", true);
%! c = .3 * (1 - .48 - .08) / .32;
%! assert (ddd_diversity (C).pairwise.copying(1,2), c, 1e-3);

%!test # labels: by hand, and the definitions with missing labels
%! rand ("twister", 1);
%! L = ddd_diversity ([1 0 1; 1 1 0], "predictions", [1 2 3; 1 3 1]).labels;
%! assert (L.agreement(1,2), 1/3, 1e-15);
%! assert (L.kappa(1,2), (1/3 - 3/9) / (1 - 3/9), 1e-15);
%! e = 4/9 + 1/9 / 2;                           # three labels: f = 1/2
%! assert (L.capa(1,2), (1/3 - e) / (1 - e), 1e-15);
%! truth = randi (5, 1, 200);
%! Z = repmat (truth, 3, 1);
%! wrong = rand (3, 200) < .5;
%! Z(wrong) = randi (5, nnz (wrong), 1);
%! Z(rand (3, 200) < .1) = NaN;
%! C = ddd_correct (Z, truth);
%! options = randi ([5 9], 1, 200);
%! L = ddd_diversity (C, "predictions", Z, "n_options", options).labels;
%! assert (diag (L.agreement), ones (3, 1), 1e-15);
%! for pair = nchoosek (1:3, 2)'
%!   both = ! any (isnan (Z(pair,:)), 1);
%!   a = Z(pair(1),both);
%!   b = Z(pair(2),both);
%!   o = mean (a == b);
%!   e = sum (arrayfun (@(c) mean (a == c) * mean (b == c), 1:5));
%!   p = mean (C(pair(1),both));
%!   q = mean (C(pair(2),both));
%!   assert (L.agreement(pair(1),pair(2)), o, 1e-12);
%!   assert (L.kappa(pair(1),pair(2)), (o - e) / (1 - e), 1e-12);
%!   e = p * q + (1 - p) * (1 - q) * mean (1 ./ (options(both) - 1));
%!   assert (L.capa(pair(2),pair(1)), (o - e) / (1 - e), 1e-12);
%! endfor
%! words = {"", "a", "b", "c", "d", "e"};
%! Z(isnan (Z)) = 0;
%! M = ddd_diversity (C, "predictions", words(Z + 1), "n_options", options).labels;
%! assert (M, L);
%! D = ddd_pack (C, "predictions", Z ./ (Z > 0), "labels", truth);
%! M = ddd_diversity (D, "n_options", options);
%! assert (M.labels, L);
%! assert (! isfield (M.options, "predictions"));

%!test # fewer than half complete: the first group would be of the wrong items
%! C = ddd_simulate ("beta", 6, 200, "share_missing", .3, "seed", 1);
%! V = ddd_diversity (C);
%! assert (V.n_complete < 100);
%! assert ([V.fleiss, V.entropy, V.double_fault, V.se.fleiss], NaN (1, 4));
%! assert (! isnan (V.krippendorff_alpha) && ! isnan (V.ac1) && ! isnan (V.conger));

%!test # AC1: an item with one answer takes no part, nor in what chance gives
%! C = [1 1 0 1 0 1; 1 0 0 1 1 1; NaN(1, 6)];
%! V = ddd_diversity (C);
%! a = 4 / 6;
%! P = 8 / 12;
%! assert (V.ac1, (a - 2 * P * (1 - P)) / (1 - 2 * P * (1 - P)), 1e-14);
%! W = ddd_diversity ([C, [0 0 NaN 0; NaN(2, 4)]]);
%! assert ([W.ac1, W.se.ac1], [V.ac1, V.se.ac1], 1e-14);

%!test # the table, as text and in files
%! C = [1 1 0 0 1; 1 0 1 0 0];
%! txt = evalc ("ddd_diversity (C, 'predictions', [1 1 2 2 1; 1 2 1 2 2])");
%! assert (! isempty (regexp (txt, "Fleiss' kappa +-0.2 +0.4")));
%! assert (! isempty (regexp (txt, 'CAPA +-0.1538 +5')));
%! assert (! isempty (strfind (txt, "after Holm < .05): 0 of 1 pair\n")));
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   ddd_diversity (C, "file", fullfile (folder, "a.txt"));
%!   assert (fileread (fullfile (folder, "a.txt")), evalc ("ddd_diversity (C)"));
%!   V = ddd_diversity (C, "file", fullfile (folder, "a.csv"));
%!   rows = strsplit (strtrim (fileread (fullfile (folder, "a.csv"))), "\n");
%!   assert (numel (rows), 19);
%!   assert (rows{1}, "measure,value,se,items,of");
%!   for row = rows(2:12)
%!     cells = regexp (row{1}, '^(\w+),([^,]*),([^,]*),5,"[^"]*"$', "tokens"){1};
%!     assert (str2double (cells{2}), V.(cells{1}), 1e-14);
%!     assert (str2double (cells{3}), V.se.(cells{1}), 1e-14);
%!   endfor
%!   fail ("ddd_diversity (C, 'file', fullfile (folder, 'b', 'c.csv'))", "no folder");
%!   fail ("ddd_diversity (C, 'file', folder)", "is a folder");
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect
