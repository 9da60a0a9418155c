## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {} gallery (@var{file}, @var{dpi})
## @deftypefnx {} {@var{plots} =} gallery (@var{folder}, @var{dpi})
## Draw every figure of the package on one sheet, the PNG @var{file}, with
## @var{dpi} (default 100) dots per inch: for who wants an overview, and for
## who has changed a plot and wants to see what came of it.
##
## Into a @var{folder} each figure is drawn by itself; @var{plots} has a row
## for each: function, what is special, the call, and the name of the PNG
## without its extension.
##
## The data are the bundled experiment and simulated decisions.  A plot that
## is not in the table below shows its demonstration, so none is forgotten.
## @end deftypefn

function plots = gallery (file, dpi = 100)

  for id = {"ddd:duplicates", "Octave:gnuplot-graphics"}
    warning ("off", id{1}, "local");
  endfor
  set (0, "defaultfigurevisible", "off");
  rand ("twister", 1);
  plots = table ();
  for name = setdiff (public (), plots(:,1))'
    plots(end+1,:) = {name{1}, "", @() demonstrate(name{1})};
  endfor
  for i = 1:rows (plots)
    printf ("  %s %s\n", plots{i,1:2});
    if (isfolder (file))
      name = sprintf ("g%02d", i);
      png = fullfile (file, [name, ".png"]);
      plots(i,3:4) = {alone(plots(i,:), png, dpi), name};
    else
      tiles{i} = tile (plots(i,:), dpi);
    endif
  endfor
  if (! isfolder (file))
    ddd_write_png (sheet (tiles, round (15 * dpi)), file);
  endif

endfunction

function plots = table ()

  D = ddd_example ("networks");
  last = ddd_select (D, "epochs", D.epochs(end));
  kinds = ddd_example ("kinds");
  A = ddd_consistency_to (D, "base");
  K = ddd_consistency (last);
  T = ddd_dynamics (D);
  letter = letters_data ().test.y;
  letter = cellstr (char ("A" - 1 + letter(:)));
  [~, items] = ddd_split (kinds);
  odd = rand (1, 5000) < 0.02 + 0.1 * items.impossible;
  many = simulated (35, 20);
  humans = crowd (12);
  crowds = crowd (200);
  [digits, images] = ddd_example ("digits");
  L = {"item_name", "letters"};
  plots = {
    "ddd_plot_histogram", "twelve kinds of classifiers", ...
      @() ddd_plot_histogram(kinds, "headline", true, L{:});
    "ddd_plot_histogram", "38 networks, each with its accuracy", ...
      @() ddd_plot_histogram(last, "null", "poisson_binomial", L{:});
    "ddd_plot_consistency", "", ...
      @() ddd_plot_consistency(kinds, "order", "accuracy", L{:});
    "ddd_plot_consistency", "groups, clusters and their tree", ...
      @() ddd_plot_consistency(K, "by", "groups", "order", "cluster", ...
                               "dendrogram", true, L{:});
    "ddd_plot_consistency", "with what goes beyond difficulty", ...
      @() ddd_plot_consistency(kinds, "excess", true, L{:});
    "ddd_plot_consistency", "35 simulated models with long names", ...
      @() ddd_plot_consistency(ddd_select (many, "epochs", 20));
    "ddd_plot_histogram", "200 simulated models", ...
      @() ddd_plot_histogram(crowds);
    "ddd_plot_consistency", "200 simulated models of three groups", ...
      @() ddd_plot_consistency(crowds);
    "ddd_plot_agreement", "200 simulated models", ...
      @() ddd_plot_agreement(crowds);
    "ddd_plot_matrix", "200 simulated models of three groups", ...
      @() ddd_plot_matrix(crowds);
    "ddd_plot_consistency_to", "simulated models and humans", ...
      @() ddd_plot_consistency_to(humans, "humans");
    "ddd_plot_agreement", "simulated models and humans", ...
      @() ddd_plot_agreement(humans);
    "ddd_plot_consistency_to", "", @() ddd_plot_consistency_to(A, L{:});
    "ddd_plot_consistency_to", "over the epochs", ...
      @() ddd_plot_consistency_to(A, "epochs", "all", L{:});
    "ddd_plot_decisions", "one network", ...
      @() ddd_plot_decisions(D, "base", "marks", 14, L{:});
    "ddd_plot_decisions", "all networks", @() ddd_plot_decisions(D, L{:});
    "ddd_plot_decisions", "groups side by side", ...
      @() ddd_plot_decisions(D, "by", "groups", L{:});
    "ddd_plot_ranking", "", @() ddd_plot_ranking(kinds, L{:});
    "ddd_plot_map", "", @() ddd_plot_map(kinds, L{:});
    "ddd_plot_map", "groups, and how far runs are apart", ...
      @() ddd_plot_map(ddd_select (D, "epochs", 20), "scale", ...
                       "nondeterminism");
    "ddd_plot_runs", "five simulated runs of three models", ...
      @() ddd_plot_runs(runs ());
    "ddd_plot_factors", "", ...
      @() ddd_plot_factors(ddd_select (D, "epochs", 20));
    "ddd_plot_agreement", "", @() ddd_plot_agreement(kinds, L{:});
    "ddd_plot_difficulty", "", @() ddd_plot_difficulty(kinds, L{:});
    "ddd_plot_rarefaction", "", @() ddd_plot_rarefaction(kinds, L{:});
    "ddd_plot_frontier", "", @() ddd_plot_frontier(kinds, L{:});
    "ddd_plot_matrix", "", @() ddd_plot_matrix(kinds, L{:});
    "ddd_plot_sets", "", @() ddd_plot_sets(kinds, L{:});
    "ddd_plot_rasch", "", @() ddd_plot_rasch(kinds, L{:});
    "ddd_plot_plan", "", @() ddd_plot_plan(kinds, L{:});
    "ddd_plot_compare", "", @() ddd_plot_compare(ddd_compare (kinds), L{:});
    "ddd_plot_shares", "", @() ddd_plot_shares(T, L{:});
    "ddd_plot_flows", "from the first epoch to the last", ...
      @() ddd_plot_flows(D, L{:});
    "ddd_plot_by_difficulty", "", @() ddd_plot_by_difficulty(kinds, L{:});
    "ddd_plot_by_difficulty", "200 simulated models of three groups", ...
      @() ddd_plot_by_difficulty(crowds);
    "ddd_plot_by_accuracy", "classes", ...
      @() ddd_plot_by_accuracy(ddd_by_class (kinds, letter), L{:});
    "ddd_plot_by_accuracy", "epochs", @() ddd_plot_by_accuracy(T, L{:});
    "ddd_plot_changes", "", @() ddd_plot_changes(T, L{:});
    "ddd_plot_accuracy", "", @() ddd_plot_accuracy(T, L{:});
    "ddd_plot_accuracy", "many models over the epochs", ...
      @() ddd_plot_accuracy(many, "epochs", "all");
    "ddd_plot_classes", "", @() ddd_plot_classes(kinds, letter, L{:});
    "ddd_plot_categories", "", @() ddd_plot_categories(kinds, letter, L{:});
    "ddd_plot_categories", "two groups, simulated label errors", ...
      @() ddd_plot_categories(kinds, odd, L{:});
    "ddd_plot_items", "", ...
      @() ddd_plot_items(digits, images, "item_name", "digits")};

endfunction

function names = public ()
  names = glob (fullfile (fileparts (which ("ddd_save_figure")), ...
                          "ddd_plot_*.m"));
  [~, names] = cellfun (@fileparts, names, "uniformoutput", false);
endfunction

function C = runs ()
  C = ddd_simulate ("rasch", 15, 1000, "seed", 1, "ability", ...
                    repmat ([0; 1; 2], 5, 1));
  C = permute (reshape (C, 3, 5, 1000), [1, 3, 2]);
endfunction

## N models that learn, with long names.
function D = simulated (n, epochs)
  learned = 1 - exp (-reshape (1:epochs, 1, 1, []) / 5);
  C = rand (n, 600, epochs) ...
      < 0.3 + 0.6 * linspace (0.6, 1, n)' .* learned .* rand (1, 600) .^ 0.5;
  names = arrayfun (@(i) sprintf ("tf_efficientnet-b%d_long-name-%d", i, ...
                                  mod (i, 3)), 1:n, "uniformoutput", false);
  D = ddd_pack (C, "models", names);
endfunction

## N models of three groups; those of a group share errors.
function D = crowd (n)
  group = {"humans", "CNNs", "transformers"}(1 + fix (3 * (0:n-1) / n));
  C = rand (n, 500) > rand (1, 500) .^ (linspace (0.7, 2, n)');
  for name = unique (group)
    own = strcmp (group, name{1});
    C(own,:) |= rand (1, 500) < 0.25;
  endfor
  D = ddd_pack (C, "groups", group);
endfunction

function demonstrate (name)
  [code, range] = test (name, "grabdemo");
  eval (code(range(1):range(2)-1));
endfunction

## A figure in a file of its own; the call as one would write it.
function call = alone (plot, file, dpi)
  hf = figure ();
  unwind_protect
    plot{3} ();
    ddd_save_figure (hf, file, "resolution", dpi);
  unwind_protect_cleanup
    close (hf);
  end_unwind_protect
  call = regexprep (func2str (plot{3}), {'^@\(\) *', 'L ?\{:\}'}, ...
                    {"", "\"item_name\", \"letters\""});
  if (strncmp (call, "demonstrate", 11))
    [code, range] = test (plot{1}, "grabdemo");
    call = regexprep (strtrim (code(range(1):range(2)-1)), '\n ', "\n");
  endif
endfunction

## A figure under its name.
function rgb = tile (plot, dpi)

  file = [tempname(), ".png"];
  hf = figure ();
  unwind_protect
    plot{3} ();
    layout = ddd_save_figure (hf, file, "resolution", dpi);
    rgb = picture (file);
    clf (hf);
    wide = layout.page(1);
    set (hf, "paperposition", [0, 0, wide, 0.3]);
    hax = axes ("parent", hf, "position", [0, 0, 1, 1], "visible", "off",
                "xlim", [0, wide], "ylim", [0, 0.3]);
    txt = strjoin (plot(1:1+!isempty (plot{2})), ": ");
    text (hax, 0.05, 0.15, txt, "interpreter", "none", "fontsize", 9,
          "fontname", "Helvetica", "verticalalignment", "middle", "color",
          [0.1, 0.3, 0.6]);
    ddd_save_figure (hf, file, "resolution", dpi);
    rgb = [picture(file); rgb];
  unwind_protect_cleanup
    close (hf);
    if (exist (file, "file"))
      unlink (file);
    endif
  end_unwind_protect

endfunction

function rgb = picture (file)
  [rgb, map] = imread (file);
  if (! isempty (map))
    rgb = uint8 (255 * ind2rgb (rgb, map));
  endif
  rgb = rgb(:,:,min (1:3, size (rgb, 3)));
endfunction

## The tiles from left to right and from top to bottom, tall ones beside tall
## ones.
function page = sheet (tiles, width)

  gap = 24;
  [~, order] = sort (cellfun (@rows, tiles), "descend");
  page = zeros (gap, width, 3, "uint8") + 255;
  while (! isempty (order))
    row = zeros (rows (tiles{order(1)}) + gap, width, 3, "uint8") + 255;
    x = gap;
    i = 1;
    while (i <= numel (order))
      [h, w, ~] = size (tiles{order(i)});
      if (x + w <= width || x == gap)
        row(1:h,x+(1:w),:) = tiles{order(i)};
        x += w + gap;
        order(i) = [];
      else
        i++;
      endif
    endwhile
    page = [page; row(:,1:width,:)];
  endwhile

endfunction
