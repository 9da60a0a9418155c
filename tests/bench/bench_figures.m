## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_figures ()
## Time every figure, as @code{bench_read} times files: processor seconds to
## draw it from answers of 15 models to 50,000 items (what it computes
## included), and seconds to save it as PNG, which gnuplot does.  Then those of
## 1,000 models that draw each pair or model.
## @end deftypefn

function rows = bench_figures ()

  warning ("off", "all", "local");
  set (0, "defaultfigurevisible", "off");
  rows = cell (0, 5);
  for plot = [plots_of(15, 50000); many(1000, 500)]'
    [name, n, m, draw] = plot{:};
    figure ();
    draw ();                            # loads what is not yet in memory
    start = cputime ();
    draw ();
    rows(end+1,:) = {["draw_", name], n, m, cputime() - start, "s"};
    file = [tempname(), ".png"];
    tic ();
    ddd_save_figure (gcf (), file);
    rows(end+1,:) = {["save_", name], n, m, toc(), "s"};
    unlink (file);
    close ();
  endfor

endfunction

function plots = plots_of (n, m)

  C = ddd_simulate ("rasch", n, m, "seed", 1);
  group = {"a", "b", "c"}(1 + mod (1:n, 3));
  D = ddd_pack (C, "groups", group);
  E = cat (3, ! C, C, C);
  class = 1 + mod (1:m, 20);
  calls = {
    "histogram", @() ddd_plot_histogram(D);
    "difficulty", @() ddd_plot_difficulty(D);
    "agreement", @() ddd_plot_agreement(D);
    "rarefaction", @() ddd_plot_rarefaction(D);
    "frontier", @() ddd_plot_frontier(D);
    "sets", @() ddd_plot_sets(D);
    "rasch", @() ddd_plot_rasch(D);
    "plan", @() ddd_plot_plan(D);
    "compare", @() ddd_plot_compare(ddd_compare (D));
    "matrix", @() ddd_plot_matrix(D);
    "consistency", @() ddd_plot_consistency(D);
    "consistency_excess", @() ddd_plot_consistency(D, "excess", true);
    "consistency_to", @() ddd_plot_consistency_to(D, 1);
    "consistency_to_group", @() ddd_plot_consistency_to(D, "a");
    "decisions", @() ddd_plot_decisions(E);
    "changes", @() ddd_plot_changes(E);
    "shares", @() ddd_plot_shares(E);
    "flows", @() ddd_plot_flows(E);
    "by_difficulty", @() ddd_plot_by_difficulty(D);
    "by_accuracy", @() ddd_plot_by_accuracy(ddd_by_class (D, class));
    "ranking", @() ddd_plot_ranking(D);
    "runs", @() ddd_plot_runs(ddd_pack (E, "third", "runs"));
    "map", @() ddd_plot_map(D);
    "factors", @() ddd_plot_factors(D);
    "accuracy", @() ddd_plot_accuracy(D);
    "classes", @() ddd_plot_classes(D, class);
    "categories", @() ddd_plot_categories(D, class)};
  plots = with_size (calls, n, m);

endfunction

function plots = many (n, m)
  D = ddd_pack (ddd_simulate ("rasch", n, m, "seed", 1), "groups", ...
                {"a", "b", "c"}(1 + mod (1:n, 3)));
  K = ddd_consistency (D);
  plots = with_size ({
    "consistency", @() ddd_plot_consistency(K);
    "agreement", @() ddd_plot_agreement(K);
    "matrix", @() ddd_plot_matrix(D)}, n, m);
endfunction

function plots = with_size (calls, n, m)
  plots = [calls(:,1), repmat({n, m}, rows (calls), 1), calls(:,2)];
endfunction
