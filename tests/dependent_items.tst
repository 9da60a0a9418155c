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

## The field NAME, by dots.
%!function x = field (x, name)
%!  for part = strsplit (name, ".")
%!    x = x.(part{1});
%!  endfor
%!endfunction

%!function q = reach (G)              # Student's t by its density
%!  df = G - 1;
%!  f = @(t) gamma ((df + 1) / 2) / sqrt (df * pi) / gamma (df / 2) ...
%!           * (1 + t .^ 2 / df) .^ (-(df + 1) / 2);
%!  q = fzero (@(q) quadgk (f, 0, q) - .475, [1.9, 13]);
%!endfunction

%!test # ddd_consistency: pairs, means, groups, strata; missing answers
%! warning ("off", "ddd:fewClasses", "local");
%! for missing = [0, .03]
%!   C = answers (7, 240, missing);
%!   rand ("twister", 2);
%!   class = mod (0:239, 12) + 1;
%!   label = {"a", "a", "b", "b", "b", "c", "a"};
%!   stratum = 1 + (rand (1, 240) < .4);
%!   args = {"groups", label, "leave_pair_out", true};
%!   K = ddd_consistency (C, args{:}, "interval", true, "classes", class, ...
%!                        "strata", stratum);
%!   again = @(in) ddd_consistency (C(:,in), args{:}, "strata", stratum(in));
%!   for x = {"full", "between", "leave_pair_out"}
%!     for row = {"kappa", "mean_kappa", "group_kappa"; ...
%!                "se", "mean_se", "group_se"}
%!       se = jackknife (@(in) field (again (in), [x{1}, ".", row{1}])(:), class);
%!       if (strcmp (row{2}, "group_se"))
%!         se(9) = NaN;              # a group of one model
%!       endif
%!       assert (K.(x{1}).(row{2})(:), se, 1e-12);
%!     endfor
%!     q = reach (12);
%!     P = K.(x{1});
%!     assert (P.high, min (1, P.kappa + q * P.se), 1e-8);
%!     assert (P.low, max (-1, P.kappa - q * P.se), 1e-8);
%!     assert (P.mean_interval, P.mean_kappa + [-q, q] * P.mean_se, 1e-8);
%!   endfor
%!   for row = {"mean", "mean_kappa"; "se", "mean_se"}
%!     se = jackknife (@(in) again (in).between.stratified.(row{1})(:), class);
%!     assert (K.between.stratified.(row{2})(:), se, 1e-12);
%!   endfor
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

%!warning <errors from only 3 classes>
%! K = ddd_consistency (answers (3, 30, 0), "interval", true, ...
%!                      "classes", kron (1:3, ones (1, 10)));
%!error <classes are for errors; use them with interval>
%! ddd_consistency (eye (2), "classes", [1 2])
%!error <classes must have 3 elements, not 2>
%! ddd_consistency (eye (3), "interval", true, "classes", [1 2])
%!error <classes must have at least 2 different labels>
%! ddd_consistency (eye (3), "interval", true, "classes", [1 1 1])
