## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_changes (@var{T})
## @deftypefnx {ddd} {} ddd_plot_changes (@var{C})
## @deftypefnx {ddd} {} ddd_plot_changes (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_changes (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_changes (@dots{})
## Draw how many decisions change from each epoch to the next.
##
## @var{T} is the result of @code{ddd_dynamics}; a models x items x epochs
## array, or packed data, @var{C} is passed through that function first.  Each
## group of models, or each model where there are no groups, has a line, named
## at its end: the mean share of the decisions, given at an epoch and at the
## one before it, that differ (of the predicted labels, if @var{T} counts
## these).  Options:
##
## @table @code
## @item highlight
## Which lines have color and name, by their names or numbers; the others are
## gray.  By default all, and of more than fifteen six, from the highest at the
## end to the lowest.
##
## @item item_name
## @itemx model_name
## What items and models are called; defaults @qcode{"items"} and
## @qcode{"models"}.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own gets the size that the plot needs.  The result @var{h} is
## a struct of handles: @code{axes} (which hold the place), @code{panel} (axes
## in epochs and shares) and @code{lines}.
##
## @example
## @group
## C = rand (3, 200, 10) < 0.7;
## h = ddd_plot_changes (C);
## numel (h.lines)
##   @result{} ans = 3
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figure
## 17.
##
## @seealso{ddd_dynamics, ddd_plot_decisions, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_changes (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  opt = plot_options ("ddd_plot_changes", args(2:end), {}, line_options ());

  T = args{1};
  if (! isstruct (T) || ! isfield (T, "compared"))
    T = ddd_dynamics (__ddd_data__ ("ddd_plot_changes", T, "epochs"));
  endif
  __ddd_check_result__ ("ddd_plot_changes", "ddd_dynamics", T);
  if (isfield (T, "epochs") && numel (T.epochs) < 2)
    error ("ddd:invalidInput", ["ddd_plot_changes: there is one epoch; ", ...
           "changes need two or more"]);
  endif

  d = __ddd_of_result__ ("ddd_plot_changes", @contents, T, opt);
  d.highlight = highlighted_rows ("ddd_plot_changes", opt, d.names);
  draw = @(place) shape_lines (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

function d = contents (T, opt)

  [names, id] = group_models (T);
  d = group_means (T.changed ./ T.compared, names, id);
  d.epochs = T.epochs(2:end);
  top = max (d.lines(:));
  d.limits = [0, max(1.05 * top, 0.01)];
  d.ticks = @(limits) share_ticks (limits, T.n_items);
  d.label = "Decisions that change";
  if (isfield (T, "by_label") && T.by_label)
    d.label = "Labels that change";
  endif
  d.note = sprintf ("%s, %s %s, %s epochs",
                    count_of (numel (T.models), opt.model_name),
                    __ddd_number__ (T.n_items), opt.item_name,
                    __ddd_number__ (numel (T.epochs)));
  if (top == 0)
    d.note = [d.note, "; no decision ever changes"];
  elseif (isnan (top))
    d.note = [d.note, "; no decisions to compare"];
  endif

endfunction

function [at, labels] = share_ticks (limits, n_items)
  at = choose_ticks (limits, 6.5);
  labels = arrayfun (@(v) sprintf ("%s (%g %%)", ...
                                   __ddd_number__ (round (v * n_items)), ...
                                   100 * v), at, "uniformoutput", false);
endfunction


%!demo
%! ## Answers that settle
%! settle = reshape (linspace (0, 1, 30), 1, 1, 30);
%! C = rand (4, 2000, 30) < 0.5 + settle .* (rand (1, 2000) - 0.5);
%! ddd_plot_changes (C);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!test # shares of the decisions given twice, per model and per group
%! hf = scratch ();
%! unwind_protect
%!   C = cat (3, [1 0 1 1; 0 0 1 1], [1 1 0 0; 0 0 1 0], [1 1 NaN 0; 1 1 0 1]);
%!   D = ddd_pack (C, "epochs", [0, 2, 9]);
%!   h = ddd_plot_changes (D, "item_name", "letters");
%!   assert (get (h.lines(1), "ydata"), [3/4, 0]);
%!   assert (get (h.lines(2), "ydata"), [1/4, 1]);
%!   assert (get (h.lines(1), "xdata"), [2, 9]);
%!   for txt = {"model 2", "2 models, 4 letters, 3 epochs", "2 (40 %)"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   T = ddd_dynamics (D);
%!   T.groups.group = {"g_h"; "g_h"};
%!   h = ddd_plot_changes (T);
%!   assert (get (h.lines, "ydata"), [1/2, 1/2]);
%!   assert (numel (findobj (hf, "string", "Decisions that change")), 1);
%!   assert (! isempty (findobj (hf, "string", "g_h")));
%!   P = cat (3, [1 2 1 1], [1 1 2 3]);
%!   h = ddd_plot_changes (ddd_dynamics (P == 1, "predictions", P));
%!   assert (get (h.lines, "ydata"), 3/4);
%!   assert (numel (findobj (hf, "string", "Labels that change")), 1);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # of many lines few have a name, or those that are told
%! rand ("twister", 1);
%! hf = scratch ();
%! unwind_protect
%!   D = ddd_pack (double (rand (16, 90, 3) < (1:16)' / 17));
%!   h = ddd_plot_changes (D);
%!   names = @() ismember (D.models', get (findobj (hf, "type", "text"), "string"));
%!   last = cellfun (@(y) y(end), get (h.lines, "ydata"));
%!   assert (sum (names ()), 6);
%!   assert (names ()([find(last == max (last), 1), find(last == min (last), 1)]), ...
%!           [true, true]);
%!   assert (! isempty (findobj (hf, "string", ...
%!           "16 models, 90 items, 3 epochs; gray: 10 more")));
%!   ddd_plot_changes (D, "highlight", {"model 2", "model 9"});
%!   assert (find (names ()), [2, 9]);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # nothing changes, or nothing can be compared: the figure says so
%! hf = scratch ();
%! unwind_protect
%!   ddd_plot_changes (ones (1, 3, 2));
%!   assert (! isempty (findobj (hf, "string", ["1 model, 3 items, 2 epochs; ", ...
%!           "no decision ever changes"])));
%!   ddd_plot_changes (cat (3, [1 NaN], [NaN 1]));
%!   assert (! isempty (findobj (hf, "string", ["1 model, 2 items, 2 epochs; ", ...
%!           "no decisions to compare"])));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_changes ()
%!error <ddd_plot_changes: C must be a real> ddd_plot_changes ("a")
%!error <there is one epoch> ddd_plot_changes (eye (2))
%!error <there is no line called x>
%! ddd_plot_changes (ones (2, 2, 2), "highlight", "x")
%!error <highlight must be names or numbers> ddd_plot_changes (1, "highlight", {1})
%!error <unknown option 'epochs'> ddd_plot_changes (eye (2), "epochs", 1)
