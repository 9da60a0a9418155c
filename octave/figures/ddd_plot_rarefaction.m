## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_rarefaction (@var{R})
## @deftypefnx {ddd} {} ddd_plot_rarefaction (@var{C})
## @deftypefnx {ddd} {} ddd_plot_rarefaction (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_rarefaction (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_rarefaction (@dots{})
## Draw shares of trivial and impossible items against the number of models.
##
## @var{R} is the result of @code{ddd_rarefy}; a matrix or packed data @var{C},
## or what @code{ddd_split} returns, are passed through that function first.
## The lines are the shares to expect among so many of the models, with 95 %
## bands (over items and models, so not at the last point; over items alone
## where there is only a histogram), and dashed the extrapolation to more
## models.  Gray lines are what
## independent models of the mean accuracy would show.  Another set of models
## in @var{R} is drawn as lines with dots.  @code{ddd_rarefy} says what missing
## answers do, what the extrapolation assumes and when not to trust it.
## Options:
##
## @table @code
## @item item_name
## What an item is called; default @qcode{"items"}.
##
## @item fontsize
## @itemx colors
## Size and colors, as for all figures: see @code{ddd_save_figure}.
## @end table
##
## The plot fills the place of the axes @var{hax}, or of the current axes; a
## figure of its own becomes 4.2 inches wide.  The result @var{h} is a struct
## of handles: @code{axes} (which hold the place), @code{panel} (axes in units
## of the data), and @code{lines}, @code{bands}, @code{extrapolated} and
## @code{independent}, each of the trivial and of the impossible items.
##
## @example
## @group
## h = ddd_plot_rarefaction (struct ("histogram", [1 0 1 2]));
## get (h.lines(1), "ydata")
##   @result{} [8/12 7/12 2/4]
## @end group
## @end example
##
## @seealso{ddd_rarefy, ddd_plot_histogram, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_rarefaction (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_rarefaction";
  opt = __ddd_options__ (caller, args(2:end), {}, plot_options ());
  style = use_theme (opt);

  R = args{1};
  if (! isstruct (R) || ! isfield (R, "se_items"))
    if (! isfield (R, "histogram"))
      R = __ddd_data__ (caller, R, 1);
    endif
    R = ddd_rarefy (R);
  endif

  out = draw_in_place (hax, [], @(place) draw (place, R, opt));
  if (nargout > 0)
    h = out;
  endif

endfunction

function out = draw (place, R, opt)

  theme = current_theme ();
  both = {"trivial", "impossible"};
  colors = [theme.trivial; theme.impossible];
  E = R.extrapolated;
  last = max ([R.n_models, E.n_models]);
  known = ! isnan (R.se.trivial);

  legend = {"line", theme.ink, "these models"};
  if (isfield (R, "against"))
    legend(end+1,:) = {"dotted", theme.ink, "other set of models"};
    last = max (last, R.against.n_models(end));
  endif
  if (any (E.n_models > R.n_models(end)))
    legend(end+1,:) = {"dashed", theme.ink, "extrapolated"};
  endif
  legend(end+1,:) = {"line", theme.dot, "independent models"};

  page = set_page (place, [page_width(place, 4.2), ...
                           1.9 + 1.1 * theme.scale]);
  W = page.size(1);
  H = page.size(2);
  inner = W - 2 * theme.edge;
  legend_rows = draw_legend ([], 0, 0, inner, legend);
  note = notes (R, any (known), opt, inner, theme);
  top = theme.edge + 0.1 + legend_rows * theme.legend ...
        + numel (note) * theme.small * theme.leading;
  bottom = axis_margin ("bottom", {});
  leader = 0.08;
  right = leader + 1.02 * text_width ("impossible", theme.text) ...
          + theme.edge;
  tall = max (0.3, H - top - bottom);

  ## Where the models' part of the error is not known, a band would look sure.
  on = known | ! any (known);
  for i = 1:2
    x = both{i};
    ends = merge (any (known), R.interval, R.interval_items).(x)(:,on);
    y = repmat (R.fraction.(x)(on), 2, 1);
    ends(isnan (ends)) = y(isnan (ends));       # a single item
    band{i} = ends;
  endfor
  most = max ([band{1}(2,:), band{2}(2,:), R.fraction.trivial, ...
               R.fraction.impossible]);
  if (isfield (R, "against"))
    most = max ([most, R.against.fraction.trivial, ...
                 R.against.fraction.impossible]);
  endif
  ymax = min (1, max (0.1, ceil (20 * most) / 20));
  count = min (7, max (2, floor (tall / (0.22 * theme.scale))));
  [ticks, labels] = choose_ticks ([0, ymax], count);
  left = axis_margin ("left", labels);
  rect = [left, bottom, max(0.3, W - left - right), tall];
  p = new_panel (page, rect, [R.n_models(1) - 0.02 * last, last], ...
                 [0, ymax]);
  out.panel = p.axes;
  out.extrapolated = [];
  for i = 1:2
    corners = [R.n_models(on), fliplr(R.n_models(on)); ...
               band{i}(1,:), fliplr(band{i}(2,:))]';
    out.bands(i) = patch (p.axes, "faces", [1:rows(corners), 1], ...
                          "vertices", corners, "edgecolor", "none", ...
                          "facecolor", 1 - 0.25 * (1 - colors(i,:)));
  endfor
  for i = 1:2
    out.independent(i) = line (p.axes, R.n_models,
                               min (R.binomial.(both{i}), ymax),
                               "color", theme.dot, "linewidth", 1);
  endfor
  for i = 1:2
    x = both{i};
    if (isfield (R, "against"))
      other = R.against;
      line (p.axes, other.n_models, other.fraction.(x), "color", ...
            colors(i,:), "linewidth", 1);
      few = round (linspace (1, numel (other.n_models), ...
                             min (20, numel (other.n_models))));
      draw_dots (p, other.n_models(few), other.fraction.(x)(few), 3.5, ...
                 [1, 1, 1], colors(i,:));
    endif
    more = numel (E.n_models) > 1;
    if (more)
      out.extrapolated(i) = draw_dashes (p, E.n_models, E.(x), colors(i,:));
    endif
    out.lines(i) = line (p.axes, R.n_models, R.fraction.(x),
                         "color", colors(i,:), "linewidth", 1.25);
    at_end(i) = R.fraction.(x)(end);
    if (more)
      at_end(i) = E.(x)(end);
    endif
  endfor

  line (p.axes, p.xl([1, 1, 2]), [ymax, 0, 0], "color", theme.ink,
        "linewidth", theme.line);
  draw_ticks (p, "left", ticks, labels,
              sprintf ("Fraction of %s", opt.item_name));
  step = max (1, choose_step (last, min (10, rect(3) / 0.35 / theme.scale)));
  first = R.n_models(1);
  at = [first, (step:step:last)(step:step:last > first + 0.4 * step)];
  draw_ticks (p, "bottom", at, arrayfun (@(v) sprintf ("%d", v), at,
                                         "uniformoutput", false),
              "Number of models");

  ## Names at the ends, apart from each other and from the axis.
  pitch = 1.15 * theme.text / 72 * p.dy;
  [~, upper] = max (at_end);
  at_end(3 - upper) = max (at_end(3 - upper), pitch / 2);
  at_end(upper) = max (at_end(upper), at_end(3 - upper) + pitch);
  for i = 1:2
    draw_text (p, last + leader * p.dx, at_end(i), both{i}, theme.text,
               "color", dark_color (colors(i,:)));
  endfor

  y = H - theme.edge;
  draw_legend (p, theme.edge, y, inner, legend);
  draw_text_lines (p, theme.edge, y - legend_rows * theme.legend, note,
                   theme.small, theme.note);

endfunction

function note = notes (R, models, opt, inner, theme)

  n = R.n_models(end);
  txt = {sprintf("%d models, %s %s, tolerance %d; bands: 95 %% over %s", n, ...
                 __ddd_number__ (R.n_items), opt.item_name, R.tolerance, ...
                 merge (models, "items and models", "items"))};
  E = R.extrapolated;
  if (numel (E.n_models) > 1 && ! isnan (E.se.trivial(end)))
    txt{end+1} = sprintf (["dashed: extrapolated; at %d models 95 %% ", ...
                           "[%.3f, %.3f] and [%.3f, %.3f]"], ...
                          E.n_models(end), E.interval.trivial(:,end), ...
                          E.interval.impossible(:,end));
  endif
  X = R.chao2.impossible;
  if (! isnan (X.estimate))
    txt{end+1} = sprintf (["further models like these would solve an ", ...
                           "estimated %s or more of the %s impossible %s"], ...
                          __ddd_number__ (round (X.estimate)), ...
                          __ddd_number__ (X.n_items), opt.item_name);
  endif
  note = {};
  for t = txt
    note = [note, wrap_text(t{1}, theme.small, inner)];
  endfor

endfunction


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_plot_rarefaction (rand (10, 10000) > difficulty .^ 2);

%!test # lines, bands and texts say what R says; missing answers
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = double (rand (5, 300) > rand (1, 300));
%!   C(1,1:9) = NaN;
%!   R = ddd_rarefy (C);
%!   h = ddd_plot_rarefaction (R, "item_name", "letters");
%!   assert (get (h.lines(1), "ydata"), R.fraction.trivial);
%!   assert (get (h.lines(2), "ydata"), R.fraction.impossible);
%!   assert (get (h.lines(1), "xdata"), 1:5);
%!   assert (get (h.independent(2), "ydata"), R.binomial.impossible);
%!   v = get (h.bands(1), "vertices");
%!   assert (v(2,:), [2, R.interval.trivial(1,2)], 1e-12);
%!   assert (v(end-1,2), R.interval.trivial(2,2), 1e-12);
%!   assert (max (v(:,1)), 4);           # no error over models at 5
%!   x = get (h.extrapolated(2), "xdata");
%!   y = get (h.extrapolated(2), "ydata");
%!   assert ([x(1), y(1)], [5, R.fraction.impossible(5)], 1e-12);
%!   txt = get (findobj (hf, "-regexp", "string", ...
%!                      "^dashed: extrapolated"), "string");
%!   assert (! isempty (strfind (strjoin (cellstr (txt)'), sprintf ( ...
%!     "at 10 models 95 %% [%.3f", R.extrapolated.interval.trivial(1,6)))));
%!   for txt = {["5 models, 291 letters, tolerance 0; bands: 95 % over ", ...
%!               "items and models"], ...
%!              "Fraction of letters", "trivial", "extrapolated"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # a histogram, a matrix, two sets of models; errors over items alone
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! unwind_protect
%!   h = struct ("histogram", [9 4 3 2 20]);
%!   ddd_plot_rarefaction (ddd_split ("histogram", h.histogram, "tolerance", 1));
%!   assert (! isempty (findobj (hf, "string", ...
%!                 "4 models, 38 items, tolerance 1; bands: 95 % over items")));
%!   C = rand (4, 50) < .5;
%!   g = ddd_plot_rarefaction (C);
%!   assert (get (g.lines(1), "ydata"), ddd_rarefy (C).fraction.trivial);
%!   R = ddd_rarefy (C, "against", h, "extrapolate", 2);
%!   ddd_plot_rarefaction (ddd_rarefy (C, "tolerance", 1, "extrapolate", 1));
%!   ddd_plot_rarefaction (R);
%!   assert (! isempty (findobj (hf, "string", "other set of models")));
%!   assert (isempty (findobj (hf, "string", "extrapolated")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_rarefaction ()
%!error <ddd_plot_rarefaction: C must be a real> ddd_plot_rarefaction ("a")
%!error <unknown option 'item'> ddd_plot_rarefaction (eye (3), "item", "x")
%!error <item_name must be a string> ddd_plot_rarefaction (eye (3), "item_name", 1)
