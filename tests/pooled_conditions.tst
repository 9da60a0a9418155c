## SPDX-License-Identifier: GPL-3.0-or-later
## Items of several conditions in one pool: what is said, when, and how often.

## Models that decide independently within an easy and a hard condition, with
## 30 items in a third, whose models are all right or all wrong.
%!function [C, label] = easy_and_hard ()
%!  rand ("twister", 1);
%!  C = double ([rand(4, 300) < .9, rand(4, 200) < .3, true(4, 30)]);
%!  label = [repmat({"easy"}, 1, 300), repmat({"hard"}, 1, 200), ...
%!           repmat({"all right"}, 1, 30)];
%!endfunction

## Cohen's kappa of two rows, from its definition.
%!function k = kappa_of (a, b)
%!  both = ! isnan (a) & ! isnan (b);
%!  a = a(both);
%!  b = b(both);
%!  p = mean (a);
%!  q = mean (b);
%!  expected = p * q + (1 - p) * (1 - q);
%!  k = (mean (a == b) - expected) / (1 - expected);
%!endfunction

%!function k = mean_within (C, label, items)
%!  k = [];
%!  for i = 1:rows (C)
%!    for l = i+1:rows (C)
%!      each = [];
%!      for c = unique (label)
%!        here = items & strcmp (label, c{1});
%!        if (any (here))
%!          each(end+1) = kappa_of (C(i,here), C(l,here));
%!        endif
%!      endfor
%!      k(end+1) = mean (each(! isnan (each)));
%!    endfor
%!  endfor
%!  k = mean (k);
%!endfunction

## What a call that returns something warns of.
%!function [txt, id] = warned (call)
%!  lastwarn ("", "");
%!  evalc ("x = call ();");
%!  [txt, id] = lastwarn ();
%!endfunction

%!test # the mean within conditions, by its definition; answers are missing
%! [C, label] = easy_and_hard ();
%! C(2,1:40) = NaN;
%! D = ddd_pack (C, "conditions", label);
%! warning ("off", "ddd:pooledConditions", "local");
%! K = ddd_consistency (D);
%! [S, items] = ddd_split (D);
%! all = true (1, columns (C));
%! assert (K.full.within_conditions, mean_within (C, label, all), 1e-12);
%! assert (K.between.within_conditions, ...
%!         mean_within (C, label, items.between), 1e-12);
%! assert (K.condition_names, {"easy"; "hard"; "all right"});
%! X = ddd_consistency (D, "strata", true);
%! assert (X.full.stratified.mean_kappa, K.full.within_conditions, 1e-14);
%! assert (! isfield (X.full, "within_conditions"));
%! P = ddd_consistency (D, "output", "pairs");
%! assert (P.full.within_conditions, K.full.within_conditions, 1e-14);

%!test # the shares of each condition are those of a split of it
%! [C, label] = easy_and_hard ();
%! C(2,1:40) = NaN;
%! D = ddd_pack (C, "conditions", label);
%! warning ("off", "ddd:pooledConditions", "local");
%! X = ddd_split (D).conditions;
%! for c = 1:2
%!   S = ddd_split (ddd_select (D, "conditions", X.names{c}));
%!   assert (! isfield (S, "conditions"));
%!   assert (X.n_complete(c), S.n_complete);
%!   for kind = {"trivial", "between", "impossible"}
%!     assert (X.fraction.(kind{1})(c), S.fraction.(kind{1}), 1e-14);
%!   endfor
%!   assert (X.histogram_kappa(c), S.histogram_kappa.full, 1e-12);
%! endfor
%! assert (isnan (X.histogram_kappa(3)));
%! assert (! isfield (ddd_split (D, "min_answers", 3), "conditions"));

%!test # printed once, or warned of once, with both numbers and a way out
%! [C, label] = easy_and_hard ();
%! D = ddd_pack (C, "conditions", label);
%! id = "ddd:pooledConditions";
%! for call = {@ddd_split, @ddd_consistency, @(D) ddd_consistency_to(D, 1)}
%!   lastwarn ("", "");
%!   txt = evalc ("call{1} (D)");
%!   assert (lastwarn (), "");
%!   assert (numel (strfind (txt, "Items of 3 conditions are pooled:")), 1);
%!   assert (! isempty (regexp (txt, ['\n  ddd_select \(D, "conditions", ', ...
%!                                    '"easy"\)\.\n$'])), "%s", txt);
%!   [~, last] = warned (@() call{1} (D));
%!   assert (last, id);
%! endfor
%! warning ("off", id, "local");
%! K = ddd_consistency (D);
%! warning ("on", id, "local");
%! assert (warned (@() ddd_consistency (D)), sprintf (["ddd_consistency: ", ...
%!   "items of 3 conditions are pooled: mean kappa is %.2f, but %.2f within ", ...
%!   "conditions.  Give \"strata\", true, or take one: ddd_select (D, ", ...
%!   "\"conditions\", \"easy\")."], K.full.mean_kappa, ...
%!   K.full.within_conditions));
%! txt = evalc ("ddd_consistency (D)");
%! assert (! isempty (regexp (txt, 'or take\s+one:\n  ddd_select \(D, [^\n]*\n$')));
%! hard = 100 * [mean(all (C(:,301:500))), mean(! any (C(:,301:500)))];
%! assert (! isempty (strfind (warned (@() ddd_split (D)), sprintf ( ...
%!   "Trivial are %.0f to 100 %% of a condition, impossible 0 to %.0f %%.", hard))));
%! assert (warned (@() ddd_consistency (D, "strata", true)), "");
%! D.conditions(strcmp (D.conditions, "easy")) = {""};
%! assert (! isempty (strfind (warned (@() ddd_split (D)), ...
%!                             'ddd_select (D, "conditions", "hard")')));
%! assert (! isempty (strfind (evalc ("ddd_show (D)"), "3: (none), hard")));
%! assert (warned (@() ddd_split (C)), "");

%!test # functions that begin with it warn in their own names, once
%! [C, label] = easy_and_hard ();
%! D = ddd_pack (C, "conditions", label);
%! quiet = {"progress", false};
%! for call = {"ddd_diversity", @(D) ddd_diversity(D);
%!             "ddd_plan", @(D) ddd_plan(D);
%!             "ddd_map", @(D) ddd_map(D, "measure", "full", quiet{:});
%!             "ddd_bootstrap", @(D) ddd_bootstrap(D, "replicates", 100, quiet{:})}'
%!   [txt, id] = warned (@() call{2} (D));
%!   assert (id, "ddd:pooledConditions", call{1});
%!   assert (strncmp (txt, [call{1}, ": items of 3 conditions"], 24), "%s", txt);
%!   assert (! isempty (strfind (txt, "See ddd_consistency (D, \"strata\", true)")));
%! endfor

%!test # silent where conditions do not matter, or are of a few items each
%! rand ("twister", 2);
%! C = double (rand (4, 1000) > rand (1, 1000));
%! D = ddd_pack (C, "conditions", repmat ({"a", "b"}, 1, 500));
%! for call = {@ddd_split, @ddd_consistency, @(D) ddd_consistency_to(D, 1)}
%!   assert (warned (@() call{1} (D)), "");
%! endfor
%! assert (isempty (strfind (evalc ("ddd_consistency (D)"), "are pooled")));
%! D.conditions = arrayfun (@(j) sprintf ("c%d", j), 1 + mod (1:1000, 60)', ...
%!                          "uniformoutput", false);
%! K = ddd_consistency (D);
%! assert (! isfield (K.full, "within_conditions"));
%! assert (! isfield (ddd_split (D), "conditions"));

%!test # with one model: later epochs, groups, missing answers
%! [C, label] = easy_and_hard ();
%! C = cat (3, C, C(:,end:-1:1));
%! C(3,5:9,2) = NaN;
%! label = label(end:-1:1);
%! D = ddd_pack (C, "conditions", label, "groups", {"base", "g", "g", "h"});
%! warning ("off", "ddd:pooledConditions", "local");
%! for shift = 0:1
%!   A = ddd_consistency_to (D, 1, "shift", shift);
%!   want = zeros (3, 3);
%!   base = C(1,:,2-shift);
%!   names = unique (label);
%!   for c = 1:3
%!     here = strcmp (label, names{c});
%!     k = arrayfun (@(i) kappa_of (C(i,here,2), base(here)), 1:4);
%!     want(c,:) = [k(1), mean(k(2:3)), k(4)];
%!   endfor
%!   known = ! isnan (want);
%!   want(! known) = 0;
%!   assert (A.within_conditions, (sum (want) ./ sum (known))', 1e-12);
%! endfor

%!test # errors of data with labels; pooling is said once, not for every group
%! [C, label] = easy_and_hard ();
%! D = ddd_pack (C, "conditions", label, "predictions", C + 1, "labels", ...
%!               2 * ones (1, columns (C)));
%! txt = warned (@() ddd_consistency_to (D, 1, "interval", true));
%! assert (strncmp (txt, "ddd_consistency_to: items of", 28));
%! warning ("off", "ddd:pooledConditions", "local");
%! A = ddd_consistency_to (D, 1, "interval", true);
%! X = ddd_consistency (D, "interval", true).full;
%! assert (A.group_se(2:4), X.se(2:4,1), 1e-12);

%!test # means of groups are printed, with intervals where these are asked for
%! rand ("twister", 3);
%! C = double (rand (5, 400) > rand (1, 400));
%! label = {"a", "a", "b", "b", "c"};
%! K = ddd_consistency (C, "groups", label, "interval", true);
%! txt = evalc ("ddd_show (K)");
%! for row = {"within a", 1, 1, 1; "within b", 1, 2, 2; "a and b", 4, 1, 2; ...
%!            "b and c", 2, 2, 3}'
%!   [a, b] = deal (row{3:4});
%!   line = row{1};
%!   line = sprintf ("%s +%d", line, row{2});
%!   for part = {"full", "between"}
%!     x = K.(part{1}).group_kappa(a,b);
%!     se = K.(part{1}).group_se(a,b);
%!     line = sprintf ('%s +%.3f \\[%.2f, %.2f\\]', line, x, ...
%!                     x + [-1, 1] * 1.959964 * se);
%!   endfor
%!   assert (! isempty (regexp (txt, [line, '\n'])), "%s\n%s", line, txt);
%! endfor
%! assert (! isempty (regexp (txt, 'within c +0 +\(one model\) +\(one model\)')));
%! txt = evalc ("ddd_consistency (C, 'groups', label)");
%! assert (! isempty (regexp (txt, 'a and b +4 +-?\d\.\d{3} +-?\d\.\d{3}\n')));
%! txt = evalc ("ddd_consistency (C, 'groups', {'a', 'b', 'c', 'd', 'e'})");
%! assert (isempty (strfind (txt, "mean kappa of groups")));
%! label = num2cell ("aabbccddeeffgg");
%! txt = evalc ("ddd_consistency (repmat (C, 3, 1)(1:14,:), 'groups', label)");
%! assert (! isempty (strfind (txt, "within g")));
%! assert (isempty (strfind (txt, "a and b")));
%! assert (! isempty (strfind (txt, "K.full.group_kappa has those between")));
