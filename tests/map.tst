## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later
## Where models are: numbers of R, and the definitions in plain Octave.

%!function K = nine ()
%!  [i, l] = ndgrid (1:9);
%!  kappa = round ((.3 + .2 * sin (i .* l) + .1 * cos (i + l)) * 1000) / 1000;
%!  kappa(1:10:end) = 1;
%!  K.full.kappa = kappa;
%!  K.accuracy = (1:9)' / 10;
%!  K.models = num2cell (char ("a" + (0:8)'));
%!  K.groups = struct ("group", {{}});
%!endfunction

%!test # cmdscale, hclust and silhouette of R 4.2.2
%! M = ddd_map (nine ());
%! assert (M.eigenvalues, [6.32315969044e-01; 5.76723647532e-01; ...
%!         5.41233699224e-01; 3.45171126348e-01; 2.86709608737e-01; ...
%!         2.08464356439e-01; 1.78514931282e-01; 7.84222169499e-02; 0], 1e-11);
%! assert (sum (M.share), 0.424588596425, 1e-11);
%! x = [0.24538210472, -0.15634921528; 0.23915476027, 0.28875432950; ...
%!      -0.26168079555, -0.21075487287; -0.01473535325, 0.46591571017; ...
%!      -0.31931784934, 0.05691368165; 0.41592653602, -0.30971934692; ...
%!      0.17860944801, -0.02966394934; -0.13549434977, 0.17310270267; ...
%!      -0.34784450111, -0.27819903956];
%! assert (abs (M.position), abs (x), 1e-10);
%! assert (M.tree(:,3), [.406; .424; .46; .583; .6645; .6695; .7245625; .85325], ...
%!         1e-12);
%! for k = [2, 0.180197878275; 3, 0.143335912203; 4, 0.164047909671; ...
%!          5, 0.215983365027]'
%!   assert (mean (ddd_map (nine (), "clusters", k(1)).silhouette), k(2), 1e-11);
%! endfor
%! assert (ddd_map (nine (), "clusters", 3).cluster', [1 1 2 1 2 3 1 2 2]);

%!test # smaller stress: it falls, and no small move makes it fall further
%! K = nine ();
%! A = ddd_map (K);
%! B = ddd_map (K, "method", "stress");
%! assert (B.stress < A.stress - .05);
%! d = sqrt (1 - K.full.kappa);
%! stress = @(x) sqrt (sumsq ((sqrt ((x(:,1) - x(:,1)') .^ 2 ...
%!                                   + (x(:,2) - x(:,2)') .^ 2) - d)(:)) / sumsq (d(:)));
%! assert (stress (A.position), A.stress, 1e-12);
%! assert (stress (B.position), B.stress, 1e-12);
%! rand ("twister", 1);
%! for i = 1:50
%!   assert (stress (B.position + .02 * (rand (9, 2) - .5)) > B.stress - 1e-6);
%! endfor
%! C = ddd_map (K, "dimensions", 9);
%! assert (C.stress, 0, 1e-6);              # all of it

%!test # silhouettes and clusters one by one
%! K = nine ();
%! M = ddd_map (K);
%! best = arrayfun (@(k) mean (ddd_map (K, "clusters", k).silhouette), 2:8);
%! assert (M.n_clusters, find (best == max (best)) + 1);
%! for i = 1:9
%!   own = M.cluster == M.cluster(i);
%!   own(i) = false;
%!   s = 0;
%!   if (any (own))
%!     a = mean (1 - K.full.kappa(i,own));
%!     b = Inf;
%!     for c = setdiff (unique (M.cluster)', M.cluster(i))
%!       b = min (b, mean (1 - K.full.kappa(i,M.cluster == c)));
%!     endfor
%!     s = (b - a) / max (a, b);
%!   endif
%!   assert (M.silhouette(i), s, 1e-12);
%! endfor
%! assert (sort (M.order), 1:9);
%! for k = 1:8                              # every cluster stands together
%!   in = false (1, 17);
%!   in(9+k) = true;
%!   for j = k:-1:1
%!     in(M.tree(j,1:2)) |= in(9+j);
%!   endfor
%!   at = find (in(M.order));
%!   assert (at, at(1):at(end));
%! endfor
%! plain = M.order;
%! apart = 1 - K.full.kappa;
%! long = @(o) sum (apart(sub2ind ([9, 9], o(1:8), o(2:9))));
%! rand ("twister", 1);
%! assert (long (plain) < mean (arrayfun (@(i) long (randperm (9)), 1:200)));

%!function list = members (tree)
%!  list = num2cell (1:rows (tree) + 1);
%!  for k = 1:rows (tree)
%!    list{end+1} = [list{tree(k,1:2)}];
%!  endfor
%!  list = list(rows (tree) + 2:end);
%!endfunction

%!test # support: the replicates of ddd_bootstrap, kappa and clusters by hand
%! C = ddd_simulate ("slopes", 6, 150, "seed", 3);
%! C(2,1:70) = C(1,1:70);
%! M = ddd_map (C, "replicates", 40, "seed", 7);
%! [~, weights] = ddd_bootstrap (C, "replicates", 40, "seed", 7);
%! sets = @(tree) cellfun (@(x) sprintf ("%d ", sort (x)), members (tree), ...
%!                         "uniformoutput", false);
%! want = sets (M.tree);
%! count = zeros (5, 1);
%! for b = 1:40
%!   X = C(:,repelem (1:150, double (weights(b,:))));
%!   K = ddd_consistency (X);
%!   count += ismember (want, sets (ddd_map (K).tree))(:);
%! endfor
%! assert (M.support, count / 40, 1e-12);
%! assert (M.support(end), 1);
%! c = M.cluster(1);
%! in = M.cluster == c;
%! assert (M.cluster_support(c), M.support(strcmp (want, ...
%!         sprintf ("%d ", find (in)))), 1e-12);

%!function C = families ()
%!  rand ("twister", 2);
%!  C = ddd_simulate ("slopes", 9, 1500, "seed", 4);
%!  for i = [2 3 5 6 8 9]
%!    from = rand (1, 1500) < .6;
%!    C(i,from) = C(3 * ceil (i / 3) - 2,from);
%!  endfor
%!endfunction

%!test # three planted families, whatever the measure; and none
%! want = [1 1 1 2 2 2 3 3 3]';
%! for measure = {"full", "between", "leave_pair_out", "excess"}
%!   M = ddd_map (families (), "measure", measure{1}, "replicates", 20);
%!   assert (isequal (M.cluster, want), measure{1});
%!   assert (M.cluster_support > .9, true (3, 1));
%! endfor
%! M = ddd_map (ddd_simulate ("independent", 9, 1500, "seed", 1), "replicates", 50);
%! assert (mean (M.silhouette) < .1);
%! assert (max (M.support(1:end-1)) < .9);

%!test # results depend on the seed alone, and leave the generators alone
%! C = families ();
%! rand ("twister", 5);
%! before = rand ("twister");
%! A = ddd_map (C, "replicates", 20, "threads", 1);
%! assert (rand ("twister"), before);
%! B = ddd_map (C, "replicates", 20, "threads", 2);
%! assert (A.support, B.support);

%!test # five hundred models
%! M = ddd_map (ddd_simulate ("rasch", 500, 200, "seed", 1));
%! assert (size (M.position), [500, 2]);
%! assert (M.replicates, 0);
%! assert (sort (M.order), 1:500);

%!test # 500 replicates for few models, fewer for more, none of a result
%! warning ("off", "all", "local");
%! rand ("twister", 1);
%! for wanted = [3, 500; 51, 100; 201, 0]'
%!   C = rand (wanted(1), 40) < .5;
%!   assert (ddd_map (C).replicates, wanted(2));
%!   assert (ddd_map (ddd_consistency (C)).replicates, 0);
%! endfor

%!test # the best number of clusters is sought up to 20, and below n
%! for pairs = [2, 19, 20, 22]
%!   K.full.kappa = kron (eye (pairs), [1, .9; .9, 1]);
%!   K.accuracy = zeros (2 * pairs, 1);
%!   K.models = arrayfun (@num2str, (1:2 * pairs)', "uniformoutput", false);
%!   K.groups = struct ("group", {{}});
%!   assert (ddd_map (K).n_clusters, min (pairs, 20));
%! endfor
