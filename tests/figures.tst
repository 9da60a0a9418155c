## SPDX-License-Identifier: GPL-3.0-or-later
## How the figures look, without pixels: no text overlaps another, leaves the
## page or is smaller than 5 points; and what a hostile name may not do.

%!function names = long_names (n)
%!  names = arrayfun (@(i) sprintf (["tf_efficientnet-b%d_trained-on-", ...
%!    "something-else-and-finetuned-later_%d"], i, mod (i, 3)), (1:n)', ...
%!    "uniformoutput", false);
%!endfunction

## Long names among short ones.
%!function names = mixed_names (n)
%!  names = long_names (n);
%!  at = 1:2:n;
%!  names(at) = arrayfun (@(i) sprintf ("r_%d-", i), at, "uniformoutput", false);
%!endfunction

%!function K = made (n, names)
%!  kappa = cos ((1:n)' * (1:n)) / 2 + 0.3;
%!  kappa = (kappa + kappa') / 2;
%!  kappa(1:n+1:end) = 1;
%!  kappa(1,end) = kappa(end,1) = NaN;
%!  K.full = struct ("n_items", 1234567, "kappa", kappa, "histogram_kappa", ...
%!                   0.31, "independent_kappa", -0.01, "mean_kappa", 0.3);
%!  K.between = K.full;
%!  K.models = names;
%!  K.groups = struct ("group", {{}});
%!  K.tolerance = 0;
%!  K.accuracy = linspace (0.9, 0.1, n)';
%!  K.warning = "the split alone pushes the consistency of few models down";
%!endfunction

## Excess that goes with it.
%!function X = beyond (n, names)
%!  X = struct ("method", "curveball", "n_models", n, "n_items", 1234567, ...
%!              "tolerance", 0, "excess", (made (n, names).full.kappa - 0.3) / 7, ...
%!              "overall", struct ("n_samples", 100000), "models", {names}, ...
%!              "groups", struct ("group", {{}}), "accuracy", (1:n)' / n, ...
%!              "fit", struct ("slope", [0.12, 1.3], "slope_share", 0.9, ...
%!                             "slope_chance", 0.1));
%!  X.excess(1:n+1:end) = NaN;
%!  X.p_max = 1 - X.excess * 12;
%!endfunction

%!function A = to_base (n, names)
%!  A = struct ("kappa", cos ((1:n)' * [1, 2, 3]), "models", {names}, ...
%!              "groups", struct ("group", {{}}), "base", names{1}, ...
%!              "base_index", 1, "n_items", 50000, "epochs", [0, 10, 20]);
%!endfunction

## What goes with factors of long names.
%!function F = effects (n, names)
%!  k = min (n, 12);
%!  F = struct ("factors", {names(1:k)}, "share", linspace (.3, 0, k)', ...
%!              "unique", linspace (.1, 0, k)', "estimate", [NaN, 1:k-1]' / 7, ...
%!              "p_value", (1:k)' / 1234, "measure", "leave_pair_out", ...
%!              "n_pairs", 12345678, "n_models", n, "r2", .5, "permanova", []);
%!endfunction

## Every plot of N models with long names, underscores and hyphens, each as a
## function of further arguments.
%!function plots = all_of (n)
%!  names = mixed_names (n);
%!  D = ddd_pack (rand (n, 300, 4) < 0.6, "models", names);
%!  last = ddd_select (D, "epochs", 4);
%!  grouped = ddd_pack (rand (n, 9, 2) < 0.6, "groups", names);
%!  class = long_names (n)(randi (n, 300, 1));
%!  U = ddd_bootstrap (last, "replicates", 50);
%!  plots = {
%!    @(varargin) ddd_plot_histogram(last, "headline", true, varargin{:}), ...
%!    @(varargin) ddd_plot_agreement(last, varargin{:}), ...
%!    @(varargin) ddd_plot_difficulty(last, "decay", true, varargin{:}), ...
%!    @(varargin) ddd_plot_agreement(last, "measure", "kappa", varargin{:}), ...
%!    @(varargin) ddd_plot_consistency(made (n, names), "values", n < 9, varargin{:}), ...
%!    @(varargin) ddd_plot_consistency_to(to_base (n, names), varargin{:}), ...
%!    @(varargin) ddd_plot_consistency_to(to_base (n, names), ...
%!                                        "epochs", "all", varargin{:}), ...
%!    @(varargin) ddd_plot_decisions(D, varargin{:}), ...
%!    @(varargin) ddd_plot_decisions(grouped, "by", "groups", varargin{:}), ...
%!    @(varargin) ddd_plot_changes(D, varargin{:}), ...
%!    @(varargin) ddd_plot_accuracy(D, varargin{:}), ...
%!    @(varargin) ddd_plot_classes(last, class, varargin{:}), ...
%!    @(varargin) ddd_plot_categories(last, class, varargin{:}), ...
%!    @(varargin) ddd_plot_rarefaction(last, varargin{:}), ...
%!    @(varargin) ddd_plot_frontier(last, varargin{:}), ...
%!    @(varargin) ddd_plot_sets(last, varargin{:}), ...
%!    @(varargin) ddd_plot_matrix(last, varargin{:}), ...
%!    @(varargin) ddd_plot_rasch(last, varargin{:}), ...
%!    @(varargin) ddd_plot_plan(last, varargin{:}), ...
%!    @(varargin) ddd_plot_compare(ddd_compare (last), varargin{:}), ...
%!    @(varargin) ddd_plot_consistency_to(last_of (last, names), "a_b", varargin{:}), ...
%!    @(varargin) ddd_plot_ranking(U, "measure", "full", varargin{:}), ...
%!    @(varargin) ddd_plot_map(last, varargin{:}), ...
%!    @(varargin) ddd_plot_runs(ddd_pack (D, "third", "runs"), varargin{:}), ...
%!    @(varargin) ddd_plot_map(ddd_select (grouped, "epochs", 1), varargin{:}), ...
%!    @(varargin) ddd_plot_factors(effects (n, names), varargin{:}), ...
%!    @(varargin) ddd_plot_flows(ddd_flows (D, "names", names([2, end])), varargin{:}), ...
%!    @(varargin) ddd_plot_by_difficulty(last, varargin{:}), ...
%!    @(varargin) ddd_plot_by_accuracy(ddd_by_class (last, class), varargin{:})};
%!endfunction

## One plot of each shape: what takes many draws is tried on it.
%!function which = one_of_each_shape ()
%!  which = [1, 2, 3, 5, 6, 7, 9, 13:19, 21:23, 26, 27];
%!endfunction

## Those that have names of models or classes to place, which is what fails;
## `make slow` tries all plots in all sizes.
%!function plots = with_names (n)
%!  plots = all_of (n)([5, 6, 7, 9, 13, 16, 17, 18, 22]);
%!endfunction

%!function D = last_of (D, names)
%!  D.groups.group = [{"a_b"; "a_b"}; names(3:end)];
%!endfunction

%!test # thirteen models, and a column of a journal
%! rand ("twister", 1);
%! cellfun (@(plot) fine_figure (plot, "single"), with_names (13));

%!test # many models (forty maps, the fourth of these, take long: see make slow)
%! rand ("twister", 1);
%! cellfun (@(plot) fine_figure (plot), with_names (40)([1:3, 5:end]));

%!test # where names are left out, the figure says how many
%! rand ("twister", 1);
%! names = arrayfun (@(i) sprintf ("m%d", i), (1:50)', "uniformoutput", false);
%! U = ddd_bootstrap (ddd_pack (rand (50, 40) < 0.6, "models", names), ...
%!                    "replicates", 20);
%! K = made (50, names);
%! X = beyond (50, names);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for row = {@() ddd_plot_ranking(U), "slide", 1; ...
%!            @() ddd_plot_consistency(K), "single", 3; ...
%!            @() ddd_plot_consistency(K, "excess", X), "double", 4; ...
%!            @() ddd_plot_consistency(K, "show", "full"), "single", 2; ...
%!            @() ddd_plot_consistency_to(to_base (50, names)), "single", 1}'
%!   row{1} ();
%!   t = {ddd_save_figure(hf, "", "size", row{2}).texts.string};
%!   step = regexp (strjoin (t, " "), 'every (\d+)(nd|rd|th) name', "tokens");
%!   step = str2double (step{1}{1});
%!   assert (step > 1);
%!   assert (sum (ismember (t, names)), row{3} * numel (1:step:50));
%! endfor

%!test # a color bar has its name, however short it is
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for n = [2, 3, 12]
%!   names = mixed_names (n);
%!   ddd_plot_consistency (made (n, names), "excess", beyond (n, names), "values", n < 9);
%!   for size = {{}, {"size", "single"}, {"size", "double"}}(1:3-2*(n>9))
%!     layout = ddd_save_figure (hf, "", size{1}{:});
%!     assert (layout_faults (layout), {});
%!     assert (ismember ({"Error consistency", "Excess kappa"}, {layout.texts.string}));
%!   endfor
%! endfor

%!test # few models: all plots heed the size of text and the colors, and only while
%! ## they draw; a slide of each shape
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! plots = all_of (4);
%! for i = 1:numel (plots)
%!   plots{i} ("fontsize", 12, "colors", "gray");
%!   layout = ddd_save_figure (hf);
%!   faults = layout_faults (layout);
%!   if (any (i == one_of_each_shape ()))
%!     faults = [faults, layout_faults(ddd_save_figure (hf, "", "size", "slide"))];
%!   endif
%!   assert (isempty (faults), "%s: %s", func2str (plots{i}), strjoin (faults, "; "));
%!   assert (any ([layout.texts.fontsize] == 12), func2str (plots{i}));
%!   for h = findall (hf, "type", "patch")'
%!     rgb = get (h, {"facevertexcdata", "facecolor"});
%!     rgb = vertcat (rgb{cellfun(@isnumeric, rgb)}, zeros (1, 3));
%!     assert (all (rgb(:,1) == rgb(:,3)), func2str (plots{i}));
%!   endfor
%! endfor
%! fail ("ddd_plot_accuracy (ones (2, 2), 'fontsize', 12, 'x', 1)", "unknown");
%! ddd_plot_accuracy (ones (2, 2));
%! assert (max ([ddd_save_figure(hf).texts.fontsize]), 8);

%!test # a line of text ends where the next word would be too much
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! wide = @(n) sum (n) * 722 + (numel (n) - 1) * 278;     # of words of so many H
%! for width = [3.5, 4.25, 7.2]
%!   letters = randi (9, 1, 60);
%!   words = arrayfun (@(n) repmat ("H", 1, n), letters, "uniformoutput", false);
%!   ddd_plot_accuracy (ones (2, 2), "title", strjoin (words, " "), "width", width);
%!   layout = ddd_save_figure (hf);
%!   lines = {layout.texts.string};
%!   lines = strsplit (strjoin (lines(strncmp (lines, "H", 1)), "\n"), "\n");
%!   assert (strsplit (strjoin (lines, " "), " "), words);
%!   n = cellfun (@(s) numel (strsplit (s, " ")), lines);
%!   from = cumsum ([1, n(1:end-1)]);
%!   now = arrayfun (@(i) wide (letters(from(i)+(0:n(i)-1))), 1:numel (n));
%!   more = arrayfun (@(i) wide (letters(from(i)+(0:n(i)))), 1:numel (n) - 1);
%!   assert (max (now) < min (more));
%!   points = max ([layout.texts.fontsize]);
%!   assert (max (now) * points / 72000 < width && min (more) * points / 72000 > width - 0.5);
%! endfor

%!test # matrices: one panel, values, dendrogram
%! K = made (35, long_names (35));
%! fine_figure (@() ddd_plot_consistency (K, "show", "between", "width", 3.5, ...
%!                                 "order", "cluster", "dendrogram", true));
%! fine_figure (@() ddd_plot_consistency (made (9, long_names (9)), "values", true));

%!test # three matrices: beside each other, one below the other, small ones
%! for n = [3, 35]
%!   [K, X] = deal (made (n, mixed_names (n)), beyond (n, mixed_names (n)));
%!   fine_figure (@() ddd_plot_consistency (K, "excess", X));
%!   if (n < 35)
%!     fine_figure (@() ddd_plot_consistency (K, "excess", X, "width", 4));
%!   endif
%! endfor

%!test # a small place takes the end of captions last but one, and says so
%! warning ("off", "ddd:smallPlace", "local");
%! names = mixed_names (3);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! lost = {};
%! for size = [12, 8; 7.2, 4; 5.8, 4.4]'
%!   set (hf, "paperunits", "inches", "paperposition", [0, 0, size'], "units", ...
%!        "inches", "position", [0, 0, size']);
%!   ddd_plot_consistency (subplot (2, 2, 1, "parent", hf), made (3, names), ...
%!                         "excess", beyond (3, names), "values", false);
%!   layout = ddd_save_figure (hf);
%!   assert (layout_faults (layout), {});
%!   said = strjoin ({layout.texts.string}, " ");
%!   for part = {"captions", "notes", "notes"; "1,234,567", "Corner", "Note:"}
%!     assert (isempty (strfind (said, part{2})), any (strcmp (layout.dropped, part{1})));
%!   endfor
%!   assert (isempty (strfind (said, "every ")) || ! any (strcmp (layout.dropped, "names")));
%!   lost = [lost; layout.dropped(:)];
%!   clf (hf);
%! endfor
%! assert (all (ismember ({"notes", "captions"}, lost)));

%!test # decisions of one and of all networks, few and many items and epochs
%! rand ("twister", 1);
%! for size = [1, 1, 1; 3, 7, 2; 2, 1500, 200]'
%!   C = double (rand (size') < 0.6);
%!   C(1) = NaN;
%!   fine_figure (@() ddd_plot_decisions (C, 1, "marks", [1, 2]));
%!   fine_figure (@() ddd_plot_decisions (C));
%! endfor
%! D = ddd_pack (rand (7, 9, 2) < 0.6, "models", long_names (7));
%! fine_figure (@() ddd_plot_decisions (D, 1:7, "marks", 1));
%! D = ddd_pack (rand (4, 9, 26) < 0.6, "groups", {"a", "b", "c", "d"}, ...
%!               "epochs", 0:10:250);          # checkpoints
%! fine_figure (@() ddd_plot_decisions (D, "by", "groups"));

%!test # pictures of items, with long names
%! rand ("twister", 1);
%! file = [tempname(), ".png"];
%! ddd_write_png (rand (40, 30), file);
%! unwind_protect
%!   [~, items] = ddd_split (rand (3, 90) < 0.6);
%!   files = repmat ({file}, 1, 90);
%!   fine_figure (@(varargin) ddd_plot_items (items, files, "labels", mixed_names (90), ...
%!                                     "count", 5, "fontsize", 10), "single", "slide");
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # one model, two groups of items, many of them; many epochs
%! rand ("twister", 1);
%! fine_figure (@() ddd_plot_consistency_to (to_base (1, {"a_b"})));
%! D = ddd_pack (rand (13, 300, 4) < 0.6, "models", long_names (13));
%! fine_figure (@() ddd_plot_accuracy (D, "epochs", "all"));
%! C = rand (3, 3000) < 0.6;
%! fine_figure (@() ddd_plot_categories (C, rand (1, 3000) < 0.1), "single");
%! fine_figure (@() ddd_plot_categories (C, randi (400, 1, 3000)));
%! fine_figure (@() ddd_plot_classes (C, randi (400, 1, 3000)));

%!test # several in one figure, in places that are not their own
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! N.binomial.expected = ones (1, 16);
%! ddd_plot_histogram (subplot (2, 2, 1), struct ("histogram", 1:16), N);
%! ddd_plot_decisions (subplot (2, 2, 2), rand (3, 50, 21) < 0.5, 1);
%! ddd_plot_consistency (subplot (2, 2, 3), made (35, long_names (35)), ...
%!                       "show", "full");
%! A = struct ("kappa", (1:9)' / 9, "models", {cellstr(("a":"i")')}, ...
%!             "groups", struct ("group", {{}}), "base", "i", ...
%!             "base_index", 9, "n_items", 50000, "epochs", 1);
%! ddd_plot_consistency_to (subplot (2, 2, 4), A);
%! assert (layout_faults (ddd_save_figure (hf)), {});

%!test # a small place leaves out what does not fit, and says so
%! rand ("twister", 1);
%! n = 7;
%! hf = figure ("visible", "off", "paperunits", "inches", "papersize", [4, 3], ...
%!              "paperposition", [0, 0, 4, 3]);
%! warning ("off", "ddd:smallPlace", "local");
%! unwind_protect
%!   ddd_plot_histogram (subplot (2, 2, 1), struct ("histogram", 1:4));
%!   for plot = [all_of(n)([1, 2, 14]), with_names(n)]
%!     hax = subplot (2, 2, 4);
%!     set (0, "currentfigure", hf);
%!     plot{1} ();
%!     layout = ddd_save_figure (hf);
%!     assert (layout_faults (layout), {}, func2str (plot{1}));
%!   endfor
%!   ddd_plot_consistency (hax, made (13, mixed_names (13)), "order", "cluster", ...
%!                         "dendrogram", true);
%!   assert (ismember ("tree", ddd_save_figure (hf).dropped));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # names are data: never run, never lost, in no plot and no format
%! rand ("twister", 1);
%! folder = tempname ();
%! mkdir (folder);
%! ran = fullfile (folder, "ran");
%! names = {sprintf("`touch %s`", ran); "a\"; system \"touch x\" #"; "it's"; ...
%!          'back\slash\'; "two\nlines"; "under_score^{x}"; "gr\303\274n"; "latin\3741"};
%! shown = names;
%! shown{5} = "two lines";
%! shown{8} = "latin\303\2741";
%! n = numel (names);
%! D = ddd_pack (rand (n, 90, 2) < 0.5, "models", names);
%! K = made (n, names);
%! A = struct ("kappa", (1:n)' / n, "models", {names}, "groups", ...
%!             struct ("group", {{}}), "base", names{1}, "base_index", ...
%!             n, "n_items", 90, "epochs", 1);
%! drawn = 0;
%! hf = figure ("visible", "off");
%! unwind_protect
%!   for fcn = {@() ddd_plot_consistency(K, "values", false), @() ddd_plot_consistency_to(A), ...
%!              @() ddd_plot_decisions(D, 1), @() ddd_plot_decisions(D, 2)}
%!     fcn{1} ();
%!     for ext = {".png", ".pdf", ".svg"}(1+2*(++drawn > 1):end)
%!       file = fullfile (folder, ["x", ext{1}]);
%!       layout = ddd_save_figure (hf, file);
%!     endfor
%!     svg = strrep (fileread (file), "&apos;", "'");
%!     svg = strrep (strrep (svg, "&quot;", "\""), "&gt;", ">");
%!     known = ismember (shown, {layout.texts.string});
%!     ## The first may be cut: a temporary name can be long.
%!     assert (all (known(2:end)) || strcmp (func2str (fcn{1})(5:20), "ddd_plot_decisio"));
%!     for i = find (known')
%!       piece = shown{i}(1:min (end, 9));
%!       assert (! isempty (strfind (svg, [">", piece])), piece);
%!     endfor
%!     assert (! exist (ran, "file"));
%!     assert (! exist ("x", "file"));
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!test # one epoch as a line over epochs, and a model without any kappa
%! rand ("twister", 1);
%! D = ddd_pack (rand (3, 300) < .5, "models", long_names (3));
%! fine_figure (@() ddd_plot_consistency_to (D, 1, "epochs", "all"));
%! C = double (rand (4, 300) < .5);
%! C(4,:) = NaN;
%! fine_figure (@() ddd_plot_consistency_to (C, 1));
