## consistency_many_models.tst - errors of mean kappas among so many models that
## products of answers are weighted by a thin factor, by definition.
## SPDX-License-Identifier: GPL-3.0-or-later

%!function C = some_answers (n, m)
%!  rand ("twister", 20);
%!  C = rand (n, m) < .1 + .8 * rand (1, m);
%!  C(:,1:10) = true;                   # trivial, impossible
%!  C(:,11:15) = false;
%!  C(:,16:20) = false;                 # in between for one model
%!  C(7,16:20) = true;
%!endfunction

## The influence of every item on the kappa of every pair (pairs x items), by
## the derivative of kappa in observed and expected agreement.
%!function [psi, i, l] = influence (C)
%!  [n, m] = size (C);
%!  [l, i] = find (tril (true (n), -1));
%!  psi = zeros (numel (i), m);
%!  for a = 1:numel (i)
%!    x = C(i(a),:);
%!    y = C(l(a),:);
%!    p = sum (x) / m;
%!    q = sum (y) / m;
%!    e = p * q + (1 - p) * (1 - q);
%!    o = sum (x == y) / m;
%!    slope = ((x == y) - o) / (1 - e) ...
%!            - (1 - o) / (1 - e) ^ 2 ...
%!              * ((2*q - 1) * (x - p) + (2*p - 1) * (y - q));
%!    psi(a,:) = slope / m;
%!  endfor
%!endfunction

%!test # over items: the mean of all pairs, and of pairs of groups
%! C = some_answers (50, 130);
%! group = 1 + mod (0:49, 3);
%! K = ddd_consistency (C, "interval", true, "groups", num2cell ("abc"(group)));
%! for part = {"full", "between"}
%!   X = C;
%!   if (strcmp (part{1}, "between"))
%!     X = C(:, any (C, 1) & ! all (C, 1));
%!   endif
%!   [psi, i, l] = influence (X);
%!   se = sqrt (sumsq (sum (psi, 1) / numel (i)));
%!   assert (K.(part{1}).mean_se, se, 1e-12);
%!   for a = 1:3
%!     for b = 1:a
%!       in = group(i) == a & group(l) == b | group(i) == b & group(l) == a;
%!       se = sqrt (sumsq (sum (psi(in,:), 1) / nnz (in)));
%!       assert (K.(part{1}).group_se(a,b), se, 1e-12);
%!     endfor
%!   endfor
%! endfor

%!test # so many items that they are taken in parts
%! C = some_answers (50, 130);
%! args = {"interval", true, "groups", num2cell(char ("a" + mod (0:49, 25)))};
%! K = ddd_consistency (C, args{:});
%! M = ddd_consistency (repmat (C, 1, 100), args{:});
%! for part = {"full", "between"}
%!   assert (M.(part{1}).mean_se, K.(part{1}).mean_se / 10, 1e-12);
%!   assert (M.(part{1}).group_se, K.(part{1}).group_se / 10, 1e-12);
%! endfor

%!test # over items and models: what single answers do is counted once
%! C = some_answers (50, 130);
%! K = ddd_consistency (C, "interval", true);
%! for part = {"full", "between"}
%!   between = true (1, columns (C));
%!   if (strcmp (part{1}, "between"))
%!     between = any (C, 1) & ! all (C, 1);
%!   endif
%!   X = C(:,between);
%!   [psi, i, l] = influence (X);
%!   left = zeros (50, columns (X));
%!   for g = 1:50
%!     rest = X((1:50) != g,:);
%!     kept = true (1, columns (X));
%!     if (strcmp (part{1}, "between"))
%!       kept = any (rest, 1) & ! all (rest, 1);
%!     endif
%!     with = i != g & l != g;
%!     left(g,kept) = sum (psi(with,kept), 1) / nnz (with) ...
%!                    * columns (X) / sum (kept);
%!   endfor
%!   v = 49 / 50 * sumsq ((left - sum (left, 1) / 50)(:));
%!   P = K.(part{1});
%!   square = P.mean_se ^ 2 + P.mean_se_models ^ 2 - v;
%!   assert (P.mean_se_combined, max ([sqrt(square), P.mean_se, ...
%!                                     P.mean_se_models]), 1e-12);
%!   assert (square > max (P.mean_se, P.mean_se_models) ^ 2);
%! endfor

%!test # over models: the split made anew without each, by leaving it out
%! rand ("twister", 21);
%! for n = [7, 12]
%!   for t = 0:1
%!     for share = [0, .02, .3]
%!       C = double (rand (n, 150) < .05 + .9 * rand (1, 150));
%!       C(rand (n, 150) < share) = NaN;
%!       K = ddd_consistency (C, "interval", true, "tolerance", t);
%!       left = zeros (n, 1);
%!       for g = 1:n
%!         part = ddd_consistency (C((1:n) != g,:), "tolerance", t).between;
%!         left(g) = part.mean_kappa;
%!       endfor
%!       se = sqrt ((n - 1) / n * sumsq (left - sum (left) / n));
%!       assert (K.between.mean_se_models, se, 1e-12);
%!     endfor
%!   endfor
%! endfor
