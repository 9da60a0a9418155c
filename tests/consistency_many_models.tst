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

## What is left of the influence of every item without each model (n x m), by
## the items of every pair with and without it.
%!function left = left_without (C, name, t)
%!  [n, m] = size (C);
%!  own = strcmp (name, "leave_pair_out");
%!  for g = 0:n
%!    whole(g+1,:) = between (C, g(g > 0), name, t);
%!  endfor
%!  left = zeros (n, m);
%!  pairs = items = zeros (n, 1);
%!  all = 0;
%!  for i = 1:n
%!    for l = i+1:n
%!      x = C(i,:);
%!      y = C(l,:);
%!      in = ! isnan (x + y) & whole(1,:);
%!      if (own)
%!        in = ! isnan (x + y) & between (C, [i, l], name, t);
%!      endif
%!      N = sum (in);
%!      p = sum (x(in)) / N;
%!      q = sum (y(in)) / N;
%!      e = p * q + (1 - p) * (1 - q);
%!      o = sum (x(in) == y(in)) / N;
%!      f = ((x == y) - o - (1 - o) / (1 - e) ...
%!           * ((2*q - 1) * (x - p) + (2*p - 1) * (y - q))) / (1 - e) / N;
%!      all += N;
%!      for g = setdiff (1:n, [i, l])
%!        now = in & whole(g+1,:);
%!        if (own)
%!          now = in & between (C, [i, l, g], name, t);
%!        endif
%!        left(g,now) += f(now);
%!        pairs(g) += 1;
%!        items(g) += sum (now);
%!      endfor
%!    endfor
%!  endfor
%!  share = sum (whole(2:end,:), 2) / sum (whole(1,:));
%!  if (own)
%!    share = items ./ pairs / (all / (n * (n - 1) / 2));
%!  endif
%!  left ./= pairs .* share;
%!endfunction

%!function in = between (C, out, name, t)
%!  C(out,:) = [];
%!  in = strcmp (name, "full") | (sum (C == 1, 1) > t & sum (C == 0, 1) > t);
%!endfunction

%!test # that of the pairs themselves, with missing answers
%! rand ("twister", 22);
%! randn ("twister", 22);
%! for given = [28, 28, 44; 0, 0, 1; 0, .05, .05]
%!   [n, t, share] = num2cell (given){:};
%!   near = 9 * (mod (1:n, 4) > 0)';           # a quarter guesses
%!   C = double (rand (n, 130) < 1 ./ (1 + exp (near .* randn (1, 130))));
%!   C(rand (n, 130) < share) = NaN;
%!   C(:,1:3) = 1;
%!   C(:,4) = 0;
%!   C(1,2) = 0;
%!   K = ddd_consistency (C, "interval", true, "tolerance", t, ...
%!                        "leave_pair_out", true);
%!   for name = {"full", "between", "leave_pair_out"}
%!     P = K.(name{1});
%!     z = left_without (C, name{1}, t);
%!     v = (n - 1) / n * sumsq ((z - sum (z, 1) / n)(:));
%!     square = P.mean_se ^ 2 + P.mean_se_models ^ 2 - v;
%!     assert (P.mean_se_combined ^ 2, square, 1e-13 * square);
%!     assert (v > 1e-3 * square);
%!   endfor
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
