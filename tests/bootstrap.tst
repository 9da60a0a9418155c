## SPDX-License-Identifier: GPL-3.0-or-later
## ddd_bootstrap by its definition: everything anew from the weights, whole
## classes, seeds, and the standard errors that others compute.

%!function k = weighted_kappa (x, y, w)
%!  ok = ! isnan (x) & ! isnan (y);
%!  w = double (w(ok)) / sum (double (w(ok)));
%!  p = sum (w .* x(ok));
%!  q = sum (w .* y(ok));
%!  o = sum (w .* (x(ok) == y(ok)));
%!  e = p * q + (1 - p) * (1 - q);
%!  k = (o - e) / (1 - e);
%!  if (abs (1 - e) < 1e-12)
%!    k = NaN;
%!  endif
%!endfunction

%!function q = widened (units)           # Student's t and n / (n - 1)
%!  persistent last = [NaN, NaN];
%!  if (units != last(1))
%!    q = fzero (@(q) betainc ((units - 1) / (units - 1 + q ^ 2), ...
%!                             (units - 1) / 2, .5) - .05, [1.5, 13]);
%!    last = [units, q * sqrt(units / (units - 1))];
%!  endif
%!  q = last(2);
%!endfunction

%!function [low, high, se] = percentiles (x, B, units)
%!  x = sort (x(! isnan (x)));
%!  tail = erfc (widened (units) / sqrt (2)) / 2;
%!  at = 1 + (numel (x) - 1) * [tail, 1 - tail];
%!  y = interp1 (1:numel (x), x, at);
%!  low = y(1);
%!  high = y(2);
%!  se = std (x) * sqrt (units / (units - 1));
%!  if (numel (x) < .99 * B)
%!    low = high = se = NaN;
%!  endif
%!endfunction

%!function [low, high, best, first] = rank_sets (e, x, units)
%!  x = x(:, ! any (isnan (x), 1));
%!  n = numel (e);
%!  B = columns (x);
%!  wide = widened (units) / 1.959963984540054;
%!  for b = 1:B
%!    for i = 1:n
%!      for l = 1:n
%!        z(i,l,b) = x(i,b) - x(l,b) - (e(i) - e(l));
%!      endfor
%!    endfor
%!    tied = x(:,b) > max (x(:,b)) - 1e-12;
%!    wins(:,b) = tied / sum (tied);
%!  endfor
%!  first = mean (wins, 2);
%!  se = sqrt (mean (z .^ 2, 3)) + eye (n);
%!  at95 = @(v) interp1 (1:B, sort (v(:)), 1 + .95 * (B - 1));
%!  c = wide * at95 (max (max (abs (z ./ se), [], 1), [], 2));
%!  t = (e - e') ./ se;
%!  low = 1 + sum (t < -c, 2);
%!  high = n - sum (t > c, 2);
%!  for i = 1:n
%!    own = wide * at95 (max ((-z ./ se)(i,:,:), [], 2));
%!    best(i,1) = all (t(i,:) >= -own);
%!  endfor
%!endfunction

%!function same (R, x, B, units)
%!  [low, high, se] = percentiles (x, B, units);
%!  assert ([R.low, R.high, R.se], [low, high, se], 1e-11);
%!endfunction

%!function naive (C, U, w, group)         # everything from the weights
%!  [n, m] = size (C);
%!  B = rows (w);
%!  units = U.n_units;
%!  t = U.tolerance;
%!  k = sum (C == 1, 1);
%!  whole = ! any (isnan (C), 1);
%!  f = sum (C == 0, 1);
%!  set.full = true (1, m);
%!  set.between = k > t & f > t;
%!  kind.between = set.between & whole;
%!  kind.trivial = f <= t & whole;
%!  kind.impossible = k <= t & whole;
%!  W = double (w);
%!  for x = fieldnames (kind)'
%!    R.low = U.interval.(x{1})(1);
%!    R.high = U.interval.(x{1})(2);
%!    R.se = U.se.(x{1});
%!    same (R, sum (W(:,kind.(x{1})), 2) ./ sum (W(:,whole), 2), B, units);
%!    assert (U.fraction.(x{1}), sum (kind.(x{1})) / sum (whole), 1e-15);
%!  endfor
%!  undefined = false (B, 1);
%!  for x = {"full", "between"}
%!    on = set.(x{1});
%!    K = NaN (n, n, B);
%!    for l = 2:n
%!      for i = 1:l-1
%!        for b = 1:B
%!          K(i,l,b) = K(l,i,b) = weighted_kappa (C(i,on), C(l,on), w(b,on));
%!        endfor
%!        u = U.(x{1});
%!        now = weighted_kappa (C(i,on), C(l,on), ones (1, sum (on)));
%!        assert (u.kappa(i,l), now, 1e-12);
%!        lost = isnan (K(i,l,:)(:));
%!        assert (u.dropped(l,i), sum (lost));
%!        undefined |= lost & ! isnan (now);
%!        R = struct ("low", u.low(l,i), "high", u.high(i,l), "se", u.se(i,l));
%!        same (R, K(i,l,:)(:), B, units);
%!      endfor
%!    endfor
%!    for b = 1:B
%!      Kb = K(:,:,b);
%!      mean_of.(x{1})(b) = mean (Kb(triu (true (n), 1)));
%!      for a = 1:n
%!        own.(x{1})(a,b) = mean (Kb(a,[1:a-1, a+1:n]));
%!      endfor
%!      for a = 1:max (group)
%!        for c = 1:max (group)
%!          in = (group == a) & (group == c)' & ! eye (n);
%!          cell.(x{1})(a,c,b) = mean (Kb(in));
%!        endfor
%!      endfor
%!    endfor
%!  endfor
%!  assert (U.dropped, sum (undefined));
%!  mean_of.difference = mean_of.full - mean_of.between;
%!  cell.difference = cell.full - cell.between;
%!  for x = fieldnames (mean_of)'
%!    y = U.mean_kappa.(x{1});
%!    R = struct ("low", y.interval(1), "high", y.interval(2), "se", y.se);
%!    same (R, mean_of.(x{1}), B, units);
%!    y = U.group_kappa.(x{1});
%!    for a = 1:max (group)
%!      for c = 1:max (group)
%!        R = struct ("low", y.low(a,c), "high", y.high(c,a), "se", y.se(a,c));
%!        if (a == c && sum (group == a) == 1)
%!          assert ({y.kappa(a,a), R.low, R.high, R.se}, {1, NaN, NaN, NaN});
%!        else
%!          same (R, cell.(x{1})(a,c,:)(:), B, units);
%!        endif
%!      endfor
%!    endfor
%!  endfor
%!  for b = 1:B
%!    for i = 1:n
%!      ok = ! isnan (C(i,:));
%!      accuracy(i,b) = sum (W(b,ok) .* C(i,ok)) / sum (W(b,ok));
%!    endfor
%!  endfor
%!  own.accuracy = accuracy;
%!  for x = fieldnames (own)'
%!    y = U.ranking.model.(x{1});
%!    [low, high, best, first] = rank_sets (y.estimate, own.(x{1}), units);
%!    if (! any (isnan (y.se)))
%!      assert ([y.rank_low, y.rank_high], [low, high]);
%!      assert (y.may_be_best, logical (best));
%!      assert (y.first, first, 1e-12);
%!    endif
%!    for i = 1:n
%!      R = struct ("low", y.low(i), "high", y.high(i), "se", y.se(i));
%!      same (R, own.(x{1})(i,:), B, units);
%!      for l = [1:i-1, i+1:n]
%!        [low, high] = percentiles (own.(x{1})(i,:) - own.(x{1})(l,:), B, units);
%!        assert ([y.difference.low(i,l), y.difference.high(i,l)], [low, high], 1e-11);
%!      endfor
%!    endfor
%!  endfor
%!  for a = 1:max (group)
%!    y = U.ranking.group.accuracy;
%!    R = struct ("low", y.low(a), "high", y.high(a), "se", y.se(a));
%!    same (R, mean (accuracy(group == a,:), 1), B, units);
%!  endfor
%!endfunction

%!test # all results from the weights, naively
%! rand ("twister", 1);
%! C = ddd_simulate ("rasch", 5, 90, "ability", [0 .5 1 1.5 2], "seed", 4);
%! labels = {"x", "y", "x", "y", "z"};
%! group = [1 2 1 2 3]';
%! for t = 0:1
%!   [U, w] = ddd_bootstrap (C, "replicates", 60, "tolerance", t, "groups", labels);
%!   naive (C, U, w, group);
%!   assert (sum (w, 2), 90 * ones (60, 1));
%! endfor
%! C(rand (5, 90) < .06) = NaN;
%! for t = 0:1
%!   [U, w] = ddd_bootstrap (C, "replicates", 60, "tolerance", t, "groups", labels);
%!   naive (C, U, w, group);
%! endfor

%!test # whole classes
%! rand ("twister", 1);
%! C = ddd_simulate ("beta", 4, 80, "seed", 5);
%! class = randi (12, 1, 80);
%! warning ("off", "ddd:fewClasses", "local");
%! [U, w] = ddd_bootstrap (C, "replicates", 60, "classes", class, "groups", ...
%!                         {"a", "a", "b", "b"});
%! [u, ~, j] = unique (class);
%! for c = 1:numel (u)
%!   first = w(:,find (class == u(c), 1));
%!   assert (w(:,class == u(c)), repmat (first, 1, sum (class == u(c))));
%!   each(:,c) = first;
%! endfor
%! assert (sum (each, 2), numel (u) * ones (60, 1));
%! assert (U.n_units, numel (u));
%! naive (C, U, w, [1 1 2 2]');
%! words = arrayfun (@(x) char (96 + x), class, "uniformoutput", false);
%! V = ddd_bootstrap (C, "replicates", 60, "classes", words, "groups", ...
%!                    {"a", "a", "b", "b"});
%! assert (V.full, U.full);

%!test # the seed alone decides: not threads, not how many replicates
%! C = ddd_simulate ("beta", 9, 3000, "seed", 1);
%! [U, w] = ddd_bootstrap (C, "replicates", 400, "threads", 1);
%! [V, v] = ddd_bootstrap (C, "replicates", 400, "threads", 3);
%! assert (isequal (U.full, V.full) && isequal (w, v));
%! assert (isequal (U.ranking, V.ranking));
%! [~, v] = ddd_bootstrap (ddd_pack (C), "replicates", 100, "progress", false);
%! assert (v, w(1:100,:));
%! [~, v] = ddd_bootstrap (C, "replicates", 100, "seed", 2);
%! assert (mean (v(:) == w(1:100,:)(:)) < .5);

%!test # the standard errors of ddd_consistency and ddd_split, by another way
%! C = ddd_simulate ("slopes", 6, 4000, "seed", 3, "share_missing", .02);
%! U = ddd_bootstrap (C, "replicates", 1500);
%! K = ddd_consistency (C, "interval", true);
%! pair = triu (true (6), 1);
%! for x = {"full", "between"}
%!   ratio = U.(x{1}).se(pair) ./ K.(x{1}).se(pair);
%!   assert (ratio, ones (15, 1), .09);         # 1 / sqrt (3000) is .018
%!   assert (U.(x{1}).low(pair), K.(x{1}).low(pair), .2 * max (K.full.se(pair)));
%!   assert (U.mean_kappa.(x{1}).se, K.(x{1}).mean_se, .09 * K.(x{1}).mean_se);
%! endfor
%! S = ddd_split (C);
%! assert (U.interval.trivial, S.interval.trivial, .002);
%! assert (U.interval.between, S.interval.between, .002);
%! Q = ddd_compare (C);
%! assert (U.mean_kappa.difference.se, Q.se_items, .09 * Q.se_items);

%!test # a small simulation: intervals hold the truth 19 times of 20
%! p = [.75 .65 .6];
%! hits = 0;
%! for i = 1:60
%!   C = ddd_simulate ("copy", 3, 300, "accuracy", p, "kappa", [.4 .2], "seed", i);
%!   U = ddd_bootstrap (C, "replicates", 200);
%!   hits += (U.full.low(1,2) < .4 & U.full.high(1,2) > .4) ...
%!           + (U.full.low(1,3) < .2 & U.full.high(1,3) > .2);
%! endfor
%! assert (hits / 120 > .88 && hits / 120 < .995);
