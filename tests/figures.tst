## SPDX-License-Identifier: GPL-3.0-or-later
## How the figures look, without pixels: no text overlaps another, leaves the
## page or is smaller than 5 points; and what a hostile name may not do.

%!function faults = seen (hf, varargin)
%!  faults = layout_faults (ddd_save_figure (hf, "", varargin{:}));
%!endfunction

## Draw by FCN into a figure of its own; there must be no fault, on the page
## that the plot chooses and on those that the other arguments name.
%!function fine (fcn, varargin)
%!  hf = figure ("visible", "off");
%!  unwind_protect
%!    set (0, "currentfigure", hf);
%!    fcn ();
%!    faults = seen (hf);
%!    for size = varargin
%!      faults = [faults, strcat(size, {": "}, seen (hf, "size", size{1}))];
%!    endfor
%!    assert (isempty (faults), "%s: %s", func2str (fcn), strjoin (faults, "; "));
%!  unwind_protect_cleanup
%!    close (hf);
%!  end_unwind_protect
%!endfunction

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
%!              "groups", struct ("group", {{}}), "accuracy", [], ...
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

## The same with one plot of each shape: what takes many draws is tried on it.
%!function plots = one_of_each_shape (n)
%!  plots = all_of (n)([1, 2, 3, 5, 6, 7, 9, 13:19, 21:23, 26, 27]);
%!endfunction

## Those that have names of models or classes to place, which is what fails;
## `make slow` tries all plots in all sizes.
%!function plots = with_names (n)
%!  plots = all_of (n)([5, 6, 7, 9, 13, 16, 17, 18, 22]);
%!endfunction

%!function D = last_of (D, names)
%!  D.groups.group = [{"a_b"; "a_b"}; names(3:end)];
%!endfunction

%!function demonstrate (name)
%!  [code, range] = test (name, "grabdemo");
%!  eval (code(range(1):range(2)-1));
%!endfunction

%!test # the demonstration of every plot
%! names = glob (fullfile (fileparts (which ("ddd_save_figure")), "ddd_plot_*.m"));
%! assert (numel (names) > 8);
%! warning ("off", "ddd:duplicates", "local");
%! for i = 1:numel (names)
%!   [~, name] = fileparts (names{i});
%!   fine (@() demonstrate (name));
%! endfor

%!testif ; ! have_window_system ()        # seen by nobody, or as letters
%! warning ("off", "ddd:noDisplay", "local");
%! warning ("off", "Octave:gnuplot-graphics", "local");
%! old = getenv ("GNUTERM");
%! hf = [];
%! unwind_protect
%!   for term = {"", "dumb"}
%!     unsetenv ("GNUTERM");
%!     if (! isempty (term{1}))
%!       setenv ("GNUTERM", term{1});
%!     endif
%!     hf(end+1) = figure ("visible", "on");
%!     ddd_plot_histogram ([1 0; 1 1]);
%!     assert (get (hf(end), "visible"), {"off", "on"}{numel (hf)});
%!     set (hf(end), "visible", "off");
%!   endfor
%! unwind_protect_cleanup
%!   unsetenv ("GNUTERM");               # empty, gnuplot would list them all
%!   if (! isempty (old))
%!     setenv ("GNUTERM", old);
%!   endif
%!   close (hf);
%! end_unwind_protect

%!test # few models, and a slide
%! rand ("twister", 1);
%! cellfun (@(plot) fine (plot, "slide"), one_of_each_shape (3));

%!test # thirteen models, and a column of a journal
%! rand ("twister", 1);
%! cellfun (@(plot) fine (plot, "single"), with_names (13));

%!test # many models
%! rand ("twister", 1);
%! cellfun (@(plot) fine (plot), with_names (60));

%!test # where names are left out, the figure says how many
%! rand ("twister", 1);
%! names = arrayfun (@(i) sprintf ("m%d", i), (1:70)', "uniformoutput", false);
%! U = ddd_bootstrap (ddd_pack (rand (70, 40) < 0.6, "models", names), ...
%!                    "replicates", 20);
%! K = made (70, names);
%! X = beyond (70, names);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for row = {@() ddd_plot_ranking(U), "slide", 1; ...
%!            @() ddd_plot_consistency(K), "single", 3; ...
%!            @() ddd_plot_consistency(K, "excess", X), "double", 4; ...
%!            @() ddd_plot_consistency(K, "show", "full"), "single", 2; ...
%!            @() ddd_plot_consistency_to(to_base (70, names)), "single", 1}'
%!   row{1} ();
%!   t = {ddd_save_figure(hf, "", "size", row{2}).texts.string};
%!   step = regexp (strjoin (t, " "), 'every (\d+)(nd|rd|th) name', "tokens");
%!   step = str2double (step{1}{1});
%!   assert (step > 1);
%!   assert (sum (ismember (t, names)), row{3} * numel (1:step:70));
%! endfor

%!test # on a narrow page panels stand below each other
%! rand ("twister", 1);
%! C = rand (5, 300) < rand (1, 300);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for row = {@() ddd_plot_agreement(C), {"All items (300)", "In-between"}; ...
%!            @() ddd_plot_difficulty(C), {"Density", "Fraction of items"}}'
%!   row{1} ();
%!   for size = {"single", "double"}
%!     t = ddd_save_figure (hf, "", "size", size{1}).texts;
%!     at = @(i) t(strncmp ({t.string}, row{2}{i}, numel (row{2}{i}))).box;
%!     apart = at (1) - at (2);
%!     assert ([abs(apart(1)) < 0.3, apart(2) > 1], strcmp (size{1}, {"single", "single"}));
%!   endfor
%! endfor

%!test # a color bar has its name, however short it is
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for n = [2, 3, 12]
%!   ddd_plot_consistency (made (n, mixed_names (n)), "excess", beyond (n, mixed_names (n)));
%!   for size = {{}, {"size", "single"}, {"size", "double"}}(1:3-2*(n>9))
%!     layout = ddd_save_figure (hf, "", size{1}{:});
%!     assert (layout_faults (layout), {});
%!     assert (ismember ({"Error consistency", "Excess kappa"}, {layout.texts.string}));
%!   endfor
%! endfor

%!test # all plots heed the size of text and the colors, and only while they draw
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for plot = all_of (4)
%!   plot{1} ("fontsize", 12, "colors", "gray");
%!   layout = ddd_save_figure (hf);
%!   faults = layout_faults (layout);
%!   assert (isempty (faults), "%s: %s", func2str (plot{1}), ...
%!           strjoin (faults, "; "));
%!   assert (any ([layout.texts.fontsize] == 12), func2str (plot{1}));
%!   for h = findall (hf, "type", "patch")'
%!     rgb = get (h, "facevertexcdata");
%!     assert (isempty (rgb) || all (rgb(:,1) == rgb(:,3)), func2str (plot{1}));
%!   endfor
%! endfor
%! fail ("ddd_plot_accuracy (ones (2, 2), 'fontsize', 12, 'x', 1)", "unknown");
%! ddd_plot_accuracy (ones (2, 2));
%! assert (max ([ddd_save_figure(hf).texts.fontsize]), 8);

%!test # histograms: everything at one end, in the middle, even, steep
%! for n = [1, 2, 13, 40, 250]
%!   k = 0:n;
%!   for h = {[zeros(1, n), 7], [7, zeros(1, n)], 1 + 0 * k, k .^ 3 + 1, ...
%!            exp(-(k - n / 2) .^ 2)}(1 + mod ([n, n + 2], 5)(1:1+(n<3)))
%!     S = struct ("histogram", h{1}, "tolerance", n > 4, "n_items", 1e6, ...
%!                 "flagged", struct ("histogram", h{1} / 3));
%!     N.poisson_binomial.expected = fliplr (h{1});
%!     fine (@() ddd_plot_histogram (S, N, "null", "poisson_binomial", ...
%!                                   "headline", n > 3));
%!   endfor
%! endfor

%!test # matrices: one panel, values, dendrogram
%! K = made (35, long_names (35));
%! fine (@() ddd_plot_consistency (K, "show", "between", "width", 3.5, ...
%!                                 "order", "cluster", "dendrogram", true));
%! fine (@() ddd_plot_consistency (made (9, long_names (9)), "values", true));

%!test # three matrices: beside each other, one below the other, small ones
%! for n = [3, 35]
%!   [K, X] = deal (made (n, mixed_names (n)), beyond (n, mixed_names (n)));
%!   fine (@() ddd_plot_consistency (K, "excess", X));
%!   if (n < 35)
%!     fine (@() ddd_plot_consistency (K, "excess", X, "width", 4));
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
%!   fine (@() ddd_plot_decisions (C, 1, "marks", [1, 2]));
%!   fine (@() ddd_plot_decisions (C));
%! endfor
%! D = ddd_pack (rand (7, 9, 2) < 0.6, "models", long_names (7));
%! fine (@() ddd_plot_decisions (D, 1:7, "marks", 1));
%! D = ddd_pack (rand (4, 9, 26) < 0.6, "groups", {"a", "b", "c", "d"}, ...
%!               "epochs", 0:10:250);          # checkpoints
%! fine (@() ddd_plot_decisions (D, "by", "groups"));

%!test # pictures of items, with long names
%! rand ("twister", 1);
%! file = [tempname(), ".png"];
%! ddd_write_png (rand (40, 30), file);
%! unwind_protect
%!   [~, items] = ddd_split (rand (3, 90) < 0.6);
%!   files = repmat ({file}, 1, 90);
%!   fine (@(varargin) ddd_plot_items (items, files, "labels", mixed_names (90), ...
%!                                     "count", 5, "fontsize", 10), "single", "slide");
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # one model, two groups of items, many of them; many epochs
%! rand ("twister", 1);
%! fine (@() ddd_plot_consistency_to (to_base (1, {"a_b"})));
%! D = ddd_pack (rand (13, 300, 4) < 0.6, "models", long_names (13));
%! fine (@() ddd_plot_accuracy (D, "epochs", "all"));
%! C = rand (3, 3000) < 0.6;
%! fine (@() ddd_plot_categories (C, rand (1, 3000) < 0.1), "single");
%! fine (@() ddd_plot_categories (C, randi (400, 1, 3000)));
%! fine (@() ddd_plot_classes (C, randi (400, 1, 3000)));

%!test # shares against the number of models: few and many, two sets, steep
%! rand ("twister", 1);
%! for n = [2, 3, 13, 60]
%!   fine (@() ddd_plot_rarefaction (rand (n, 90) > rand (1, 90)));
%!   fine (@() ddd_plot_rarefaction (struct ("histogram", [zeros(1, n), 7])));
%! endfor
%! R = ddd_rarefy (rand (3, 40) < .9, "against", rand (25, 30) < .1, "extrapolate", 300);
%! fine (@() ddd_plot_rarefaction (R));

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
%! assert (seen (hf), {});

%!test # percentages above a histogram leave room for its bars, or go
%! C = ddd_simulate ("rasch", 12, 300, "seed", 1);
%! warning ("off", "ddd:smallPlace", "local");
%! hf = figure ("visible", "off");
%! unwind_protect
%!   for size = [560, 499, 420, 400, 300; 420, 340, 300, 300, 250]
%!     for headline = [false, true]
%!       set (hf, "position", [100, 100, size']);
%!       h = ddd_plot_histogram (subplot (2, 2, 1, "parent", hf), C, ...
%!                               "headline", headline);
%!       most = max (cellfun (@(y) max (y(:)), get ([h.bars(:); h.null], ...
%!                                                  "ydata")));
%!       assert (get (h.panel, "ylim")(2) < 3 * most);
%!       clf (hf);
%!     endfor
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # title, labels and limits, by functions of Octave or as options
%! C = (1:20) <= [18; 12; 6];
%! D = ddd_pack (C, "models", {"a"; "b"; "c"});
%! warning ("off", "ddd:duplicates", "local");
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = ddd_plot_accuracy (D);
%! assert (get (hf, "currentaxes"), h.panel);
%! tall = get (hf, "paperposition")(4);
%! title ("a `b`");
%! ylabel ("Share");
%! assert (get (hf, "paperposition")(4) > tall + .1);
%! xlim (h.panel, [1.5, 3.6]);
%! line (h.panel, [1, 3], [.5, .5], "tag", "mine");
%! for size = {{}, {"size", "single"}, {"size", [4, 3]}}
%!   layout = ddd_save_figure (hf, "", size{1}{:});
%!   assert (layout_faults (layout), {});
%!   t = {layout.texts.string};
%!   assert (ismember ({"a `b`", "Share", "b", "c"}, t), true (1, 4));
%!   assert (ismember ({"Accuracy", "a"}, t), false (1, 2));
%! endfor
%! assert (h.panel == get (hf, "currentaxes") && all (ishghandle (h.dots)));
%! one = ddd_save_figure (hf);
%! ddd_plot_accuracy (D, "title", "a `b`", "ylabel", "Share", "xlim", [1.5, 3.6]);
%! two = ddd_save_figure (hf);
%! assert (two.page, one.page, .02);
%! assert (sort ({two.texts.string}), sort ({one.texts.string}));
%! hold (get (hf, "currentaxes"), "on");
%! ddd_plot_accuracy (D);               # takes the place all the same
%! assert (numel (findall (hf, "tag", "ddd_plot")), 1);
%! plot (1:3);                          # takes the place of the plot
%! assert (isempty (findall (hf, "tag", "ddd_plot")));
%! assert (numel (findall (hf, "type", "axes")), 1);

%!test # after a zoom names stand where lines leave the panel, limits as asked
%! D = ddd_pack (cat (3, [1 1 1 1; 0 0 0 0], [1 1 1 0; 1 0 0 0], [1 1 0 0; 1 1 1 0]), ...
%!               "models", {"falls"; "climbs"});
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_plot_accuracy (D, "epochs", "all");
%! hax = get (hf, "currentaxes");
%! xlim (hax, [1, 2.5]);
%! for text = {"falls", "climbs"; 5/8, 4/8}     # halfway from the second to the third
%!   h = findall (hf, "string", text{1});
%!   assert (get (h, "position")(2), text{2}, .07);
%!   assert (get (h, "position")(1) < xlim (get (h, "parent"))(2));
%! endfor
%! ylim (hax, [.55, 1]);
%! assert (isempty (findall (hf, "string", "climbs")));
%! assert (numel (findall (hf, "string", "falls")), 1);
%! set (hf, "position", get (hf, "position") .* [1, 1, 1.5, 1.2]);
%! assert (get (get (hf, "currentaxes"), {"xlim", "ylim"}), {[1, 2.5], [.55, 1]});
%! ddd_plot_rarefaction ((1:40) <= [31; 22; 13; 4]);
%! ylim (get (hf, "currentaxes"), [.12, .5]);
%! assert (isempty (findall (hf, "string", "trivial")));
%! assert (numel (findall (hf, "string", "impossible")), 1);

%!test # what the mouse does is for the window alone; what is added is kept
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = ddd_plot_agreement ((1:40) <= [31; 22; 13; 4], "show", "both");
%! before = ddd_save_figure (hf);
%! set (h.panels(2), "xlim", [.4, .5], "ylim", [.3, .9]);
%! line (h.panels(1), [.4, .6], [.5, .5], "tag", "mine");
%! ticks = findall (hf, "-regexp", "string", "^0\\.[0-9]+$");
%! assert (any (ismember (get (ticks, "string"), "0.44")));
%! dots = get (h.dots(2), "vertices");
%! wide = @(x) max (x) - min (x);
%! one = dots(1:numel (get (h.dots(2), "faces")(:,1)):end,:);
%! p = get (h.panels(2), "position") .* repmat (get (hf, "paperposition")(3:4), 1, 2);
%! assert (wide (one(:,1)) / diff (xlim (h.panels(2))) * p(3), ...
%!         wide (one(:,2)) / diff (ylim (h.panels(2))) * p(4), 1e-6);
%! assert (ddd_save_figure (hf), before);
%! assert (get (h.panels(2), "xlim"), [.4, .5]);

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
%!   for fcn = {@() ddd_plot_consistency(K), @() ddd_plot_consistency_to(A), ...
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

%!testif ; system ("fc-list :charset=41 family >/dev/null 2>&1") == 0
%! ## A character that no font has (the last of all) would blacken the page.
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! warning ("off", "ddd:missingGlyph", "local");
%! D = ddd_pack ([1 0; 0 1], "models", {"a\364\217\277\275", "gr\303\274n"});
%! ddd_plot_accuracy (D);
%! t = {ddd_save_figure(hf).texts.string};
%! assert (ismember ({"aU+10FFFD", "gr\303\274n"}, t));

%!error <called the wrong way> __ddd_write_png__ ()
%!error <f: a picture has the wrong class>
%! __ddd_write_png__ ("f", 1, 1, "x", 1, 1, cell (2, 0))
%!error <f: a picture has the wrong class>
%! __ddd_write_png__ ("f", @sin, uint8 ([]), "x", 1, 1, cell (2, 0))
%!error <f: a picture has the wrong class>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), "x", 1, 1, {})
%!error <f: a file name must be a string>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), 1, 1, 1, cell (2, 0))
%!error <f: a picture has the wrong size>
%! __ddd_write_png__ ("f", zeros (1, 2, 4, "uint8"), uint8 ([]), "x", 1, 1, cell (2, 0))
%!error <f: a picture has the wrong size>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([1, 2]), "x", 1, 1, cell (2, 0))
%!error <f: a picture cannot have 0 x 0 pixels, each 1 x 1>
%! __ddd_write_png__ ("f", uint8 ([]), uint8 ([]), "x", 1, 1, cell (2, 0))
%!error <f: WIDE is no size>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), "x", 1, NaN, cell (2, 0))
%!error <f: a note must be a string>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), "x", 1, 1, {"a"; 1})

%!test # one epoch as a line over epochs, and a model without any kappa
%! rand ("twister", 1);
%! D = ddd_pack (rand (3, 300) < .5, "models", long_names (3));
%! fine (@() ddd_plot_consistency_to (D, 1, "epochs", "all"));
%! C = double (rand (4, 300) < .5);
%! C(4,:) = NaN;
%! fine (@() ddd_plot_consistency_to (C, 1));
