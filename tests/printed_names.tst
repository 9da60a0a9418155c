## SPDX-License-Identifier: GPL-3.0-or-later
## Nothing that is printed hands control characters of names on to a terminal.

%!test # every function that prints names
%! rand ("twister", 1);
%! odd = "\x1b[31m\x07\302\2332J\r\n\t";
%! C = double (rand (6, 40) < linspace (.3, .8, 6)');
%! C(5,:) = C(6,:);
%! C(:,[1, 21]) = 1;
%! C(:,[2, 22]) = 0;
%! P = 2 * C + (C == 0) .* (1 + 2 * (rand (6, 40) < .5));
%! names = @(letter, n) arrayfun (@(i) sprintf ("%s%d%s", letter, i, odd), 1:n, ...
%!                                "uniformoutput", false);
%! label = [names("l", 3)];
%! args = {"models", names("m", 6), "items", names("i", 40), "groups", ...
%!         names("g", 3)([1 1 2 2 3 3]), "family", names("f", 3)([1 2 3 3 2 1]), ...
%!         "conditions", names("c", 2)(1 + (1:40 > 20)), "predictions", label(P), ...
%!         "labels", label(2 * ones (1, 40))};
%! D = ddd_pack (C, args{:});
%! class = D.conditions;
%! F = D;
%! F.groups.(["factor" odd]) = (1:6)';
%! R = ddd_pack (cat (3, C, ! C), "models", D.models, "third", "runs");
%! file = [tempname() ".csv"];
%! ddd_save (D, file);
%! calls = {"ddd_show (D)", "ddd_split (D)", "ddd_items (D)", "ddd_rasch (D)", ...
%!          "ddd_excess (D, 'method', 'rasch', 'samples', 19)", ...
%!          "ddd_ensemble (D)", "ddd_bootstrap (D, 'replicates', 20)", ...
%!          "ddd_by_class (D, class)", "ddd_diversity (D)", ...
%!          "ddd_consistency (D)", "ddd_consistency_to (D, 1)", ...
%!          "ddd_compare (D, [1 2], [3 4])", "ddd_frontier (D)", ...
%!          "ddd_stimuli (D, 1, 'classes', class)", "ddd_load (file)", ...
%!          "ddd_map (D, 'replicates', 2)", "ddd_factors (F, 'permutations', 9)", ...
%!          "ddd_runs (R)"};
%! seen = 0;
%! for call = calls
%!   lastwarn ("");
%!   text = [evalc(call{1}), lastwarn()];
%!   bad = text(text < 32 & text != "\n");
%!   assert (isempty (bad), sprintf ("%s: %d", call{1}, bad));
%!   assert (isempty (strfind (text, "\302\233")), call{1});
%!   seen += ! isempty (strfind (text, '\x1b[31m'));
%! endfor
%! delete (file);
%! assert (seen >= 12, sprintf ("names in %d texts", seen));

%!test # warnings, and errors that list names
%! D = ddd_pack ([1 0; 1 1; 0 1], "models", {"a\x1b", "b\x1b", "c"});
%! try
%!   ddd_select (D, "models", "x");
%! catch err
%!   assert (isempty (strfind (err.message, "\x1b")), err.message);
%!   assert (! isempty (strfind (err.message, 'a\x1b, b\x1b, c')), err.message);
%! end_try_catch
%! text = evalc ("__ddd_warn__ (\"ddd:test\", \"name %s\\nis\", \"a\\x1b\")");
%! assert (text, ["warning: name a" '\x1b' "\nis\n"]);
