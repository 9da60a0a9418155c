## SPDX-License-Identifier: GPL-3.0-or-later
## How the figures look, without pixels: no text overlaps another, leaves the
## page or is smaller than 5 points; and what a hostile name may not do.

%!function faults = seen (hf, ext)
%!  file = [tempname(), ext];
%!  unwind_protect
%!    faults = layout_faults (ddd_save_figure (hf, file));
%!  unwind_protect_cleanup
%!    if (exist (file, "file"))
%!      unlink (file);
%!    endif
%!  end_unwind_protect
%!endfunction

## Draw by FCN into a figure of its own; there must be no fault.
%!function fine (fcn)
%!  hf = figure ("visible", "off");
%!  unwind_protect
%!    set (0, "currentfigure", hf);
%!    fcn ();
%!    faults = seen (hf, ".svg");
%!    assert (isempty (faults), "%s", strjoin (faults, "; "));
%!  unwind_protect_cleanup
%!    close (hf);
%!  end_unwind_protect
%!endfunction

%!function names = long_names (n)
%!  names = arrayfun (@(i) sprintf (["tf_efficientnet-b%d_trained-on-", ...
%!    "something-else-and-finetuned-later_%d"], i, mod (i, 3)), (1:n)', ...
%!    "uniformoutput", false);
%!endfunction

%!function K = made (n, names)
%!  kappa = cos ((1:n)' * (1:n)) / 2 + 0.3;
%!  kappa = (kappa + kappa') / 2;
%!  kappa(1:n+1:end) = 1;
%!  kappa(1,end) = kappa(end,1) = NaN;
%!  K.full = struct ("n_items", 1234567, "kappa", kappa, "histogram_kappa", ...
%!                   0.31, "independent_kappa", -0.01);
%!  K.between = K.full;
%!  K.models = names;
%!  K.tolerance = 0;
%!  K.accuracy = linspace (0.9, 0.1, n)';
%!  K.warning = "the split alone pushes the consistency of few models down";
%!endfunction

%!test # histograms: everything at one end, in the middle, even, steep
%! for n = [1, 2, 3, 13, 21, 40, 250]
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

%!test # matrices of any size
%! for n = [2, 8, 13]
%!   names = long_names (n);
%!   names(1:2:end) = {"a", "bb", "ccc_d", "e-5", "f", "g", "h", "i", "j"} ...
%!                    (1:numel (names(1:2:end)));
%!   fine (@() ddd_plot_consistency (made (n, names)));
%! endfor
%! K = made (35, long_names (35));
%! fine (@() ddd_plot_consistency (K));
%! fine (@() ddd_plot_consistency (K, "panel", "between", "width", 3.5));
%! fine (@() ddd_plot_consistency (made (9, long_names (9)), "values", true));
%! fine (@() ddd_plot_consistency (K, "order", "cluster", "dendrogram", true));

%!test # columns and lines
%! for n = [1, 13, 40]
%!   A = struct ("kappa", cos ((1:n)' * [1, 2, 3]), "models", {long_names(n)}, ...
%!               "groups", struct ("condition", {{}}), "base", "a_b", ...
%!               "base_index", 1, "n_items", 50000, "epochs", [0, 10, 20]);
%!   A.models(2:2:end) = num2cell (char ("a" + (1:floor (n / 2))));
%!   fine (@() ddd_plot_consistency_to (A));
%!   fine (@() ddd_plot_consistency_to (A, "epochs", "all"));
%! endfor

%!test # decisions of one and of all networks, few and many items and epochs
%! for size = [1, 1, 1; 3, 7, 2; 2, 1500, 200]'
%!   C = double (rand (size') < 0.6);
%!   C(1) = NaN;
%!   fine (@() ddd_plot_decisions (C, 1, "marks", [1, 2]));
%!   fine (@() ddd_plot_decisions (C));
%! endfor
%! for n = [3, 60]
%!   D = ddd_pack (rand (n, 9, 2) < 0.6, "models", long_names (n), ...
%!                 "condition", long_names (n));
%!   fine (@() ddd_plot_decisions (D, 1:n, "marks", 1));
%! endfor
%! fine (@() ddd_plot_decisions (D, "by", "groups"));

%!test # decisions that change, accuracies, classes, categories
%! for n = [3, 60]
%!   D = ddd_pack (rand (n, 300, 4) < 0.6, "models", long_names (n));
%!   last = ddd_select (D, "epochs", 4);
%!   class = long_names (n)(randi (n, 300, 1));
%!   fine (@() ddd_plot_changes (D));
%!   fine (@() ddd_plot_accuracy (D));
%!   fine (@() ddd_plot_accuracy (D, "epochs", "all"));
%!   fine (@() ddd_plot_classes (last, class));
%!   fine (@() ddd_plot_categories (last, class, "item_name", "letters"));
%! endfor
%! C = rand (3, 3000) < 0.6;
%! fine (@() ddd_plot_categories (C, rand (1, 3000) < 0.1));
%! fine (@() ddd_plot_categories (C, randi (400, 1, 3000)));
%! fine (@() ddd_plot_classes (C, randi (400, 1, 3000)));

%!test # shares against the number of models: few and many, two sets, steep
%! for n = [2, 3, 13, 60]
%!   fine (@() ddd_plot_rarefaction (rand (n, 90) > rand (1, 90)));
%!   fine (@() ddd_plot_rarefaction (struct ("histogram", [zeros(1, n), 7])));
%! endfor
%! R = ddd_rarefy (rand (3, 40) < .9, "against", rand (25, 30) < .1, "extrapolate", 300);
%! fine (@() ddd_plot_rarefaction (R));

%!test # several in one figure, in places that are not their own
%! hf = figure ("visible", "off");
%! unwind_protect
%!   N.binomial.expected = ones (1, 16);
%!   ddd_plot_histogram (subplot (2, 2, 1), struct ("histogram", 1:16), N);
%!   ddd_plot_decisions (subplot (2, 2, 2), rand (3, 50, 21) < 0.5, 1);
%!   ddd_plot_consistency (subplot (2, 2, 3), made (35, long_names (35)), ...
%!                         "panel", "full");
%!   A = struct ("kappa", (1:9)' / 9, "models", {cellstr(("a":"i")')}, ...
%!               "groups", struct ("condition", {{}}), "base", "i", ...
%!               "base_index", 9, "n_items", 50000, "epochs", 1);
%!   ddd_plot_consistency_to (subplot (2, 2, 4), A);
%!   assert (seen (hf, ".svg"), {});
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # names are data: never run, never lost, in no plot and no format
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
%!             struct ("condition", {{}}), "base", names{1}, "base_index", ...
%!             n, "n_items", 90, "epochs", 1);
%! hf = figure ("visible", "off");
%! unwind_protect
%!   for fcn = {@() ddd_plot_consistency(K), @() ddd_plot_consistency_to(A), ...
%!              @() ddd_plot_decisions(D, 1), @() ddd_plot_decisions(D, 2)}
%!     fcn{1} ();
%!     for ext = {".png", ".pdf", ".svg"}
%!       file = fullfile (folder, ["x", ext{1}]);
%!       layout = ddd_save_figure (hf, file);
%!     endfor
%!     svg = strrep (fileread (file), "&apos;", "'");
%!     svg = strrep (strrep (svg, "&quot;", "\""), "&gt;", ">");
%!     known = ismember (shown, {layout.texts.string});
%!     assert (all (known) || strcmp (func2str (fcn{1})(5:20), "ddd_plot_decisio"));
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
%! D = ddd_pack (rand (3, 300) < .5, "models", long_names (3));
%! fine (@() ddd_plot_consistency_to (D, 1, "epochs", "all"));
%! C = double (rand (4, 300) < .5);
%! C(4,:) = NaN;
%! fine (@() ddd_plot_consistency_to (C, 1));
