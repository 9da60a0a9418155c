## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} letters_demo (@var{folder})
## Analyse the bundled experiment and draw the five figures of the poster that
## goes with K. Meding et al., @cite{Trivial or impossible}, ICLR 2022.
##
## Prints the split and the consistency of the networks that learned to
## recognise letters, and writes into @var{folder} (default: the current one)
## as PNG and PDF
##
## @table @file
## @item 1_histogram
## how many of thirteen networks, one of each condition (of five the third, of
## two the first), are right on each letter, against the binomial;
## @item 2_consistency_to_base
## error consistency of every training condition with the base network;
## @item 3_decisions_base
## decisions of the base network over its epochs;
## @item 4_decisions_all
## decisions of all networks;
## @item 5a_conditions, 5b_kinds
## consistency on all and on in-between letters, of the conditions and of
## classifiers of different kinds;
## @end table
##
## and, as PNG with one row per letter, @file{3_decisions_base_full} and
## @file{4_decisions_all_full}, in which a text chunk has the order of the
## letters.
## @seealso{letters_train}
## @end deftypefn

function letters_demo (folder = ".")

  warning ("off", "Octave:gnuplot-graphics", "local");
  warning ("off", "backtrace", "local");
  started = time ();
  D = ddd_example ("networks");
  last = ddd_select (D, "epochs", D.epochs(end));
  one = ddd_select (last, "models", one_of_each (last));
  kinds = ddd_example ("kinds");

  section ("%d networks in %d training conditions", D.n_models, one.n_models);
  ddd_split (last)
  section ("One network of each condition (of five the third)");
  S = ddd_split (one);
  ddd_split (one)
  section ("Error consistency with the base network");
  A = ddd_consistency_to (last, "base");
  ddd_consistency_to (last, "base")
  section ("Error consistency of all pairs: training conditions");
  conditions = ddd_consistency (last);
  ddd_consistency (last)
  section ("Error consistency of all pairs: classifiers of different kinds");
  across = ddd_consistency (kinds);
  ddd_consistency (kinds)
  section ("Training");
  ddd_dynamics (D)

  section ("Figures in %s", folder);
  letters = {"item_name", "letters"};
  draw (folder, "1_histogram", @() ddd_plot_histogram (S, letters{:}));
  draw (folder, "2_consistency_to_base", ...
        @() ddd_plot_consistency_to (A, letters{:}));
  draw (folder, "3_decisions_base", ...
        @() ddd_plot_decisions (D, "base", "marks", 14, letters{:}));
  draw (folder, "4_decisions_all", ...
        @() ddd_plot_decisions (D, letters{:}));
  draw (folder, "5a_conditions", ...
        @() ddd_plot_consistency (conditions, "by", "groups", letters{:}));
  draw (folder, "5b_kinds", ...
        @() ddd_plot_consistency (across, "order", "accuracy", letters{:}));
  printf ("%.0f seconds\n", time () - started);

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

## The middle replicate of every condition: the first ones have the smallest
## learning rate.
function index = one_of_each (D)
  index = [];
  for name = unique (D.groups.group, "stable")'
    members = find (strcmp (D.groups.group, name{1}));
    index(end+1) = members(ceil (numel (members) / 2));
  endfor
endfunction

function section (varargin)
  printf ("\n%s\n", sprintf (varargin{:}));
endfunction


%!test # everything is written, and nothing else
%! folder = tempname ();
%! mkdir (folder);
%! unwind_protect
%!   txt = evalc ("letters_demo (folder)");
%!   names = {"1_histogram", "2_consistency_to_base", "3_decisions_base", ...
%!            "4_decisions_all", "5a_conditions", "5b_kinds"};
%!   want = [strcat(names, ".png"), strcat(names, ".pdf"), ...
%!           {"3_decisions_base_full.png", "4_decisions_all_full.png"}];
%!   assert (sort (cellstr (ls (folder))), sort (want(:)));
%!   assert (! isempty (regexp (txt, '13 models, 5,000 items')));
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (folder, "s");
%! end_unwind_protect

%!error <called with too many inputs> letters_demo (1, 2)
