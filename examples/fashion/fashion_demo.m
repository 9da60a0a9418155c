## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} fashion_demo (@var{folder})
## Analyse the bundled experiment on pictures, and draw the five figures of the
## poster that goes with K. Meding et al., @cite{Trivial or impossible}, ICLR
## 2022.
##
## Prints the split and the consistency of networks and of other classifiers
## that learned to recognise clothes, and writes into @var{folder} (default:
## the current one) as PNG and PDF
##
## @table @file
## @item 1_histogram
## how many of thirteen networks, one of each training condition, are right on
## each picture, against the binomial;
## @item 2_consistency_to_base
## error consistency of every training condition with the base network;
## @item 3_decisions_base
## decisions of the base network over its epochs;
## @item 4_decisions_all
## decisions of all networks;
## @item 5a_conditions, 5b_kinds
## consistency on all and on in-between pictures, of the conditions and of
## classifiers of seventeen kinds;
## @item 6_pictures
## what is trivial, most disputed and impossible for these kinds, with the true
## label and the most frequent wrong one;
## @item 7_same_wrong_label
## impossible pictures that all kinds give one and the same wrong label;
## @item 8_no_common_label
## impossible pictures on whose label less than half of the kinds agree;
## @item 9_all_decisions
## every answer of these kinds, models by accuracy and pictures by difficulty;
## @end table
##
## and, as PNG with one row per picture, @file{3_decisions_base_full} and
## @file{4_decisions_all_full}, in which a text chunk has the order of the
## pictures.
## @seealso{ddd_example, fashion_numbers}
## @end deftypefn

function fashion_demo (folder = ".")

  warning ("off", "Octave:gnuplot-graphics", "local");
  warning ("off", "backtrace", "local");
  started = time ();
  D = ddd_example ("fashion networks");
  last = ddd_select (D, "epochs", D.epochs(end));
  [kinds, pictures] = ddd_example ("fashion");

  section ("%d networks, one for each training condition", D.n_models);
  S = ddd_split (last);
  ddd_split (last)
  section ("%d kinds of classifiers", kinds.n_models);
  [~, items] = ddd_split (kinds);
  ddd_split (kinds)
  section ("Error consistency with the base network");
  A = ddd_consistency_to (last, "base");
  ddd_consistency_to (last, "base")
  section ("Error consistency of all pairs: training conditions");
  conditions = ddd_consistency (last);
  ddd_consistency (last)
  section ("Error consistency of all pairs: kinds of classifiers");
  across = ddd_consistency (kinds);
  ddd_consistency (kinds)
  section ("Training");
  ddd_dynamics (D)

  section ("Figures in %s", folder);
  name = {"item_name", "pictures"};
  draw (folder, "1_histogram", @() ddd_plot_histogram (S, name{:}));
  draw (folder, "2_consistency_to_base", ...
        @() ddd_plot_consistency_to (A, name{:}));
  draw (folder, "3_decisions_base", ...
        @() ddd_plot_decisions (D, "base", "marks", 7, name{:}));
  draw (folder, "4_decisions_all", @() ddd_plot_decisions (D, name{:}));
  draw (folder, "5a_conditions", ...
        @() ddd_plot_consistency (conditions, name{:}));
  draw (folder, "5b_kinds", ...
        @() ddd_plot_consistency (across, "order", "cluster", name{:}));
  draw (folder, "6_pictures", ...
        @() ddd_plot_items (kinds, pictures, name{:}, "items", ...
                            most_disputed (items)));
  agree = agreed (kinds);
  draw (folder, "7_same_wrong_label", ...
        @() ddd_plot_items (kinds, pictures, name{:}, "count", 24, "items", ...
                            items.impossible & agree == kinds.n_models));
  draw (folder, "8_no_common_label", ...
        @() ddd_plot_items (kinds, pictures, name{:}, "count", 24, "items", ...
                            items.impossible & agree < kinds.n_models / 2));
  draw (folder, "9_all_decisions", ...
        @() ddd_plot_matrix (kinds, "order", "group", name{:}));
  printf ("%.0f seconds\n", time () - started);

endfunction

## All items but those in between on which the models are not halved.
function index = most_disputed (items)
  off = abs (items.k - items.answers / 2);
  closest = min (off(items.between));
  index = ! items.between | off == closest;
endfunction

## How many models give the most frequent label of each item.
function count = agreed (D)
  [~, count] = mode (double (D.packed.labels.predicted), 1);
endfunction

## As PNG and PDF; maps at full resolution, too.
function draw (folder, name, plot)

  fig = figure ("visible", "off");
  unwind_protect
    if (any (name(1) == "34"))
      [h, M] = plot ();
      ddd_write_png (M, fullfile (folder, [name, "_full.png"]),
                     "colormap", h.colormap, "scale", [1, 20], ...
                     "text", struct ("Title", name, "order", h.order));
    else
      plot ();
    endif
    for ending = {".png", ".pdf"}
      ddd_save_figure (fig, fullfile (folder, [name, ending{1}]));
    endfor
  unwind_protect_cleanup
    close (fig);
  end_unwind_protect
  printf ("  %s\n", name);

endfunction

function section (varargin)
  printf ("\n%s\n", sprintf (varargin{:}));
endfunction


%!test # everything is written, and nothing else
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   txt = evalc ("fashion_demo (folder)");
%!   names = {"1_histogram", "2_consistency_to_base", "3_decisions_base", ...
%!            "4_decisions_all", "5a_conditions", "5b_kinds", "6_pictures", ...
%!            "7_same_wrong_label", "8_no_common_label", ...
%!            "9_all_decisions"};
%!   want = [strcat(names, ".png"), strcat(names, ".pdf"), ...
%!           {"3_decisions_base_full.png", "4_decisions_all_full.png"}];
%!   assert (sort (cellstr (ls (folder))), sort (want(:)));
%!   assert (! isempty (regexp (txt, '13 models, 10,000 items')));
%!   assert (! isempty (regexp (txt, '17 models, 10,000 items')));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!error <called with too many inputs> fashion_demo (1, 2)
