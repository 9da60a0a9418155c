## SPDX-License-Identifier: GPL-3.0-or-later
## A plot whose handles nobody asks for prints nothing and follows the window.

%!function calls = plots ()
%!  rand ("twister", 1);
%!  C = ddd_simulate ("rasch", 6, 40, "seed", 1);
%!  D = ddd_pack (C, "groups", {"a", "a", "a", "b", "b", "b"});
%!  E = permute (reshape (C, 3, 2, 40), [1, 3, 2]);
%!  E = ddd_pack (E);
%!  class = repmat ([1, 2], 1, 20);
%!  F = struct ("factors", {{"f"; "g"}}, "share", [.3; .1], "unique", [.2; .1], ...
%!              "estimate", [NaN; .5], "p_value", [.01; .2], "measure", ...
%!              "leave_pair_out", "n_pairs", 15, "n_models", 6, "r2", .5, "permanova", []);
%!  calls = {"ddd_plot_accuracy", {D}; "ddd_plot_agreement", {D}; ...
%!           "ddd_plot_by_accuracy", {ddd_by_class(C, class)}; ...
%!           "ddd_plot_by_difficulty", {D}; "ddd_plot_categories", {C, class}; ...
%!           "ddd_plot_changes", {E}; "ddd_plot_classes", {C, class}; ...
%!           "ddd_plot_compare", {ddd_compare(C)}; "ddd_plot_consistency", {D}; ...
%!           "ddd_plot_consistency_to", {C, 1}; "ddd_plot_consistency_to", {D, "a"}; ...
%!           "ddd_plot_decisions", {E, 1}; "ddd_plot_difficulty", {D}; ...
%!           "ddd_plot_factors", {F}; "ddd_plot_flows", {E}; "ddd_plot_frontier", {D}; ...
%!           "ddd_plot_histogram", {D}; "ddd_plot_items", {C, rand(8, 8, 40)}; ...
%!           "ddd_plot_map", {D}; "ddd_plot_matrix", {D}; "ddd_plot_plan", {D}; ...
%!           "ddd_plot_ranking", {ddd_bootstrap(C, "replicates", 20)}; ...
%!           "ddd_plot_rarefaction", {D}; "ddd_plot_rasch", {D}; ...
%!           "ddd_plot_runs", {ddd_pack(E, "third", "runs")}; ...
%!           "ddd_plot_sets", {D}; "ddd_plot_shares", {E}};
%!endfunction

%!test # all of them are tried
%! files = glob (fullfile (fileparts (which ("ddd_save_figure")), "ddd_plot_*.m"));
%! [~, names] = cellfun (@fileparts, files, "uniformoutput", false);
%! assert (unique (plots ()(:,1)), sort (names));

%!test # without an output
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! for call = plots ()'
%!   assert (isempty (evalc ("feval (call{1}, call{2}{:})")), call{1});
%!   state = getappdata (findall (hf, "tag", "ddd_plot"), "ddd_plot");
%!   assert (state.live, call{1});
%! endfor

%!test # what is drawn again in a wider window
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! h = ddd_plot_histogram ([1 0; 1 1]);
%! set (hf, "position", get (hf, "position") .* [1, 1, 1.5, 1]);
%! assert (all (ishghandle ([h.axes; h.panel(:)])));
%! ddd_plot_histogram ([1 0; 1 1]);
%! panels = setdiff (findall (hf, "type", "axes"), h.axes);
%! set (hf, "position", get (hf, "position") .* [1, 1, 1.5, 1]);
%! assert (! any (ishghandle (panels)));
