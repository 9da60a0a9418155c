## SPDX-License-Identifier: GPL-3.0-or-later
## Single plots: their demonstrations, data that are hard to draw, and what users
## do with a figure once it is there.

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
%!   fine_figure (@() demonstrate (name));
%! endfor

%!test # histograms: everything at one end, in the middle, even, steep
%! for n = [1, 2, 13, 40, 250]
%!   k = 0:n;
%!   for h = {[zeros(1, n), 7], [7, zeros(1, n)], 1 + 0 * k, k .^ 3 + 1, ...
%!            exp(-(k - n / 2) .^ 2)}(1 + mod ([n, n + 2], 5)(1:1+(n<3)))
%!     S = struct ("histogram", h{1}, "tolerance", n > 4, "n_items", 1e6, ...
%!                 "flagged", struct ("histogram", h{1} / 3));
%!     N.poisson_binomial.expected = fliplr (h{1});
%!     fine_figure (@() ddd_plot_histogram (S, N, "null", "poisson_binomial", ...
%!                                   "headline", n > 3));
%!   endfor
%! endfor

%!test # shares against the number of models: few and many, two sets, steep
%! rand ("twister", 1);
%! for n = [2, 3, 13, 60]
%!   fine_figure (@() ddd_plot_rarefaction (rand (n, 90) > rand (1, 90)));
%!   fine_figure (@() ddd_plot_rarefaction (struct ("histogram", [zeros(1, n), 7])));
%! endfor
%! R = ddd_rarefy (rand (3, 40) < .9, "against", rand (25, 30) < .1, "extrapolate", 300);
%! fine_figure (@() ddd_plot_rarefaction (R));

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

%!test # names keep off the intervals of other models
%! D = ddd_pack (ddd_simulate ("rasch", 14, 400, "seed", 1), "groups", ...
%!               [repmat({"humans"}, 1, 4), repmat({"networks"}, 1, 10)]);
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = ddd_plot_consistency_to (D, "humans");
%! layout = ddd_save_figure (hf);
%! limits = [xlim(h.panel); ylim(h.panel)];
%! line = [get(h.intervals, "xdata"); get(h.intervals, "ydata")];
%! at = get (h.panel, "position");
%! line = (line - limits(:,1)) ./ diff (limits, 1, 2) .* at([3, 4])' + at([1, 2])';
%! line = line .* layout.page';          # inches; low end, high end, NaN, and so on
%! names = layout.texts(strncmp ({layout.texts.string}, "model ", 6));
%! assert (numel (names) > 4);
%! for t = names
%!   high = t.box(1:2) + t.box(3:4);
%!   across = line(1,1:3:end) > t.box(1) & line(1,1:3:end) < high(1);
%!   assert (! any (across & line(2,1:3:end) < high(2) & line(2,2:3:end) > t.box(2)));
%! endfor

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
%! __ddd_write_png__ ("f", 1, 1, "x.part", "x", 1, 1, cell (2, 0))
%!error <f: a picture has the wrong class>
%! __ddd_write_png__ ("f", @sin, uint8 ([]), "x.part", "x", 1, 1, cell (2, 0))
%!error <f: a picture has the wrong class>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), "x.part", "x", 1, 1, {})
%!error <f: a file name must be a string>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), "x.part", 1, 1, 1, cell (2, 0))
%!error <f: a picture has the wrong size>
%! __ddd_write_png__ ("f", zeros (1, 2, 4, "uint8"), uint8 ([]), "x.part", "x", 1, 1, cell (2, 0))
%!error <f: a picture has the wrong size>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([1, 2]), "x.part", "x", 1, 1, cell (2, 0))
%!error <f: a picture cannot have 0 x 0 pixels, each 1 x 1>
%! __ddd_write_png__ ("f", uint8 ([]), uint8 ([]), "x.part", "x", 1, 1, cell (2, 0))
%!error <f: WIDE is no size>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), "x.part", "x", 1, NaN, cell (2, 0))
%!error <f: a note must be a string>
%! __ddd_write_png__ ("f", uint8 (1), uint8 ([]), "x.part", "x", 1, 1, {"a"; 1})
