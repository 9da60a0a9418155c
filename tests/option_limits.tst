## SPDX-License-Identifier: GPL-3.0-or-later
## Limits of options: the value at a limit is taken, the next one refused.

## Whether F, which fails behind its options at the latest, refuses the option.
%!function yes = refuses (f, name, value)
%!  text = "";
%!  try
%!    f (name, value);
%!  catch err
%!    text = err.message;
%!  end_try_catch
%!  yes = ! isempty (strfind (text, [": ", name, " must be "]));
%!endfunction

%!test
%! none = {};                          # is no data
%! of = @(name) @(varargin) feval (name, none, varargin{:});
%! drawn = @(kind) @(varargin) ddd_simulate (kind, 4, 9, varargin{:});
%! figure = @(varargin) ddd_save_figure (none, "a.png", varargin{:});
%! items = @(varargin) ddd_plot_items (none, none, varargin{:});
%! chosen = @(varargin) ddd_stimuli (none, 1, varargin{:});
%! page = @(varargin) ddd_report (none, "a.html", varargin{:});
%! shard = @(varargin) ddd_counts (none, "a.h5", varargin{:});
%! right = @(varargin) ddd_correct (none, none, varargin{:});
%! png = @(varargin) ddd_write_png (none, "a.png", varargin{:});
%! two = struct ("a", {1, 2});
%! rows = {                            # refused, taken
%!   of("ddd_compare"), "groups", {{1}, 2, {"a", 1}}, {{"a"}, true};
%!   of("ddd_compare"), "classes", {1i, true, {1, @sin}, {1, 2, 3}}, {1:3, {"a"}, {1:3, {"a"}}};
%!   of("ddd_compare"), "items", {"some"}, {"between"};
%!   of("ddd_compare"), "against", {[], "a", {1}, two}, {1, true};
%!   of("ddd_consistency"), "strata", {{1}, @sin}, {{"a"}, 1:3, true};
%!   of("ddd_dynamics"), "predictions", {1i, sparse(1), "a", true}, {1};
%!   of("ddd_pack"), "predictions", {"a", 1i}, {1, true, {"a"}};
%!   of("ddd_diversity"), "predictions", {"a", 1i, true}, {1, {"a"}};
%!   of("ddd_factors"), "factors", {1, {1}}, {"a", {"a"}};
%!   of("ddd_frontier"), "order", {{1}, @sin}, {1, "a", {"a"}};
%!   of("ddd_split"), "flagged", {1, eye(2) > 0, "a"}, {[true, false]};
%!   of("ddd_split"), "family", {{1}, 2, "a"}, {{"a"}, true};
%!   of("ddd_split"), "panel", {{1}, @sin}, {1, true, "a", {"a"}};
%!   of("ddd_split"), "histogram", {eye(2), 1i, "a"}, {1:3};
%!   chosen, "flagged", {1, eye(2) > 0, "a"}, {[true, false]};
%!   page, "pictures", {two, {1}}, {{"a"}, 1, true, @sin};
%!   shard, "items", {[0 1], [2 1], [1 1.5], 1, [1 flintmax], 1:3}, {[1 1], [1 2]};
%!   right, "top", {0, 1.5}, {1};
%!   png, "colormap", {[0 0 1.1], [-.1 0 0], [0 0], zeros(0, 3), "a"}, {[0 .5 1]};
%!   png, "scale", {0, 1.5, [1 1 1], 2 ^ 31}, {1, [1 2]};
%!   png, "text", {1, two}, {struct("a", "b")};
%!   items, "items", {[], {}, @sin}, {1, true, "a", {"a"}};
%!   of("ddd_plot_changes"), "highlight", {{1}, @sin}, {1, "a", {"a"}, true};
%!   of("ddd_plot_consistency"), "values", {2, "no"}, {"auto", "off", true};
%!   of("ddd_plot_consistency"), "excess", {2, "auto"}, {true};
%!   of("ddd_items"), "tolerance", {-1, .5, NaN, Inf, "0", [0 0], {0}}, {0, 1};
%!   of("ddd_items"), "seed", {-1, .5, 2 ^ 53}, {0, 2 ^ 53 - 1};
%!   of("ddd_items"), "threads", {-1, .5, 65}, {0, 64};
%!   of("ddd_items"), "progress", {2, -1, "yes", [1 1]}, {0, 1, "on", "OFF", true};
%!   of("ddd_items"), "fdr", {0, 1}, {eps, 1 - eps};
%!   of("ddd_items"), "samples", {-1, 1, 18, 19.5, 1e6 + 1}, {0, 19, 1e6};
%!   of("ddd_items"), "steps", {-1, [1 1]}, {0, 1e99};
%!   of("ddd_ensemble"), "largest", {0, 1.5}, {1, 2};
%!   of("ddd_ensemble"), "combinations", {0}, {1};
%!   of("ddd_ensemble"), "steps", {-1, [1 1]}, {0, 1e99};
%!   of("ddd_excess"), "samples", {18, 19.5, 1e6 + 1}, {19, 1e6};
%!   of("ddd_excess"), "method", {"slope", 1}, {"rasch"};
%!   of("ddd_rarefy"), "extrapolate", {0, 1.5, 1e6 + 1}, {1, 1e6};
%!   of("ddd_rarefy"), "min_answers", {0, 1.5}, {1};
%!   of("ddd_bootstrap"), "replicates", {1, 2.5, [2 2]}, {2, 3};
%!   of("ddd_runs"), "min_share", {0, 1 + eps, [.5 .5]}, {eps, 1};
%!   of("ddd_by_difficulty"), "bins", {0, 2.5, 1001}, {1, 1000};
%!   of("ddd_flows"), "epochs", {1, 1:3}, {1:2};
%!   of("ddd_flows"), "names", {{"a"}, {"a", "b", "c"}}, {{"a", "b"}};
%!   of("ddd_factors"), "permutations", {0}, {1};
%!   of("ddd_frontier"), "splits", {0}, {1};
%!   of("ddd_map"), "dimensions", {0}, {1};
%!   of("ddd_map"), "replicates", {-1}, {0};
%!   of("ddd_plan"), "n_items", {0, 1.5, eye(2)}, {1, [1 2]};
%!   of("ddd_plan"), "interval_width", {0, -1, Inf}, {eps};
%!   of("ddd_plan"), "accuracy", {[0 .5], [.5 1], .5, [.5 .5 .5]}, {[eps, 1 - eps]};
%!   of("ddd_diversity"), "n_options", {1.5, eye(2)}, {2};
%!   items, "count", {0, 2.5, 1001}, {1, 1000};
%!   of("ddd_plot_histogram"), "fontsize", {4.9, 40.1}, {5, 40};
%!   of("ddd_plot_histogram"), "width", {0, 100.1}, {eps, 100};
%!   of("ddd_plot_histogram"), "xlim", {[1 1], [2 1], 1, [0 Inf]}, {[0 1]};
%!   of("ddd_plot_histogram"), "ylim", {[1 1], [2 1], 1, [0 Inf]}, {[0 1]};
%!   figure, "resolution", {.9, 10001}, {1, 10000};
%!   figure, "size", {[.4 1], [1 101], 1, "half"}, {[.5 100], "slide"};
%!   drawn("copy"), "accuracy", {-eps, 1 + eps, [.5 .5]}, {0, 1, [.5 .5 .5 .5]};
%!   drawn("copy"), "kappa", {-1 - eps, 1 + eps, [0 0]}, {-1, 1, [0 0 0]};
%!   drawn("copy"), "copies", {-1, .5, 4}, {0, 3};
%!   drawn("copy"), "share_missing", {-eps, 1, [0 0]}, {0, 1 - eps};
%!   drawn("copy"), "seed", {-1, .5, 2 ^ 32 - 3}, {0, 2 ^ 32 - 4};
%!   drawn("beta"), "shape", {[0 1], [1 0], 1, [1 1 1]}, {[eps 1]};
%!   drawn("rasch"), "ability", {[1 2], Inf}, {0, 1:4};
%!   drawn("rasch"), "difficulty", {-1, 1:8}, {0, -1:7}};
%! warning ("off", "all", "local");
%! for row = rows'
%!   [f, name, refused, taken] = row{:};
%!   for i = 1:numel (refused)
%!     assert (refuses (f, name, refused{i}), "%s: %s, %d", func2str (f), name, i);
%!   endfor
%!   for i = 1:numel (taken)
%!     assert (! refuses (f, name, taken{i}), "%s: %s, %d", func2str (f), name, -i);
%!   endfor
%! endfor

%!error <ddd_simulate: N and M must be whole> ddd_simulate ("beta", 0, 1)
%!error <ddd_simulate: N and M must be whole> ddd_simulate ("beta", 1, 0)
%!error <ddd_simulate: N and M must be whole> ddd_simulate ("beta", 1.5, 1)
%!error <ddd_simulate: N and M must be whole> ddd_simulate ("beta", 1, flintmax + 2)
%!assert (size (ddd_simulate ("beta", 1, 1, "seed", 1)), [1, 1])
