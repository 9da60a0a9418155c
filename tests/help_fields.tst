## SPDX-License-Identifier: GPL-3.0-or-later
## Every field that a function returns, its options included, stands in its
## help: as @code{name}, in the @item of a table, or in the calls on top.

## Calls of every function that returns a struct, with the options that add
## fields; then functions whose help has what this one refers to.
%!function calls = returns ()
%!  C = ddd_simulate ("rasch", 6, 120, "seed", 1);
%!  pooled = ddd_pack (C, "conditions", repmat ({"u", "v"}, 1, 60));
%!  halves = kron ([1 2], ones (1, 60));
%!  labels = {"a", "a", "b", "b", "c", "c"};
%!  E = cat (3, C, ! C, C);
%!  columns = "ddd_plot_consistency_to";
%!  calls = {
%!    "ddd_pack", {@() ddd_pack(C)}, {};
%!    "ddd_select", {@() ddd_select(C, "models", 1:3)}, {"ddd_pack"};
%!    "ddd_load", {@() loaded()}, {"ddd_pack"};
%!    "ddd_version", {@() ddd_version()}, {};
%!    "ddd_example", {@() ddd_example("kinds")}, {"ddd_pack", "ddd_load"};
%!    "ddd_split", {@() ddd_split(C, "flagged", C(1,:) == 1), ...
%!                  @() ddd_split(C, "family", labels), ...
%!                  @() ddd_split(C, "panel", 1:4, "classes", halves), ...
%!                  @() ddd_split(pooled), ...
%!                  @() second(@() ddd_split(C))}, {};
%!    "ddd_by_class", {@() ddd_by_class(C, halves)}, {};
%!    "ddd_items", {@() ddd_items(C, "samples", 19), ...
%!                  @() second(@() ddd_items(C, "samples", 19)), ...
%!                  @() second(@() ddd_items(ddd_pack(C, "predictions", ...
%!                             C + 1, "labels", 2 * ones (1, 120))))}, {};
%!    "ddd_stimuli", {@() ddd_stimuli(C, 2, "classes", halves)}, {};
%!    "ddd_expected", {@() ddd_expected(C, "inflated", true)}, {};
%!    "ddd_rarefy", {@() ddd_rarefy(C, "against", C(1:4,:))}, {};
%!    "ddd_frontier", {@() ddd_frontier(C), ...
%!                     @() second(@() ddd_frontier(C))}, {};
%!    "ddd_consistency", {@() ddd_consistency(C, "interval", true, ...
%!                          "bounds", true, "counts", true, "rasch", true, "slopes", true, ...
%!                          "leave_pair_out", true, "groups", labels, ...
%!                          "strata", halves), ...
%!                        @() ddd_consistency(pooled), ...
%!                        @() ddd_consistency(C, "output", "summary")}, {};
%!    "ddd_consistency_to", {@() ddd_consistency_to(E, 1, "interval", 1), ...
%!                           @() ddd_consistency_to(pooled, 1)}, {};
%!    "ddd_compare", {@() ddd_compare(C)}, {};
%!    "ddd_excess", {@() ddd_excess(C), ...
%!                   @() ddd_excess(C, "method", "mantel-haenszel")}, ...
%!                  {"ddd_rasch"};
%!    "ddd_factors", {@() ddd_factors(ddd_pack (C, "groups", labels))}, {};
%!    "ddd_runs", {@() ddd_runs(E, "min_share", .5), ...
%!                 @() second(@() ddd_runs(E))}, {"ddd_pack"};
%!    "ddd_map", {@() ddd_map(C, "replicates", 5)}, {};
%!    "ddd_rasch", {@() ddd_rasch(C), @() second(@() ddd_rasch(C))}, {};
%!    "ddd_plan", {@() ddd_plan(C, "interval_width", .1)}, {};
%!    "ddd_bootstrap", {@() ddd_bootstrap(C, "replicates", 20, ...
%!                                        "groups", labels)}, {};
%!    "ddd_diversity", {@() ddd_diversity(C, "predictions", C + 1)}, {};
%!    "ddd_ensemble", {@() ddd_ensemble(C), ...
%!                     @() second(@() ddd_ensemble(C)), ...
%!                     @() ddd_ensemble(ddd_pack (C, "predictions", C + 1, ...
%!                                      "labels", 2 * ones (1, 120)))}, {};
%!    "ddd_dynamics", {@() ddd_dynamics(E), @() second(@() ddd_dynamics(E))}, {};
%!    "ddd_flows", {@() ddd_flows(E), @() second(@() ddd_flows(E))}, {};
%!    "ddd_by_difficulty", {@() ddd_by_difficulty(C)}, {};
%!    "ddd_simulate", {@() second(@() ddd_simulate("slopes", 3, 9)), ...
%!                     @() second(@() ddd_simulate("beta", 3, 9)), ...
%!                     @() second(@() ddd_simulate("copy", 3, 9))}, {};
%!    "ddd_merge", {@() merged(C)}, {};
%!    "ddd_plot_histogram", {@() ddd_plot_histogram(C)}, {};
%!    "ddd_plot_difficulty", {@() ddd_plot_difficulty(C)}, {};
%!    "ddd_plot_agreement", {@() ddd_plot_agreement(C)}, {};
%!    "ddd_plot_rarefaction", {@() ddd_plot_rarefaction(C)}, {};
%!    "ddd_plot_frontier", {@() ddd_plot_frontier(C)}, {};
%!    "ddd_plot_sets", {@() ddd_plot_sets(C)}, {};
%!    "ddd_plot_rasch", {@() ddd_plot_rasch(C)}, {};
%!    "ddd_plot_plan", {@() ddd_plot_plan(C)}, {};
%!    "ddd_plot_compare", {@() ddd_plot_compare(ddd_compare (C))}, {};
%!    "ddd_plot_shares", {@() ddd_plot_shares(E)}, {};
%!    "ddd_plot_flows", {@() ddd_plot_flows(E)}, {};
%!    "ddd_plot_by_difficulty", {@() ddd_plot_by_difficulty(C)}, {};
%!    "ddd_plot_by_accuracy", {@() ddd_plot_by_accuracy(E)}, {};
%!    "ddd_plot_matrix", {@() ddd_plot_matrix(C)}, {};
%!    "ddd_plot_consistency", {@() ddd_plot_consistency(C)}, {};
%!    "ddd_plot_consistency_to", {@() ddd_plot_consistency_to(C, 1)}, {};
%!    "ddd_plot_decisions", {@() ddd_plot_decisions(E)}, {};
%!    "ddd_plot_changes", {@() ddd_plot_changes(E)}, {};
%!    "ddd_plot_ranking", {@() ddd_plot_ranking(C)}, {};
%!    "ddd_plot_runs", {@() ddd_plot_runs(E)}, {};
%!    "ddd_plot_map", {@() ddd_plot_map(C)}, {};
%!    "ddd_plot_factors", {@() ddd_plot_factors(ddd_pack (C, "groups", ...
%!                                                        labels))}, {};
%!    "ddd_plot_accuracy", {@() ddd_plot_accuracy(C)}, {columns};
%!    "ddd_plot_classes", {@() ddd_plot_classes(C, halves)}, {columns};
%!    "ddd_plot_categories", {@() ddd_plot_categories(C, halves)}, {};
%!    "ddd_plot_items", {@() pictures(C)}, {}};
%!endfunction

%!function names = without_fields ()
%!  names = {"ddd_correct", "ddd_save", "ddd_unpack", "ddd_read_npy", ...
%!           "ddd_write_npy", "ddd_save_figure", "ddd_write_png", ...
%!           "ddd_show", "ddd_table", "ddd_report", "ddd_manual", "ddd_counts"};
%!endfunction

%!function x = second (f)
%!  [~, x] = f ();
%!endfunction

%!function D = loaded ()
%!  file = [tempname(), ".csv"];
%!  fid = fopen (file, "w");
%!  fprintf (fid, "item,cnn,vit\ncat1,1,0\ncat2,1,\n");
%!  fclose (fid);
%!  D = ddd_load (file);
%!  delete (file);
%!endfunction

%!function M = merged (C)
%!  file = [tempname(), ".h5"];
%!  ddd_counts (C, file, "items", [1, 1]);
%!  M = ddd_merge (file);
%!  delete (file);
%!endfunction

%!function h = pictures (C)
%!  file = [tempname(), ".png"];
%!  ddd_write_png (rand (9), file);
%!  h = ddd_plot_items (C, repmat ({file}, 1, columns (C)));
%!  delete (file);
%!endfunction

## Names of fields in X, however deep.  What packed and counts hold is the package's own;
## what groups holds stands in ddd_pack; options are those of the help.
%!function names = fields (x)
%!  names = fieldnames (x)';
%!  for name = names
%!    inner = x(1).(name{1});
%!    if (isstruct (inner) && ! any (strcmp (name{1}, {"packed", "groups", ...
%!                                                       "counts"})))
%!      names = [names, fields(inner)];
%!    endif
%!  endfor
%!  names = unique (names);
%!endfunction

## The words in @code, in the items of tables and in the calls.
%!function words = named (name)
%!  text = get_help_text (name);
%!  parts = [regexp(text, '@code\{([^}]*)\}', "tokens"), ...
%!           regexp(text, '@(?:itemx?|deftypefnx?) ([^\n]*)', "tokens")];
%!  words = regexp (strjoin ([parts{:}], " "), '\w+', "match");
%!endfunction

%!test # the help of a function has every field of what it returns
%! set (0, "defaultfigurevisible", "off");
%! warning ("off", "ddd:fewClasses", "local");
%! unwind_protect
%!   for call = returns ()'
%!     words = cellfun (@named, [call(1), call{3}], "uniformoutput", false);
%!     words = [words{:}];
%!     for f = call{2}
%!       missing = setdiff (fields (f{1} ()), words);
%!       assert (isempty (missing), "the help of %s lacks %s", call{1}, ...
%!               strjoin (missing, ", "));
%!     endfor
%!   endfor
%! unwind_protect_cleanup
%!   close all
%! end_unwind_protect

%!test # no function is left out
%! here = fileparts (which ("ddd_version"));
%! files = glob ({fullfile(here, "ddd_*.m"), fullfile(here, "*", "ddd_*.m")})';
%! [~, names] = cellfun (@fileparts, files, "uniformoutput", false);
%! assert (setdiff (names, [returns()(:,1)', without_fields()]), cell (1, 0));
