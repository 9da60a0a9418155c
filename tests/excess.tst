## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_excess by its definition: all matrices with the same totals, all
## outcomes of the Rasch model, whole strata of the rest score, and simulation.

%!function [X, w] = all_matrices (C)   # with the totals of C, by enumeration
%!  n = rows (C);
%!  X = zeros (n, 0, 1);
%!  for j = 1:columns (C)
%!    ways = unique (perms (C(:,j)), "rows")';
%!    X = cat (2, X(:,:,kron (1:size (X, 3), ones (1, columns (ways)))), ...
%!             reshape (repmat (ways, 1, size (X, 3)), n, 1, []));
%!    X = X(:,:,all (sum (X, 2) <= sum (C, 2), 1));
%!  endfor
%!endfunction

%!function k = kappa_of (x, y)         # of each column
%!  p = mean (x, 1);
%!  q = mean (y, 1);
%!  c = p .* q + (1 - p) .* (1 - q);
%!  k = (mean (x == y, 1) - c) ./ (1 - c);
%!endfunction

%!test # Curveball against all matrices with the same totals
%! C = [1 1 0 1 0 1 0 0; 1 0 0 1 1 0 0 0; 0 1 1 0 1 0 1 0; 1 1 1 0 0 0 0 1];
%! A = all_matrices (C);
%! assert (size (A, 3) > 100);
%! X = ddd_excess (C, "samples", 4000, "method", "curveball");
%! for i = 1:4
%!   for l = [1:i-1, i+1:4]
%!     k = kappa_of (squeeze (A(i,:,:)), squeeze (A(l,:,:)));
%!     here = kappa_of (C(i,:)', C(l,:)');
%!     assert (X.kappa(i,l), here, 1e-12);
%!     assert (X.kappa_expected(i,l), mean (k), 4 * std (k) / sqrt (4000));
%!     assert (X.se(i,l), std (k), .06 * std (k));
%!     assert (X.p_value(i,l), mean (k > here - 1e-9), .04);
%!     assert (X.z(i,l), X.excess(i,l) / X.se(i,l), 1e-12);
%!   endfor
%! endfor
%! assert (X.p_max >= X.p_value | eye (4));
%! assert (diag (X.z), NaN (4, 1));

%!function E = expected_n11 (b, k)   # given k, all outcomes
%!  n = numel (b);
%!  Y = dec2bin (0:2^n-1, n)' - "0";
%!  w = exp (b' * Y);
%!  E = zeros (n);
%!  for j = 1:numel (k)
%!    in = sum (Y, 1) == k(j);
%!    E += (Y(:,in) .* w(in)) * Y(:,in)' / sum (w(in));
%!  endfor
%!endfunction

%!test # Rasch: expectation by enumeration
%! rand ("twister", 1);
%! C = rand (5, 200) < rand (1, 200);
%! X = ddd_excess (C, "method", "rasch");
%! E = expected_n11 (ddd_rasch (C).ability, sum (C, 1));
%! p = mean (C, 2);
%! c = p * p' + (1 - p) * (1 - p');
%! want = ((1 - p - p' + 2 * E / 200) - c) ./ (1 - c);
%! off = ! eye (5);
%! assert (X.kappa_expected(off), want(off), 1e-9);
%! assert (X.excess, X.kappa - X.kappa_expected);
%! assert (X.p_value(1,2), 1 - (1 + erf (X.z(1,2) / sqrt (2))) / 2, 1e-12);
%! assert (X.p_max(1,2), min (1, 10 * X.p_value(1,2)));

%!function [lor, se] = mantel_haenszel (T)   # 2 x 2 x strata
%!  [a, b, c, d] = deal (T(1,1,:)(:), T(1,2,:)(:), T(2,1,:)(:), T(2,2,:)(:));
%!  n = a + b + c + d;
%!  [a, b, c, d, n] = deal (a(n > 0), b(n > 0), c(n > 0), d(n > 0), n(n > 0));
%!  R = a .* d ./ n;
%!  S = b .* c ./ n;
%!  P = (a + d) ./ n;
%!  Q = (b + c) ./ n;
%!  lor = log (sum (R) / sum (S));
%!  se = sqrt (sum (P .* R) / 2 / sum (R) ^ 2 ...
%!             + sum (P .* S + Q .* R) / 2 / sum (R) / sum (S) ...
%!             + sum (Q .* S) / 2 / sum (S) ^ 2);
%!endfunction

%!test # Mantel-Haenszel by definition, whole strata of the rest score
%! rand ("twister", 1);
%! C = double (rand (6, 800) < rand (1, 800));
%! for t = [0, 1]
%!   X = ddd_excess (C, "method", "mantel-haenszel", "tolerance", t);
%!   k = sum (C, 1);
%!   if (t > 0)
%!     C = C(:,k > t & k < 6 - t);
%!     k = sum (C, 1);
%!   endif
%!   b = ddd_rasch (C).ability;
%!   for pair = {[1 2], [3 6]}
%!     [i, l] = deal (pair{1}(1), pair{1}(2));
%!     rest = k - C(i,:) - C(l,:);
%!     T = E = [];
%!     for r = max (0, (t > 0) * (t + 1)):6-2-(t > 0)*(t + 1)
%!       for x = 0:1
%!         for y = 0:1
%!           T(2-x,2-y,r+1) = sum (rest == r & C(i,:) == x & C(l,:) == y);
%!           here = k(k == r + x + y);
%!           E11 = expected_n11 (b, here);
%!           both = E11(i,l);
%!           one = [E11(i,i), E11(l,l)];
%!           E(2-x,2-y,r+1) = merge (x && y, both, merge (x, one(1) - both, ...
%!             merge (y, one(2) - both, numel (here) - sum (one) + both)));
%!         endfor
%!       endfor
%!     endfor
%!     [lor, se] = mantel_haenszel (T);
%!     assert (X.log_odds_ratio(i,l), lor, 1e-9);
%!     assert (X.se(l,i), se, 1e-9);
%!     assert (X.log_odds_ratio_expected(i,l), mantel_haenszel (E), 1e-9);
%!     assert (X.excess(i,l), lor - mantel_haenszel (E), 1e-9);
%!   endfor
%! endfor

%!test # the three agree where the null holds, and a copying pair is found
%! C = ddd_simulate ("rasch", 7, 6000, "seed", 4);
%! u = triu (true (7), 1);
%! for step = 1:2
%!   X = ddd_excess (C, "samples", 400, "method", "curveball");
%!   Y = ddd_excess (C, "method", "rasch");
%!   Z = ddd_excess (C, "method", "mantel-haenszel");
%!   assert (X.kappa_expected(u), Y.kappa_expected(u), .004);
%!   assert (X.se(u), Y.se(u), .2 * max (Y.se(u)));
%!   assert (X.z(u), Y.z(u), .25 + .15 * max (abs (Y.z(u))));
%!   assert (corr (Z.z(u), Y.z(u)) > .75);
%!   found = {X.p_max < .05, Y.p_max < .05, Z.p_max < .05};
%!   copies = false (7);
%!   if (step == 2)
%!     copies(2,5) = copies(5,2) = true;
%!   endif
%!   assert (found, {copies, copies, copies});
%!   C(5,1:600) = C(2,1:600);
%! endfor

%!test # excesses sum to zero over pairs, in items
%! rand ("twister", 1);
%! C = rand (6, 500) < rand (1, 500);
%! p = mean (C, 2);
%! w = p .* (1 - p') + p' .* (1 - p);
%! u = triu (true (6), 1);
%! for method = {"slopes", "curveball", "rasch"}
%!   X = ddd_excess (C, "method", method{1}, "samples", 50);
%!   assert (sum (X.excess(u) .* w(u)), 0, 1e-9);
%! endfor

%!test # p of all pairs: the data are one of the samples, and no more
%! C = ddd_simulate ("rasch", 6, 300, "seed", 1);
%! C(2,1:250) = C(1,1:250);             # no sample is so far away
%! X = ddd_excess (C, "samples", 39, "method", "curveball", "seed", 1);
%! assert (X.overall.p_value, 1 / 40, 1e-12);

%!test # p of the largest: where no pair copies, it is small once in twenty
%! rand ("twister", 1);
%! for r = 1:60
%!   C = rand (4, 200) < rand (1, 200);
%!   X = ddd_excess (C, "samples", 39, "method", "curveball");
%!   p(r) = min (X.p_max(:));
%! endfor
%! assert (mean (p <= .05), .05, .09);
%! assert (mean (p <= .5), .5, .2);

%!function [E, loglik] = under_slopes (F, C)   # given k, all outcomes
%!  n = rows (C);
%!  Y = dec2bin (0:2^n-1, n)' - "0";
%!  p = 1 ./ (1 + exp (-F.slope * F.easiness.node - F.intercept));
%!  P = exp (Y' * log (p) + (1 - Y)' * log (1 - p)) * F.easiness.weight';
%!  loglik = sum (log (P(1 + 2 .^ (n-1:-1:0) * C)));
%!  E = zeros (n);
%!  for k = sum (C, 1)
%!    w = P' .* (sum (Y, 1) == k);
%!    E += (Y .* w) * Y' / sum (w);
%!  endfor
%!endfunction

%!test # slopes: expectation, likelihood and the report by enumeration
%! C = ddd_simulate ("slopes", 5, 400, "seed", 2);
%! for t = [0, 1]
%!   X = ddd_excess (C, "tolerance", t, "samples", 19);
%!   k = sum (C, 1);
%!   B = C(:,t == 0 | (k > t & k < 5 - t));
%!   [E, ~] = under_slopes (X.slopes, B);
%!   [~, loglik] = under_slopes (X.slopes, C);
%!   m = columns (B);
%!   assert (X.n_items, m);
%!   p = mean (B, 2);
%!   c = p * p' + (1 - p) * (1 - p');
%!   want = ((1 - p - p' + 2 * E / m) - c) ./ (1 - c);
%!   off = ! eye (5);
%!   assert (X.kappa_expected(off), want(off), 1e-5);
%!   assert (X.slopes.loglik, loglik, 1e-2);
%!   assert (X.p_value(1,2), 1 - (1 + erf (X.z(1,2) / sqrt (2))) / 2, 1e-12);
%!   assert (X.p_max(1,2), min (1, 10 * X.p_value(1,2)));
%!   off = triu (off);
%!   assert (X.overall.mean_square, mean (X.z(off) .^ 2), 1e-9);
%!   assert (X.overall.excess_sd, ...
%!           sqrt (max (0, mean (X.excess(off) .^ 2 - X.se(off) .^ 2))), 1e-9);
%!   Z = X.z;
%!   Z(! (off | off')) = 0;
%!   assert (X.overall.eigenvalues, sort (eig (Z), "descend"), 1e-9);
%! endfor

%!test # slopes alone are no excess, by this method only; a copying pair is
%! C = ddd_simulate ("slopes", 6, 20000, "seed", 1);
%! X = ddd_excess (C, "method", "rasch");
%! assert (max (X.z(:)) > 5);
%! assert (X.overall.p_value, 1 / 201, 1e-12);
%! assert (X.fit.slope_share > .8);
%! X = ddd_excess (C);
%! assert (max (X.z(:)) < 4);
%! assert (X.overall.p_value > .01);
%! assert (X.overall.excess_sd < .005);
%! assert (X.overall.n_dimensions, 0);
%! C(2,1:1000) = C(5,1:1000);           # one in twenty
%! X = ddd_excess (C);
%! found = false (6);
%! found(2,5) = found(5,2) = true;
%! assert (X.p_max < .05, found);
%! assert (X.overall.p_value, 1 / 201, 1e-12);
%! assert (X.overall.n_dimensions, 1);

%!test # equal slopes, two ways to one null; Curveball's answer for all pairs
%! C = ddd_simulate ("rasch", 6, 4000, "seed", 3);
%! X = ddd_excess (C, "method", "rasch");
%! Y = ddd_excess (C, "method", "curveball", "samples", 400);
%! G = [X.overall, Y.overall];
%! assert (abs (diff ([G.p_value])) < .15);
%! assert (abs (diff ([G.mean_square])) < .15 * X.overall.mean_square);
%! assert (abs (diff ([G.mean_square_limit])) < .4);
%! assert (abs (diff ([G.eigenvalue_limit])) < .2 * X.overall.eigenvalue_limit);
%! assert ([G.n_samples], [200, 200]);
%! Z = ddd_excess (C, "method", "mantel-haenszel").overall;
%! assert ({Z.p_value, Z.n_dimensions, Z.n_samples}, {NaN, NaN, 0});
%! assert (isfinite ([Z.excess_sd, Z.mean_square, Z.eigenvalues']));

%!test # more than a hundred models
%! C = ddd_simulate ("slopes", 110, 600, "seed", 1);
%! X = ddd_excess (C, "samples", 19);
%! assert (X.overall.mean_square, 1, .1);
%! assert (X.overall.p_value >= .05);
%! assert (X.overall.eigenvalue_limit, 2 * sqrt (110), 10);

%!test # restricted to items first; seeds, threads and missing answers
%! rand ("twister", 1);
%! C = double (rand (6, 700) < rand (1, 700));
%! k = sum (C, 1);
%! o = {"samples", 99, "method", "curveball"};
%! X = ddd_excess (C, "tolerance", 1, o{:});
%! Y = ddd_excess (C(:,k > 1 & k < 5), o{:}, "threads", 1);
%! assert ({X.kappa, X.z, X.p_max, X.n_items}, {Y.kappa, Y.z, Y.p_max, Y.n_items});
%! for method = {"curveball", "slopes"}
%!   o{4} = method{1};
%!   X = ddd_excess (C, "tolerance", 1, o{:});
%!   again = ddd_excess (C, "tolerance", 1, o{:}, "progress", false, "threads", 2);
%!   assert ({again.z, again.overall}, {X.z, X.overall});
%!   other = ddd_excess (C, "tolerance", 1, o{:}, "seed", 2);
%!   assert (! isequaln (other.overall, X.overall));
%!   B = [C, rand(6, 50) < .5];
%!   B(3,701:750) = NaN;
%!   assert (ddd_excess (B, "tolerance", 1, o{:}).z, X.z);
%! endfor

%!test # Mantel-Haenszel of copies, and without a stratum: no p, never p 1
%! C = ddd_simulate ("rasch", 5, 500, "seed", 1);
%! C(5,:) = C(4,:);
%! X = ddd_excess (C, "method", "mantel-haenszel");
%! assert ([X.z(4,5), X.p_value(4,5), X.p_max(4,5)], NaN (1, 3));
%! assert (all (isfinite (X.p_max(1:3,4))(:)));
%! X = ddd_excess (C(1:4,:), "method", "mantel-haenszel", "tolerance", 1);
%! assert ([X.z, X.p_value], NaN (4, 8));
