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
## @item flagged_name
## What the legend calls flagged items, such as @qcode{"label errors"}; default
## @qcode{"flagged"}.
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
    "headline", false, "flag";
    "flagged_name", "flagged", "string"});

  S = __ddd_as_split__ ("ddd_plot_histogram", S, 0, false);
  if (isempty (N))
    N = ddd_expected (S);
  endif
  if (! isfield (N, opt.null) || ! isfield (N.(opt.null), "expected")
      || ! isfloat (N.(opt.null).expected)
      || numel (N.(opt.null).expected) != numel (S.histogram))
    error ("ddd:invalidInput",
           "ddd_plot_histogram: N lacks %s.expected with %d values",
           opt.null, numel (S.histogram));
  endif

  d = __ddd_of_result__ ("ddd_plot_histogram", @contents, S, N, opt);
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
  null /= sum (null);
  [d.edges, part] = bins (n, t);
  d.n_models = n;
  d.ends = {"None", "All"};
  if (t > 0 && max (part) < n + 1)      # a bar for several numbers
    d.ends = {sprintf("0-%d", t), sprintf("%d-%d", n - t, n)};
  endif
  d.share = binned (h / total, part, d.edges);
  d.null = binned (null, part, d.edges);
  d.color = repmat (theme.between, max (part), 1);
  d.color(part(low),:) = repmat (theme.impossible, t + 1, 1);
  d.color(part(high),:) = repmat (theme.trivial, t + 1, 1);
  d.flagged = [];
  if (isfield (S, "flagged") && ! isempty (S.flagged.histogram))
    d.flagged = binned (S.flagged.histogram(:)' / total, part, d.edges);
  endif

  own = strcmp (opt.null, "poisson_binomial");
  d.legend = {"box", theme.impossible, "impossible"; ...
              "box", theme.between, "in-between"; ...
              "box", theme.trivial, "trivial"};
  if (! isempty (d.flagged))
    flagged = sum (S.flagged.histogram) / total;
    d.legend(end+1,:) = {"box", theme.flagged, ...
                         sprintf("%s (%s)", opt.flagged_name, ...
                                 __ddd_percent__ (flagged, "0 %"))};
  endif
  d.legend(end+1,:) = {merge(n <= 20, "dotted", "line"), theme.ink, ...
                       ["independent ", opt.model_name, ...
                        merge(own, ", each with its accuracy", "")]};

  d.note = sprintf ("%s %s, %s %s, tolerance %d", __ddd_number__ (n),
                    opt.model_name,
                    __ddd_number__ (total), opt.item_name, t);
  if (isfield (S, "n_items") && S.n_items > total)
    d.note = sprintf ("%s; %s with missing answers left out", d.note,
                      __ddd_number__ (S.n_items - total));
  endif
  if (max (part) < n + 1)
    d.note = sprintf ("%s; each in-between bar pools %d counts of %s", ...
                      d.note, sum (part == 2), opt.model_name);
  endif

  f = [sum(h(low)) / total, sum(null(low)); ...
       sum(h(high)) / total, sum(null(high))];
  said = [arrayfun(@(x) __ddd_percent__ (x, "0 %"), f(:,1), ...
                   "uniformoutput", false), ...
          arrayfun(@(x) __ddd_percent__ (x, "< 0.1 %"), f(:,2), ...
                   "uniformoutput", false)];
  d.corner = {["impossible ", said{1,1}], ["independent ", said{1,2}]; ...
              ["trivial ", said{2,1}], ["independent ", said{2,2}]};
  d.headline = {};
  if (opt.headline)
    d.headline = {sprintf("%s trivial, %s impossible;", said{[2, 1],1}), ...
                  sprintf("independent %s: %s, %s", opt.model_name, ...
                          said{[2, 1],2})};
  endif
  d.x_label = {sprintf("Number of %s that are right", opt.model_name), ...
               [capitalized(opt.model_name), " right"]};
  d.label = sprintf ("Fraction of %s", opt.item_name);

endfunction

## The edges of the bars, and the bar of each number of right models.  If more
## than 60 numbers are in between, they share about 40 bars, and the ends are
## as wide as these; the last takes what is left.
function [edges, part] = bins (n, t)

  edges = -0.5:n+0.5;
  part = 1:n+1;
  inner = n - 1 - 2 * t;
  if (inner > 60)
    wide = ceil (inner / 40);
    count = round (inner / wide);
    middle = [t + 0.5 + wide * (0:count-1), n - t - 0.5];
    edges = [middle(1) - wide, middle, middle(end) + wide];
    part = 1 + [zeros(1, t + 1), ...
                min(count, 1 + fix ((0:inner-1) / wide)), ...
                (count + 1) * ones(1, t + 1)];
  endif

endfunction

## The height of each bar: the sum of its shares, for as many numbers of models
## as the others in between have.
function y = binned (x, part, edges)
  y = accumarray (part(:), x(:))';
  if (numel (y) < numel (x))
    y(end-1) *= diff (edges)(2) / diff (edges)(end-1);
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
%!           [150 150 0 68 68] / 255, 1e-12);
%!   assert (max (get (h.flagged, "vertices")(:,2)), 0.1);
%!   assert (get (h.null, "ydata"), 0.2 * ones (1, 5), 1e-12);
%!   for txt = {"impossible 30.0 %", "trivial 40.0 %", "independent 40.0 %", ...
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
%!   assert (get (h.bars, "facevertexcdata")(3,:), [68, 187, 153] / 255);
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

%!test # the headline, too, speaks of people
%! hf = scratch ();
%! unwind_protect
%!   ddd_plot_histogram (eye (4), "headline", true, "model_name", "people");
%!   t = ddd_save_figure (hf, "").texts;
%!   assert (any (strncmp ({t.string}, "independent people: ", 20)));
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

%!test # no number above 1 beside fractions
%! hf = figure ("visible", "off");
%! closed = onCleanup (@() close (hf));
%! ddd_plot_histogram (ones (4, 50));
%! assert (! isempty (findobj (hf, "string", "1.0")));
%! assert (isempty (findobj (hf, "string", "1.2")));

%!error <or see ddd_split \(C, "min_answers", a\)>
%! ddd_plot_histogram ([1 NaN 0; NaN 1 1; 1 1 NaN]);
%!error <Invalid call> ddd_plot_histogram ()
%!error <ddd_plot_histogram: C must be a real.*: D = ddd_load \("a.csv"\)>
%! ddd_plot_histogram ("a.csv")
%!error <ddd_plot_histogram: C must be 0, 1 or NaN> ddd_plot_histogram (2)
%!test # of many models those in between share bars; the ends are as wide
%! hf = scratch ();
%! unwind_protect
%!   f = [7, 1:199, 3];
%!   S = struct ("histogram", f, "tolerance", 0, "n_items", sum (f), ...
%!               "flagged", struct ("histogram", f > 100));
%!   h = ddd_plot_histogram (S, null (200), "flagged_name", "label errors", ...
%!                           "model_name", "nets");
%!   v = get (h.bars, "vertices");
%!   v = reshape (v, [], 6, 2);
%!   assert (v(:,1,1)', [-2, 3:5:193, 197.5, 202], 1e-12);
%!   sums = sum (reshape ([f(2:end-1), 0], 5, []), 1);
%!   sums(end) *= 5 / 4;                    # of four numbers
%!   assert (max (v(:,:,2), [], 2)', [7, sums, 3] / sum (f), 1e-12);
%!   assert (get (h.null, "ydata"), [1, 5 * ones(1, 40), 1] / 201, 1e-12);
%!   all = strjoin (flipud (get (findobj (hf, "type", "text"), "string"))', " ");
%!   assert (! isempty (strfind (all, "each in-between bar pools 5 counts of nets")));
%!   for txt = {"200 nets, 19,910 items, tolerance 0; each in-between bar", ...
%!              "label errors \\(0.5", "^None$", "^independent 0.5 %$"}
%!     assert (! isempty (findobj (hf, "-regexp", "string", txt{1})), txt{1});
%!   endfor
%!   S.tolerance = 3;
%!   clf (hf);
%!   h = ddd_plot_histogram (S, null (200));
%!   v = reshape (get (h.bars, "vertices"), [], 6, 2);
%!   edges = sort (v(:,:,1), 2)(2:end-1,[1, 6]);   # in between, side by side
%!   assert (edges([1, end],:)([1, 4]), [3.5, 196.5], 1);   # gaps
%!   assert (! isempty (findobj (hf, "string", "0-3")));
%!   assert (! isempty (findobj (hf, "string", "197-200")));
%!   for n = [20, 21]                     # dots on the line, and in the legend
%!     ddd_plot_histogram (struct ("histogram", 0:n), null (n));
%!     dots = findall (hf, "type", "patch", "facecolor", [1, 1, 1]);
%!     assert (numel (unique (cell2mat (get (dots, {"parent"})))), 2 * (n == 20));
%!   endfor
%!   for row = [62, 63; 0, 1; 33, 64]     # 61 in between, or 60
%!     S = struct ("histogram", 0:row(1), "tolerance", row(2));
%!     h = ddd_plot_histogram (S, null (row(1)));
%!     assert (rows (get (h.bars, "vertices")), 6 * row(3));
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # the categories differ in lightness by 15 or more (CIE L*), also in gray
%! hf = scratch ();
%! unwind_protect
%!   for colors = {"color", "gray"}
%!     h = ddd_plot_histogram ([1 1 0; 1 0 0], "colors", colors{1});
%!     rgb = get (h.bars, "facevertexcdata");
%!     rgb = rgb(1:3,:);
%!     low = rgb <= 0.04045;
%!     rgb(low) /= 12.92;
%!     rgb(! low) = ((rgb(! low) + 0.055) / 1.055) .^ 2.4;
%!     L = 116 * cbrt (rgb * [0.2126; 0.7152; 0.0722]) - 16;
%!     assert (min (diff (sort (L))) >= 15);
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <N lacks poisson_binomial.expected with 2 values>
%! ddd_plot_histogram (struct ("histogram", [3 1], "tolerance", 0), null (1), "null", ...
%!                     "poisson_binomial");
%!error <N lacks binomial.expected with 2 values>
%! ddd_plot_histogram (struct ("histogram", [3 1], "tolerance", 0), ...
%!                     struct ("binomial", struct ("expected", "ab")));
%!error <N lacks binomial.expected with 3 values>
%! ddd_plot_histogram (struct ("histogram", [3 1 1]), null (1));
%!error <unknown option 'nul'> ddd_plot_histogram (1, "nul", 1)
%!error <null must be "binomial" or> ddd_plot_histogram (1, "null", "x")
%!error <headline must be true or false> ddd_plot_histogram (1, "headline", 2)
%!error <item_name must be a string> ddd_plot_histogram (1, "item_name", 1)
%!error <fontsize must be a number from 5 to 40> ddd_plot_histogram (1, "fontsize", 4)
%!error <fontsize must be a number from 5 to 40> ddd_plot_histogram (1, "fontsize", " ")
%!error <colors must be "color", "gray" or a struct>
%! ddd_plot_histogram (1, "colors", "red")
%!error <colors must be> ddd_plot_histogram (1, "colors", struct ("trivial", [0, 0, 2]))
%!error <colors must be> ddd_plot_histogram (1, "colors", struct ("all", [0, 0, 1]))
%!error <colors must be> ddd_plot_histogram (1, "colors", struct ("blues", [0, 0, 1]))
