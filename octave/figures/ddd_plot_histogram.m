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
##   @result{} ans = 9
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
  opt = plot_options ("ddd_plot_histogram", args, {}, {
    "null", "binomial", {"binomial", "poisson_binomial"};
    "headline", false, "flag"});

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

  d = contents (S, N, opt);
  draw = @(place) shape_histogram (place, d);
  out = draw_in_place (hax, opt, draw, ! nargout);
  if (nargout > 0)
    h = out;
  endif

endfunction

## Shares and text: share, null, flagged, color (per bar), corner (the
## percentages at the left and the right end) and headline (two parts).
function d = contents (S, N, opt)

  theme = opt.theme;

  h = S.histogram(:)';
  n = numel (h) - 1;
  total = sum (h);
  t = 0;
  if (isfield (S, "tolerance"))
    t = S.tolerance;
  endif
  low = 1:t+1;
  high = n+1-t:n+1;

  null = N.(opt.null).expected(:)';
  d.share = h / total;
  d.null = null / sum (null);
  d.color = repmat (theme.between, n + 1, 1);
  d.color(low,:) = repmat (theme.impossible, t + 1, 1);
  d.color(high,:) = repmat (theme.trivial, t + 1, 1);
  d.flagged = [];
  if (isfield (S, "flagged") && ! isempty (S.flagged.histogram))
    d.flagged = S.flagged.histogram(:)' / total;
  endif

  name = merge (strcmp (opt.null, "binomial"), "binomial", "Poisson-binomial");
  d.legend = {"box", theme.impossible, "impossible"; ...
              "box", theme.between, "in-between"; ...
              "box", theme.trivial, "trivial"};
  if (! isempty (d.flagged))
    d.legend(end+1,:) = {"box", theme.flagged, "flagged"};
  endif
  d.legend(end+1,:) = {merge(n <= 20, "dotted", "line"), theme.ink, name};

  d.note = sprintf ("%s models, %s %s, tolerance %d", __ddd_number__ (n),
                    __ddd_number__ (total), opt.item_name, t);
  if (isfield (S, "n_items") && S.n_items > total)
    d.note = sprintf ("%s; %s with missing answers left out", d.note,
                      __ddd_number__ (S.n_items - total));
  endif

  f = [sum(d.share(low)), sum(d.null(low)); sum(d.share(high)), ...
       sum(d.null(high))];
  d.corner = {
    ["impossible ", percent(f(1,1))], [name, " ", percent(f(1,2))];
    ["trivial ", percent(f(2,1))], [name, " ", percent(f(2,2))]};
  d.headline = {};
  if (opt.headline)
    d.headline = {
      sprintf("%s trivial, %s impossible;", percent (f(2,1)), ...
              percent (f(1,1))), ...
      sprintf("independent models: %s, %s", percent (f(2,2)), ...
              percent (f(1,2)))};
  endif
  d.label = sprintf ("Fraction of %s", opt.item_name);

endfunction

function txt = percent (share)
  if (share > 0 && share < 0.0005)
    txt = "< 0.1 %";
  else
    txt = sprintf ("%.1f %%", 100 * share);
  endif
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
%!   place = get (hax, "outerposition");
%!   assert (all ([box(1:2), -box(1:2) - box(3:4)]
%!                > [place(1:2), -place(1:2) - place(3:4)]));
%! unwind_protect_cleanup
%!   close ([hf, other]);
%! end_unwind_protect

%!test # drawing again replaces; deleting the axes deletes the panel
%! hf = scratch ();
%! unwind_protect
%!   ddd_plot_histogram (struct ("histogram", [3 1], "tolerance", 0), null (1));
%!   h = ddd_plot_histogram (struct ("histogram", [3 1 1]), null (2), ...
%!                           "headline", true);
%!   assert (numel (findall (hf, "type", "axes")), 4);    # sheet, paper, panel
%!   assert (get (hf, "currentaxes"), h.panel);
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
