## SPDX-License-Identifier: GPL-3.0-or-later
## Errors where items come in classes and depend on one another: against the
## jackknife that leaves out all items of a class and computes anew.

%!function C = answers (n, m, missing)
%!  rand ("twister", 1);
%!  C = double (rand (n, m) > rand (1, m) .^ (linspace (.5, 2, n)'));
%!  C(rand (n, m) < missing) = NaN;
%!endfunction

## F makes a column vector of some items; CLASS of each item.
%!function se = jackknife (f, class)
%!  G = max (class);
%!  for g = 1:G
%!    left(:,g) = f (class != g);
%!  endfor
%!  se = sqrt ((G - 1) / G * sum ((left - mean (left, 2)) .^ 2, 2));
%!endfunction

%!function q = reach (G)              # Student's t by its density
%!  df = G - 1;
%!  f = @(t) gamma ((df + 1) / 2) / sqrt (df * pi) / gamma (df / 2) ...
%!           * (1 + t .^ 2 / df) .^ (-(df + 1) / 2);
%!  q = fzero (@(q) quadgk (f, 0, q) - .475, [1.9, 13]);
%!endfunction

%!function x = everything (C, args, stratum)
%!  K = ddd_consistency (C, args{:}, "strata", stratum);
%!  x = [];
%!  for name = {"full", "between", "leave_pair_out"}
%!    P = K.(name{1});
%!    x = [x; P.kappa(:); P.mean_kappa; P.group_kappa(:)];
%!  endfor
%!  X = K.between.stratified;
%!  x = [x; X.mean(:); X.mean_kappa];
%!endfunction

%!test # ddd_consistency: pairs, means, groups, strata; missing answers
%! warning ("off", "ddd:fewClasses", "local");
%! rand ("twister", 1);
%! stratum = 1 + (rand (1, 240) < .4);
%! for missing = [0, .03]
%!   C = answers (7, 240, missing);
%!   class = mod (0:239, 12) + 1;
%!   label = {"a", "a", "b", "b", "b", "c", "a"};
%!   args = {"groups", label, "leave_pair_out", true};
%!   K = ddd_consistency (C, args{:}, "interval", true, "classes", class, ...
%!                        "strata", stratum);
%!   se = jackknife (@(in) everything (C(:,in), args, stratum(in)), class);
%!   q = reach (12);
%!   got = [];
%!   for name = {"full", "between", "leave_pair_out"}
%!     P = K.(name{1});
%!     P.group_se(3,3) = 0;        # NaN for a group of one model
%!     got = [got; P.se(:); P.mean_se; P.group_se(:)];
%!     known = ! isnan (P.se);
%!     assert (isnan ([P.low, P.high]), ! [known, known]);
%!     assert (P.high(known), min (1, P.kappa + q * P.se)(known), 1e-8);
%!     assert (P.low(known), max (-1, P.kappa - q * P.se)(known), 1e-8);
%!     assert (P.mean_interval, P.mean_kappa + [-q, q] * P.mean_se, 1e-8);
%!   endfor
%!   X = K.between.stratified;
%!   assert ([got; X.se(:); X.mean_se], se, 1e-12);
%! endfor

%!test # ddd_consistency: families, and a panel of other models
%! warning ("off", "ddd:fewClasses", "local");
%! C = answers (8, 200, .02);
%! rand ("twister", 2);
%! class = randi (9, 1, 200);
%! for args = {{"family", {"x", "x", "y", "z", "z", "u", "v", "w"}, ...
%!              "leave_pair_out", true}, {"panel", 1:4}}
%!   K = ddd_consistency (C, args{1}{:}, "interval", true, "classes", class);
%!   for x = {"full", "between", "leave_pair_out"}(1:1 + numel (args{1}) / 2)
%!     again = @(in) ddd_consistency (C(:,in), args{1}{:}).(x{1});
%!     assert (K.(x{1}).se(:), jackknife (@(in) again (in).kappa(:), class), 1e-12);
%!     assert (K.(x{1}).mean_se, jackknife (@(in) again (in).mean_kappa, class), 1e-12);
%!   endfor
%! endfor

%!test # as many classes as items: the errors of independent items, nearly
%! C = answers (5, 300, 0);
%! K = ddd_consistency (C, "interval", true);
%! L = ddd_consistency (C, "interval", true, "classes", 1:300);
%! assert (L.full.mean_se, K.full.mean_se, .01 * K.full.mean_se);
%! assert (L.full.mean_se_models, K.full.mean_se_models);

%!test # ddd_compare: pairs, sets, groups; one population and two
%! warning ("off", "ddd:fewClasses", "local");
%! C = answers (6, 160, .03);
%! rand ("twister", 2);
%! class = randi (10, 1, 160);
%! other = randi (7, 1, 90);
%! label = {"a", "a", "a", "b", "b", "b"};
%! for args = {{[1 2], [1 3]}, {[2 3]}, {}, ...
%!             {{"a", "a"}, {"a", "b"}, "groups", label, "items", "between"}}
%!   g = @(name) jackknife (@(in) ddd_compare (C(:,in), args{1}{:}).(name), class);
%!   Q = ddd_compare (C, args{1}{:}, "classes", class);
%!   assert (Q.se_items, g ("estimate"), 1e-12);
%!   assert (Q.interval, Q.estimate + [-1, 1] * reach (10) * Q.se_items, 1e-8);
%!   if (! isnan (Q.beyond_histogram))
%!     assert (diff (Q.interval_beyond_histogram) / 2, ...
%!             reach (10) * g ("beyond_histogram"), 1e-8);
%!   endif
%! endfor
%! B = answers (5, 90, 0);
%! a = ddd_consistency (C, "interval", true, "classes", class).full;
%! b = ddd_consistency (B, "interval", true, "classes", other).full;
%! Q = ddd_compare (C, "against", B, "classes", {class, other});
%! assert (Q.se_items, hypot (a.mean_se, b.mean_se), 1e-14);
%! df = Q.se_items ^ 4 / (a.mean_se ^ 4 / 9 + b.mean_se ^ 4 / 6);
%! assert (diff (Q.interval) / 2 / Q.se_items, reach (df + 1), 1e-8);
%! args = {{"a", "a"}, {"b", "b"}, "groups", label, "classes", class};
%! Q = ddd_compare (C, args{:});
%! P = ddd_compare (C(1:3,:), "against", C(4:6,:), "same_items", true, ...
%!                  "classes", class);
%! assert (P.se_items, Q.se_items, 1e-13);
%! assert (P.interval_combined, Q.interval_combined, 1e-8);

%!test # ddd_consistency_to: groups, a shift, a group within itself
%! warning ("off", "ddd:fewClasses", "local");
%! rand ("twister", 1);
%! C = double (rand (5, 120, 3) > rand (1, 120));
%! C(rand (size (C)) < .02) = NaN;
%! class = mod (0:119, 15) + 1;
%! args = {1, "groups", {"base", "half", "x", "half", "half"}, ...
%!         "within", {"half"}, "shift", 1};
%! A = ddd_consistency_to (C, args{:}, "interval", true, "classes", class);
%! se = jackknife (@(in) ddd_consistency_to (C(:,in,:), args{:}).group_kappa(:), class);
%! at = ! isnan (A.group_se(:));
%! assert (sum (at), 6);
%! assert (A.group_se(at), se(at), 1e-12);
%! assert (A.group_high(2,:), A.group_kappa(2,:) + reach (15) * A.group_se(2,:), 1e-8);

%!function x = measures (C)
%!  V = ddd_diversity (C);
%!  x = cellfun (@(name) V.(name), fieldnames (V.se));
%!  for m = __ddd_pair_measures__ ()'
%!    if (! isempty (m.se))
%!      x = [x; V.pairwise.(m.field)(:); V.pairwise_mean.(m.field).estimate];
%!    endif
%!  endfor
%!endfunction

%!test # ddd_diversity: all measures; missing answers
%! warning ("off", "ddd:fewClasses", "local");
%! rand ("twister", 2);
%! class = randi (9, 1, 300);
%! for missing = [0, .05]
%!   C = answers (5, 300, missing);
%!   V = ddd_diversity (C, "classes", class);
%!   got = struct2cell (V.se);
%!   got = [got{:}]';
%!   for m = __ddd_pair_measures__ ()'
%!     if (! isempty (m.se))
%!       got = [got; V.pairwise.([m.field, "_se"])(:); V.pairwise_mean.(m.field).se];
%!     endif
%!   endfor
%!   se = jackknife (@(in) measures (C(:,in)), class);
%!   at = ! isnan (se);           # no log odds of a model with itself
%!   assert (isnan (got), ! at);
%!   assert (got(at), se(at), 1e-11);
%! endfor

%!warning <95 % intervals from only 3 classes .* in about 88 to 93 % of the cases>
%! K = ddd_consistency (answers (3, 30, 0), "interval", true, ...
%!                      "classes", kron (1:3, ones (1, 10)));
%!error <classes are for errors; use them with interval>
%! ddd_consistency (eye (2), "classes", [1 2])
%!error <classes must have 3 elements, not 2>
%! ddd_consistency (eye (3), "interval", true, "classes", [1 2])
%!error <classes must have at least 2 different labels>
%! ddd_consistency (eye (3), "interval", true, "classes", [1 1 1])
