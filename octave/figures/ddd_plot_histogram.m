## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_histogram (@var{S})
## @deftypefnx {ddd} {} ddd_plot_histogram (@var{S}, @var{N})
## @deftypefnx {ddd} {} ddd_plot_histogram (@var{C})
## @deftypefnx {ddd} {} ddd_plot_histogram (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_histogram (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_histogram (@dots{})
## Draw how many items are solved by none, one, @dots{}, all of the models.
##
## @var{S} is the result of @code{ddd_split}; a matrix or packed data @var{C}
## are passed through that function first.  Bars have the color of their
## category.  The line shows what independent models would give: the result
## @var{N} of @code{ddd_expected}, which is called if @var{N} is not given.
## Narrow dark bars count the flagged items of @var{S}.  Options:
##
## @table @code
## @item null
## @qcode{"binomial"} (default): models of one and the same accuracy; or
## @qcode{"poisson_binomial"}: each of its own.
##
## @item headline
## Whether to sum up in a line on top; default false.
##
## @item item_name
## What an item is called; default @qcode{"items"}.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own becomes 3.5 inches wide.  The result @var{h} is a struct
## of handles: @code{axes} (which hold the place), @code{panel} (axes in units
## of the data), @code{bars}, @code{flagged} (empty if nothing is flagged) and
## @code{null}.
##
## @example
## @group
## C = rand (8, 500) < 0.7;
## h = ddd_plot_histogram (C, "headline", true);
## rows (get (h.bars, "faces"))
##   @result{} 9
## @end group
## @end example
##
## @seealso{ddd_split, ddd_expected, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_histogram (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif

  S = args{1};
  args(1) = [];
  N = [];
  if (! isempty (args) && isstruct (args{1}))
    N = args{1};
    args(1) = [];
  endif
  opt = __ddd_options__ ("ddd_plot_histogram", args, {}, [{
    "null", "binomial", {"binomial", "poisson_binomial"};
    "headline", false, "flag"};
    plot_options()]);
  style = use_theme (opt);

  S = __ddd_as_split__ ("ddd_plot_histogram", S, 0, false);
  if (isempty (N))
    N = ddd_expected (S);
  endif
  if (! isfield (N, opt.null) || numel (N.(opt.null).expected)
                                 != numel (S.histogram))
    error ("ddd:invalidInput",
           "ddd_plot_histogram: N lacks %s.expected with %d values",
           opt.null, numel (S.histogram));
  endif

  out = draw_in_place (hax, [], @(place) draw (place, S, N, opt));
  if (nargout > 0)
    h = out;
  endif

endfunction

function out = draw (place, S, N, opt)

  theme = current_theme ();
  d = contents_histogram (S, N, opt);

  lead = theme.text * theme.leading;
  page = set_page (place, [page_width(place, 3.5), ...
                           1.65 + 1.1 * theme.scale ...
                           + opt.headline * 1.5 * lead]);
  W = page.size(1);
  H = page.size(2);
  inner = W - 2 * theme.edge;
  headline = {};
  if (opt.headline)
    headline = wrap_text (strjoin (d.headline, " "), theme.title, inner);
    if (numel (headline) > 1)
      headline = [wrap_text(d.headline{1}, theme.title, inner), ...
                  wrap_text(d.headline{2}, theme.title, inner)];
    endif
  endif
  note = wrap_text (d.note, theme.small, inner);
  legend_rows = draw_legend ([], 0, 0, inner, d.legend);
  top = theme.edge + 0.1 + legend_rows * theme.legend + theme.leading ...
        * [theme.title, theme.small] * [numel(headline); numel(note)] ...
        + 0.03 * ! isempty (headline);

  ## The y axis needs its labels, the margin them, and the labels the scale.
  bottom = axis_margin ("bottom", {});
  yrect = [bottom, max(H - top - bottom, 0.3)];
  right = 0.12;
  n = numel (d.share) - 1;
  left = axis_margin ("left", {"0.00"});
  for pass = 1:2
    rect = [left, yrect(1), max(W - left - right, 0.5), yrect(2)];
    pad = 0.1 * (n + 1) / rect(3);
    xl = [-0.5 - pad, n + 0.5];
    [ymax, corner] = layout_histogram (d, xl, rect);
    count = min (7, max (2, floor (rect(4) / 0.22 / theme.scale)));
    [ticks, labels] = choose_ticks ([0, ymax], count);
    left = axis_margin ("left", labels);
  endfor

  p = new_panel (page, rect, xl, [0, ymax]);
  out.panel = p.axes;
  bars = @(v, width, color) draw_boxes (p, (0:n) - width / 2, 0, width, ...
                                        v, color);
  pitch = 1 / p.dx;     # white between bars that are wide enough
  apart = max (0.1, 0.02 / pitch) * (pitch > 0.05);
  out.bars = bars (d.share, 1 - apart, d.color);
  out.flagged = [];
  if (! isempty (d.flagged))
    out.flagged = bars (d.flagged, 0.45, theme.flagged);
  endif
  out.null = line (p.axes, 0:n, d.null, "color", theme.ink, "linewidth",
                   theme.curve);
  if (n <= 20)
    draw_dots (p, 0:n, d.null, 3.5, [1, 1, 1], theme.ink);
  endif
  line (p.axes, [xl(1), xl(1), xl(2)], [ymax, 0, 0], "color", theme.ink,
        "linewidth", theme.line);
  draw_ticks (p, "left", ticks, labels,
              sprintf ("Fraction of %s", opt.item_name));
  [at, labels] = x_ticks (n, rect(3) / diff (xl), theme);
  draw_ticks (p, "bottom", at, labels, "Number of models that are right");
  for c = corner
    line_up = @(k) c.y + ((2.5 - k) * lead + 0.03) * p.dy;
    draw_text (p, c.x, line_up (1), c.text{1}, theme.text, "color",
               dark_color (c.color), "horizontalalignment", c.align);
    draw_text (p, c.x, line_up (2), c.text{2}, theme.text,
               "horizontalalignment", c.align);
  endfor

  ## Above the panel, from the top of the page down.
  y = draw_text_lines (p, theme.edge, H - theme.edge, headline, theme.title,
                       theme.ink) - 0.03 * ! isempty (headline);
  draw_legend (p, theme.edge, y, inner, d.legend);
  draw_text_lines (p, theme.edge, y - legend_rows * theme.legend, note,
                   theme.small, theme.note);

endfunction

## "None" and "All" at the ends, and as many numbers between as have room.
function [at, labels] = x_ticks (n, inches, theme)
  width = @(x) text_width (x, theme.text) + 0.08;
  most = min (10, n * inches / width (sprintf ("%d", n)));
  step = max (1, choose_step (n, max (1, most)));
  at = step:step:n-1;
  half = width (sprintf ("%d", n)) / 2;
  at(at * inches < half + width ("None") / 2) = [];
  at((n - at) * inches < half + width ("All") / 2) = [];
  labels = [{"None"}, arrayfun(@(k) sprintf ("%d", k), at, ...
                               "uniformoutput", false), {"All"}];
  at = [0, at, n];
endfunction


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_plot_histogram (rand (10, 10000) > difficulty .^ 2, "headline", true);

%!function hf = scratch ()
%!  hf = figure ("visible", "off");
%!endfunction

%!function N = null (n)
%!  N.binomial.expected = 10 * ones (1, n + 1);
%!endfunction

%!test # bars, colors and line say what S and N say
%! hf = scratch ();
%! unwind_protect
%!   S = struct ("histogram", [1 2 3 4 0], "tolerance", 1, "n_items", 12, ...
%!               "flagged", struct ("histogram", [1 0 0 1 0]));
%!   h = ddd_plot_histogram (S, null (4), "item_name", "letters");
%!   v = get (h.bars, "vertices");
%!   top = max (reshape (v(:,2), 5, 6), [], 2);
%!   assert (top', [1 2 3 4 0] / 10, 1e-12);
%!   assert (reshape (v(:,1), 5, 6)(:,1)', 0:4, 1e-12);
%!   assert (get (h.bars, "facevertexcdata")(:,1)', ...
%!           [204 204 0 0 0] / 255, 1e-12);
%!   assert (max (get (h.flagged, "vertices")(:,2)), 0.1);
%!   assert (get (h.null, "ydata"), 0.2 * ones (1, 5), 1e-12);
%!   for txt = {"impossible 30.0 %", "trivial 40.0 %", "binomial 40.0 %", ...
%!              "Fraction of letters", "None", "All"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%!   assert (! isempty (findobj (hf, "string", ["4 models, 10 letters, ", ...
%!           "tolerance 1; 2 with missing answers left out"])));
%!   assert (get (hf, "paperposition"), [0, 0, 3.5, 2.75], 1e-9);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # own colors, and none that stay
%! hf = scratch ();
%! unwind_protect
%!   S = struct ("histogram", [3 1 2], "tolerance", 0);
%!   h = ddd_plot_histogram (S, null (2), "colors", struct ("trivial", [1, 0, 1]));
%!   assert (get (h.bars, "facevertexcdata")(3,:), [1, 0, 1]);
%!   h = ddd_plot_histogram (S, null (2));
%!   assert (get (h.bars, "facevertexcdata")(3,:), [0, 153, 136] / 255);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # draws where it is told and leaves the current figure alone
%! hf = scratch ();
%! other = scratch ();
%! unwind_protect
%!   hax = subplot (2, 1, 2, "parent", hf);
%!   paper = get (hf, "paperposition");
%!   set (0, "currentfigure", other);
%!   h = ddd_plot_histogram (hax, struct ("histogram", [3 1], "tolerance", 0), null (1));
%!   assert (h.axes, hax);
%!   assert (get (0, "currentfigure"), other);
%!   assert (isempty (get (other, "children")));
%!   assert (get (hf, "paperposition"), paper);
%!   box = get (h.panel, "position");
%!   assert (box, get (hax, "outerposition"), 1e-6);
%! unwind_protect_cleanup
%!   close ([hf, other]);
%! end_unwind_protect

%!test # drawing again replaces; deleting the axes deletes the panel
%! hf = scratch ();
%! unwind_protect
%!   ddd_plot_histogram (struct ("histogram", [3 1], "tolerance", 0), null (1));
%!   h = ddd_plot_histogram (struct ("histogram", [3 1 1]), null (2), ...
%!                           "headline", true);
%!   assert (numel (findall (hf, "type", "axes")), 2);
%!   assert (get (hf, "currentaxes"), h.axes);
%!   delete (h.axes);
%!   assert (isempty (findall (hf, "type", "axes")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # a matrix or packed data; missing answers are left out
%! hf = scratch ();
%! unwind_protect
%!   h = ddd_plot_histogram ([1 1 0 NaN; 1 0 0 1], "null", "poisson_binomial");
%!   top = max (reshape (get (h.bars, "vertices")(:,2), 3, 6), [], 2);
%!   assert (top', [1 1 1] / 3, 1e-12);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_histogram ()
%!error <ddd_plot_histogram: C must be a real.*: D = ddd_load \("a.csv"\)>
%! ddd_plot_histogram ("a.csv")
%!error <ddd_plot_histogram: C must be 0, 1 or NaN> ddd_plot_histogram (2)
%!error <N lacks poisson_binomial.expected with 2 values>
%! ddd_plot_histogram (struct ("histogram", [3 1], "tolerance", 0), null (1), "null", ...
%!                     "poisson_binomial");
%!error <N lacks binomial.expected with 3 values>
%! ddd_plot_histogram (struct ("histogram", [3 1 1]), null (1));
%!error <unknown option 'nul'> ddd_plot_histogram (1, "nul", 1)
%!error <null must be "binomial" or> ddd_plot_histogram (1, "null", "x")
%!error <headline must be true or false> ddd_plot_histogram (1, "headline", 2)
%!error <item_name must be a string> ddd_plot_histogram (1, "item_name", 1)
%!error <fontsize must be a number from 5 to 40> ddd_plot_histogram (1, "fontsize", 4)
%!error <colors must be "color", "gray" or a struct>
%! ddd_plot_histogram (1, "colors", "red")
%!error <colors must be> ddd_plot_histogram (1, "colors", struct ("trivial", [0, 0, 2]))
%!error <colors must be> ddd_plot_histogram (1, "colors", struct ("all", [0, 0, 1]))
%!error <colors must be> ddd_plot_histogram (1, "colors", struct ("blues", [0, 0, 1]))
