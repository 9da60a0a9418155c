## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later
## What goes with which factor: numbers of R, the definitions in plain Octave.

%!function K = nine ()
%!  [i, l] = ndgrid (1:9);
%!  kappa = round ((.3 + .2 * sin (i .* l) + .1 * cos (i + l)) * 1000) / 1000;
%!  kappa(1:10:end) = 1;
%!  K.full.kappa = kappa;
%!  K.accuracy = [.61 .72 .55 .8 .64 .7 .58 .66 .75]';
%!  K.models = num2cell (char ("a" + (0:8)'));
%!  K.groups = struct ("group", {{}}, "family", {{"x"; "x"; "x"; "y"; "y"; "y"; ...
%!                     "z"; "z"; "z"}}, "size", [1 4 2 8 5 7 1 3 6]');
%!endfunction

%!test # lm and adonis2 of R 4.2.2, vegan 2.6-4
%! F = ddd_factors (nine (), "permutations", 20000, "seed", 1);
%! assert (F.factors, {"family"; "size"; "accuracy difference"});
%! assert (F.measure, "full");
%! assert (F.estimate, [-0.08637012223809; -0.00969265525958; ...
%!                      0.56992755761581], 1e-12);
%! assert (F.r2, 0.0737036406859, 1e-12);
%! assert (F.alone, [0.0421316295573; 0.00500285903766; 0.0162234293474], 1e-12);
%! assert (F.unique, F.r2 - [0.0163157744078; 0.0650985977619; ...
%!                           0.0429948279051], 1e-12);
%! A = F.permanova;
%! assert (A.df, [2; 1; 1]);
%! assert (A.r2, [0.195567348213; 0.109104668869; 0.110571819926], 1e-11);
%! assert (A.f, [0.729336437718; 0.857264209832; 0.870225114096], 1e-11);
%! assert (A.p_value, [0.88827; 0.66392; 0.65339], .02);

%!test # partial Mantel test of vegan: r = -.2229, as large in .1834 of cases
%! K = nine ();
%! K.groups.size = [];
%! F = ddd_factors (K, "permutations", 20000);
%! assert (F.estimate(1) < 0);
%! r = sqrt (F.unique(1) / (1 - F.alone(2)));
%! assert (r, 0.222892726042, 1e-12);

%!test # shares: means over all orders, by least squares of their own
%! K = nine ();
%! F = ddd_factors (K, "permutations", 19);
%! up = triu (true (9), 1);
%! [~, ~, g] = unique (K.groups.family);
%! x = [(g == g')(up), abs(K.groups.size - K.groups.size')(up), ...
%!      abs(K.accuracy - K.accuracy')(up)];
%! y = K.full.kappa(up);
%! total = sumsq (y - mean (y));
%! r2 = @(X) 1 - sumsq (y - [ones(36, 1), X] * ([ones(36, 1), X] \ y)) / total;
%! share = zeros (3, 1);
%! for order = perms (1:3)'
%!   for at = 1:3
%!     share(order(at)) += (r2 (x(:,order(1:at))) ...
%!                          - r2 (x(:,order(1:at-1)))) / 6;
%!   endfor
%! endfor
%! assert (F.share, share, 1e-12);
%! assert (sum (F.share), F.r2, 1e-12);
%! same = logical (x(:,1));
%! assert ([F.mean_same(1), F.mean_other(1), F.n_same(1)], ...
%!         [mean(y(same)), mean(y(! same)), 9], 1e-12);
%! for i = 1:9                          # jackknife over models
%!   out = false (9);
%!   out(i,:) = out(:,i) = true;
%!   in = ! out(up);
%!   b(i,:) = ([ones(28, 1), x(in,:)] \ y(in))(2:4)';
%! endfor
%! se = sqrt (8 / 9 * sumsq (b - mean (b)));
%! assert (F.se, se', 1e-12);
%! assert (F.interval(:,2) - F.estimate, 2.306004135 * se', 1e-8);

%!test # p: all orders of six models, one by one
%! rand ("twister", 3);
%! n = 6;
%! K.full.kappa = rand (n);
%! K.full.kappa += K.full.kappa';
%! K.accuracy = rand (n, 1);
%! K.models = num2cell (char ("a" + (0:5)'));
%! K.groups = struct ("kind", {{"x"; "x"; "x"; "y"; "y"; "y"}}, "size", ...
%!                    rand (n, 1));
%! F = ddd_factors (K);
%! up = triu (true (n), 1);
%! y = K.full.kappa(up);
%! x = kron (eye (2), ones (3)) + 0;
%! Z = [ones(15, 1), abs(K.groups.size - K.groups.size')(up), ...
%!      abs(K.accuracy - K.accuracy')(up)];
%! E = zeros (n);
%! E(up) = x(up) - Z * (Z \ x(up));
%! E += E';
%! center = eye (n) - 1 / n;
%! G = center * (K.full.kappa - 1 - diag (diag (K.full.kappa) - 1)) * center / 2;
%! t = f = [];
%! for order = perms (1:n)'
%!   e = E(order,order)(up);
%!   b = [Z, e] \ y;
%!   rest = y - [Z, e] * b;
%!   C = inv ([Z, e]' * [Z, e]);
%!   t(end+1) = b(4) / sqrt (sumsq (rest) * C(4,4));
%!   g = G(order,order);
%!   within = trace (g) - sum (g(1:3,1:3)(:)) / 3 - sum (g(4:6,4:6)(:)) / 3;
%!   f(end+1) = (trace (g) - within) / within * 4;
%! endfor
%! seen = find (all (perms (1:n) == 1:n, 2));
%! assert (F.p_value(1), mean (abs (t) >= abs (t(seen)) - 1e-9), 1e-12);
%! assert (F.permanova.f(1), f(seen), 1e-9);
%! assert (F.permanova.p_value(1), mean (f >= f(seen) - 1e-9), 1e-12);
%! assert (F.least_p(1), 1 / 10, 1e-12);
%! p = F.p_value(1:2);
%! assert (min (F.p_holm(1:2)), min (1, 2 * min (p)), 1e-12);
%! assert (max (F.p_holm(1:2)), max (min (1, 2 * min (p)), max (p)), 1e-12);
%! assert (F.p_holm(3), F.p_value(3));

%!function D = copies (planted)
%!  rand ("twister", 5);
%!  C = ddd_simulate ("slopes", 10, 1000, "seed", 2);
%!  if (planted)
%!    for i = [3 5 7 9]
%!      copied = rand (1, 1000) < .3;
%!      C(i,copied) = C(1,copied);
%!    endfor
%!  endif
%!  D = ddd_pack (C, "factors", struct ("parity", {{"odd", "even", "odd", "even", ...
%!                "odd", "even", "odd", "even", "odd", "even"}}, "size", 1:10));
%!endfunction

%!test # a planted effect is found, an absent one is not
%! F = ddd_factors (copies (true), "permutations", 999);
%! assert (F.measure, "excess");
%! assert (F.p_value(1) < .02 && F.p_value(2) > .05);
%! assert (F.mean_same(1) > F.mean_other(1));
%! assert (F.permanova.p_value(1) < .05);
%! txt = evalc ("ddd_show (F)");
%! assert (! isempty (strfind (txt, "parity: two models that share it are more alike")));
%! assert (! isempty (strfind (txt, "size: no difference beyond chance is seen")));
%! F = ddd_factors (copies (false), "permutations", 999);
%! assert (all (F.p_holm(1:2) > .05));

%!test # the same from a result; named factors; models of which one is unknown
%! D = copies (true);
%! F = ddd_factors (D, "factors", "parity", "permutations", 99);
%! G = ddd_factors (ddd_excess (D, "samples", 19), "factors", {"parity"}, ...
%!                  "permutations", 99);
%! assert (rmfield (G, "options"), rmfield (F, "options"));
%! F = ddd_factors (D, "measure", "full", "permutations", 99);
%! G = ddd_factors (ddd_consistency (D), "permutations", 99);
%! assert (rmfield (G, "options"), rmfield (F, "options"));
%! F = ddd_factors (ddd_consistency (D, "leave_pair_out", true), ...
%!                  "permutations", 99);
%! assert (F.measure, "leave_pair_out");
%! D.groups.size(4) = NaN;
%! D.groups.parity{2} = "";
%! F = ddd_factors (D, "measure", "full", "permutations", 99);
%! assert (F.left_out, {"model 2"; "model 4"});
%! assert (F.models, D.models([1 3 5:10]));
%! assert (F.groups.size, [1 3 5:10]');
%! G = ddd_factors (ddd_select (D, "models", [1 3 5:10]), "measure", "full", ...
%!                  "permutations", 99);
%! assert (G.p_value, F.p_value);

%!test # factors that say the same, and one that says nothing
%! D = copies (true);
%! D.groups.again = D.groups.parity;
%! D.groups.name = D.models;
%! D.groups.one = repmat ({"same"}, 10, 1);
%! F = ddd_factors (D, "measure", "full", "permutations", 99);
%! assert (F.factors, {"parity"; "size"; "again"; "accuracy difference"});
%! assert (F.estimate([1 3]), [NaN; NaN]);
%! assert (F.p_value([1 3]), [NaN; NaN]);
%! assert (F.unique([1 3]), [0; 0], 1e-9);
%! assert (F.share(1), F.share(3), 1e-9);
%! txt = evalc ("ddd_show (F)");
%! assert (! isempty (strfind (txt, "parity: the other factors determine it")));
%! assert (! isempty (strfind (txt, "cannot be given to one of them")));

%!test # missing answers; two models that are always right have no kappa
%! C = double (ddd_unpack (copies (true)));
%! C(2,1:3) = NaN;
%! D = ddd_pack (C, "factors", copies (true).groups);
%! F = ddd_factors (D, "measure", "full", "permutations", 99);
%! assert (F.n_pairs, 45);
%! C([4 7],:) = 1;
%! warning ("off", "ddd:duplicates", "local");
%! F = ddd_factors (ddd_pack (C, "factors", D.groups), "measure", "full", ...
%!                  "permutations", 99);
%! assert (F.n_pairs, 44);
%! assert (isfinite (F.p_value(1)));
%! assert (F.permanova.p_value, NaN (3, 1));

%!test # four hundred models
%! warning ("off", "ddd:orientation", "local");
%! C = ddd_simulate ("rasch", 400, 100, "seed", 1);
%! D = ddd_pack (C, "factors", struct ("kind", {repmat({"a"; "b"; "c"; "d"}, ...
%!                                              100, 1)}));
%! F = ddd_factors (D, "measure", "full", "permutations", 19);
%! assert (F.n_pairs, 79800);
%! assert (F.p_value(1) >= 1 / 20);

%!test # too few to tell
%! C = ddd_simulate ("rasch", 4, 200, "seed", 1);
%! D = ddd_pack (C, "groups", {"a", "a", "b", "b"});
%! F = ddd_factors (D, "measure", "full");
%! assert (F.least_p(1), 1 / 3, 1e-12);
%! txt = evalc ("ddd_show (F)");
%! assert (! isempty (strfind (txt, "group: no p below 0.33 is possible")));

%!test # few models: the order that was observed may be drawn once more
%! D = ddd_pack (ddd_simulate ("rasch", 4, 30, "seed", 1), "groups", ...
%!               {"a", "a", "b", "b"});
%! for seed = 1:9                 # of 24 orders 19 are drawn
%!   F = ddd_factors (D, "permutations", 19, "seed", seed);
%!   assert (mod (20 * F.p_value, 1), zeros (2, 1), 1e-9);
%!   assert (all (F.p_value >= 1 / 20 & F.p_value <= 1));
%! endfor

%!test # twelve factors, and one more
%! rand ("twister", 1);
%! names = arrayfun (@(i) sprintf ("f%d", i), 1:13, "uniformoutput", false);
%! F = cell2struct (num2cell (rand (8, 13), 1)', names);
%! C = ddd_simulate ("rasch", 8, 90, "seed", 1);
%! D = ddd_pack (C, "factors", rmfield (F, "f13"));
%! R = ddd_factors (D, "measure", "full", "permutations", 9);
%! assert (numel (R.factors), 13);          # and the constant
%! D = ddd_pack (C, "factors", F);
%! fail ("ddd_factors (D, 'measure', 'full')", "factors must be 12 at most, not 13");
