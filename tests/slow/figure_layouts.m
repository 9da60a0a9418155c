## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} figure_layouts (@var{numbers})
## Every plot of 2, 12, 40 and 200 models (or of other @var{numbers}), with
## short and long names, with and without groups, on the page that it chooses,
## in a column, on two, on a slide and in a subplot: how many of these layouts
## have a fault (see @code{layout_faults}), each of which is shown.
##
## @code{make slow} runs it; tests/figures.tst has a choice of it.
## @end deftypefn

function failed = figure_layouts (numbers = [2, 12, 40, 200])

  here = fileparts (mfilename ("fullpath"));
  addpath (fileparts (here));
  set (0, "defaultfigurevisible", "off");
  warning ("off", "all", "local");
  failed = count = 0;
  for n = numbers
    for long = [false, true]
      for plot = plots_of (n, long)
        faults = try_sizes (plot{1});
        count += numel (faults);
        for f = faults(! cellfun (@isempty, faults))
          failed++;
          printf ("%d models, names %s, %s: %s\n", n, ...
                  {"short", "long"}{1+long}, func2str (plot{1}), ...
                  f{1}(1:min (end, 200)));
          fflush (stdout);
        endfor
      endfor
    endfor
  endfor
  printf ("figure_layouts: %d of %d layouts have a fault\n", failed, count);

endfunction

function plots = plots_of (n, long)

  C = ddd_simulate ("rasch", n, 300, "seed", 1);
  names = arrayfun (@(i) sprintf ("m%d", i), (1:n)', "uniformoutput", false);
  if (long)
    names = strcat ("tf_efficientnet_", names, "-trained-on-something-else");
  endif
  kinds = {"convolutional", "humans"}'(1 + (mod ((1:n)', 3) == 0));
  D = ddd_pack (C, "models", names);
  G = ddd_pack (C, "models", names, "groups", kinds);
  E = ddd_pack (cat (3, ! C, C, C), "models", names);
  H = ddd_pack (cat (3, ! C, C, C), "groups", names);
  class = names(mod (0:299, n) + 1);
  plots = {@() ddd_plot_histogram(D, "headline", true), ...
           @() ddd_plot_matrix(G), @() ddd_plot_agreement(G), ...
           @() ddd_plot_difficulty(D), @() ddd_plot_consistency(D), ...
           @() ddd_plot_consistency(G, "order", "group"), ...
           @() ddd_plot_consistency_to(D, 1), ...
           @() ddd_plot_consistency_to(E, 1, "epochs", "all"), ...
           @() ddd_plot_decisions(E), @() ddd_plot_changes(E), ...
           @() ddd_plot_shares(E), ...
           @() ddd_plot_accuracy(D), @() ddd_plot_classes(G, class), ...
           @() ddd_plot_categories(D, class), @() ddd_plot_rarefaction(D), ...
           @() ddd_plot_frontier(D), ...
           @() ddd_plot_rasch(G), @() ddd_plot_flows(E), ...
           @() ddd_plot_by_difficulty(G), @() ddd_plot_by_difficulty(D), ...
           @() ddd_plot_by_accuracy(ddd_by_class (D, class)), ...
           @() ddd_plot_by_accuracy(E)};
  if (n <= 60)                          # it refuses more
    plots(end+(1:2)) = {@() ddd_plot_sets(D), ...
                        @() ddd_plot_decisions(H, "by", "groups")};
  endif
  if (n > 3)
    plots(end+(1:4)) = {@() ddd_plot_consistency_to(G, "humans"), ...
                        @() ddd_plot_ranking(G), @() ddd_plot_plan(D), ...
                        @() ddd_plot_compare(ddd_compare (D))};
  endif

endfunction

## A string per size: its faults, or nothing.  What is drawn once is drawn
## again for each page; in a subplot the plot must be called again.
function faults = try_sizes (plot)

  sizes = {"", "single", "double", "slide", "subplot"};
  faults = cell (1, numel (sizes));
  hf = figure ("visible", "off");
  unwind_protect
    for i = 1:numel (sizes)
      try
        faults{i} = try_size (plot, hf, sizes{i});
      catch err
        faults{i} = err.message;
      end_try_catch
      if (! isempty (faults{i}))
        faults{i} = [sizes{i}, ": ", faults{i}];
      endif
    endfor
  unwind_protect_cleanup
    close (hf);
  end_unwind_protect

endfunction

function faults = try_size (plot, hf, size)

  options = {"size", size};
  if (any (strcmp (size, {"", "subplot"})))
    options = {};
    set (0, "currentfigure", hf);
    clf (hf);
    if (! isempty (size))
      set (hf, "position", get (0, "defaultfigureposition"), ...
           "paperposition", get (0, "defaultfigurepaperposition"));
      subplot (2, 2, 3, "parent", hf);
    endif
    plot ();
  endif
  faults = layout_faults (ddd_save_figure (hf, "", options{:}));
  faults = strjoin (faults(1:min (end, 3)), "; ");

endfunction
