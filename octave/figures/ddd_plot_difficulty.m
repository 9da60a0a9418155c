## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_difficulty (@var{N})
## @deftypefnx {ddd} {} ddd_plot_difficulty (@var{C})
## @deftypefnx {ddd} {} ddd_plot_difficulty (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_difficulty (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_difficulty (@dots{})
## Draw a distribution of difficulty and the histogram that it implies.
##
## @var{N} is the result of @code{ddd_expected}; a matrix or packed data
## @var{C}, or what @code{ddd_split} returns, are passed through that function
## first.  On the left is the density of the probability that a model is right
## on an item, a Beta distribution fitted to the histogram; on the right the
## histogram that it implies if models are independent given the item, over the
## observed one (bars; items that all models answered).  A density without
## limit at an end is cut; one that is all in one place, because k varies no
## more than the binomial or items are all at the ends, is a vertical line.
##
## The fit takes all models as equally able and assumes a Beta distribution: it
## may miss the bars, and says nothing about single items.  Options:
##
## @table @code
## @item decay
## Whether to draw the two curves as well that the paper set by hand, Beta (1,
## 0.32) and the logistic weight 1 / (1 + exp (-6.85 (p - .5))); default false.
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
## figure of its own becomes 7.2 inches wide.  On a narrow page the panels
## stand below each other.  The result @var{h} is a struct
## of handles: @code{axes} (which hold the place), @code{panels} (axes in units
## of the data), @code{bars}, and @code{density} and @code{implied}, one per
## distribution.
##
## @example
## @group
## h = ddd_plot_difficulty (struct ("histogram", [3 0 0 0 1]));
## get (h.implied, "ydata")
##   @result{} [3 0 0 0 1] / 4
## @end group
## @end example
##
## Source: K. Meding et al., @cite{Trivial or impossible}, ICLR 2022, Figure
## 10.
##
## @seealso{ddd_expected, ddd_plot_histogram, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_difficulty (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_difficulty";
  opt = __ddd_options__ (caller, args(2:end), {}, [{
    "decay", false, "flag"};
    plot_options()]);
  style = use_theme (opt);

  N = args{1};
  if (! isstruct (N) || ! isfield (N, "beta_binomial"))
    N = ddd_expected (__ddd_as_split__ (caller, N, 0, false));
  endif

  out = draw_in_place (hax, [], @(place) draw (place, N, opt));
  if (nargout > 0)
    h = out;
  endif

endfunction

function out = draw (place, N, opt)

  theme = current_theme ();
  d = contents_difficulty (N, opt);
  width = page_width (place, 7.2);
  stacked = is_stacked (place, width);
  page = set_page (place, [width, 2.0 * (1 + stacked) + theme.scale]);
  W = page.size(1);
  H = page.size(2);
  inner = W - 2 * theme.edge;
  legend_rows = draw_legend ([], 0, 0, inner, d.legend);
  note = wrap_text (d.note, theme.small, inner);
  top = theme.edge + legend_rows * theme.legend + 0.1 ...
        + numel (note) * theme.small * theme.leading;
  bottom = axis_margin ("bottom", {});
  tall = max (0.3, (H - top) / (1 + stacked) - bottom - 0.1 * stacked);
  count = min (7, max (2, floor (tall / (0.22 * theme.scale))));
  n = numel (d.share) - 1;
  right = text_width (sprintf ("%d", n), theme.text) / 2 + theme.edge;
  names = {"Density", sprintf("Fraction of %s", opt.item_name)};
  limits = {[0, 1], [0, d.density_limit]; ...
            [-0.7, n + 0.5], [0, 1.03 * d.share_limit]};
  for i = 1:2
    [y{i}, labels{i}] = choose_ticks (limits{i,2}, count);
    left(i) = axis_margin ("left", labels{i});
  endfor
  wide = max (0.3, (W - sum (left) - right - 0.15) / 2);
  at = [left(1), sum(left) + wide + 0.15; bottom, bottom];
  if (stacked)
    left = max (left);
    wide = max (0.3, W - left - right);
    at = [left, left; 2 * bottom + tall + 0.1, bottom];
  endif

  for i = 1:2
    p(i) = new_panel (page, [at(:,i)', wide, tall], limits{i,:});
  endfor
  pitch = 1 / p(2).dx;          # white between bars that are wide enough
  apart = max (0.1, 0.02 / pitch) * (pitch > 0.05);
  out.panels = [p.axes];
  out.bars = draw_boxes (p(2), (0:n) - (1 - apart) / 2, 0, 1 - apart, ...
                         d.share, theme.neutral);
  for c = 1:numel (d.curve)
    curve = d.curve(c);
    out.density(c) = line (p(1).axes, curve.x, curve.density, "color", ...
                           curve.color, "linewidth", theme.curve);
    out.implied(c) = line (p(2).axes, 0:n, curve.implied, "color", ...
                           curve.color, "linewidth", theme.curve);
    if (n <= 20)
      draw_dots (p(2), 0:n, curve.implied, 3.5, [1, 1, 1], curve.color);
    endif
  endfor

  number = @(x) arrayfun (@(v) sprintf ("%g", v), x, "uniformoutput", false);
  for i = 1:2
    line (p(i).axes, p(i).xl([1, 1, 2]), p(i).yl([2, 1, 1]), "color",
          theme.ink, "linewidth", theme.line);
    draw_ticks (p(i), "left", y{i}, labels{i}, names{i});
  endfor
  room = wide / theme.scale;
  x = 0:merge (room > 1.6, 0.25, 0.5):1;
  draw_ticks (p(1), "bottom", x, number (x), shorter (wide, ...
              "Probability that a model is right", "Probability right"));
  width = text_width (sprintf ("%d", n), theme.text) + 0.08;
  x = 0:max (1, choose_step (n, max (1, min (10, wide / width)))):n;
  draw_ticks (p(2), "bottom", x, number (x), shorter (wide, ...
              "Number of models that are right", "Models right"));

  top = H - theme.edge;
  draw_legend (p(1), theme.edge, top, inner, d.legend);
  draw_text_lines (p(1), theme.edge, top - legend_rows * theme.legend, note,
                   theme.small, theme.note);

endfunction

## The text, or another one where the panel has no room for it.
function txt = shorter (wide, txt, short)
  if (text_width (txt, current_theme ().text) > wide)
    txt = short;
  endif
endfunction


%!demo
%! ## Ten models that share the difficulty of the items
%! difficulty = rand (1, 10000);
%! ddd_plot_difficulty (rand (10, 10000) > difficulty .^ 2, "decay", true);

%!test # bars, density and implied histogram say what N says; missing answers
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = double (rand (6, 500) < sin (pi / 2 * rand (1, 500)) .^ 2);
%!   C(1,1:9) = NaN;
%!   N = ddd_expected (C);
%!   B = N.beta_binomial;
%!   h = ddd_plot_difficulty (N, "item_name", "letters");
%!   v = get (h.bars, "vertices");
%!   top = max (reshape (v(:,2), 7, 6), [], 2);
%!   assert (top', N.histogram / 491, 1e-12);
%!   assert (get (h.implied, "ydata"), B.expected / 491, 1e-12);
%!   x = get (h.density, "xdata");
%!   y = get (h.density, "ydata");
%!   some = ! isnan (y);
%!   assert (y(some), x(some) .^ (B.a - 1) .* (1 - x(some)) .^ (B.b - 1) ...
%!                    / beta (B.a, B.b), 1e-9);
%!   assert (any (y > 1) && max (y) <= get (h.panels(1), "ylim")(2));
%!   for txt = {"Density", "Fraction of letters", "beta-binomial fit"}
%!     assert (! isempty (findobj (hf, "string", txt{1})), txt{1});
%!   endfor
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # the curves of the paper: histograms by numerical integration
%! hf = figure ("visible", "off");
%! unwind_protect
%!   h = [3522 2230 1893 1851 2088 2243 2444 2878 3409 4442 7081 15919];
%!   g = ddd_plot_difficulty (ddd_split ("histogram", h), "decay", true);
%!   binomial = @(k, p) nchoosek (11, k) * p .^ k .* (1 - p) .^ (11 - k);
%!   area = quadgk (@(p) 1 ./ (1 + exp (-6.85 * (p - .5))), 0, 1);
%!   for k = 0:11
%!     one(k+1) = quadgk (@(u) binomial (k, 1 - u .^ (1 / .32)), 0, 1);
%!     two(k+1) = quadgk (@(p) binomial (k, p) ...
%!                             ./ (1 + exp (-6.85 * (p - .5))), 0, 1) / area;
%!   endfor
%!   assert (get (g.implied(2), "ydata"), one, 1e-6);
%!   assert (get (g.implied(3), "ydata"), two, 1e-6);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # all difficulty in one place, or two
%! hf = figure ("visible", "off");
%! unwind_protect
%!   h = ddd_plot_difficulty (struct ("histogram", [1 4 4 1]));       # rho = 0
%!   assert (unique (get (h.density, "xdata")), .5, 1e-12);
%!   h = ddd_plot_difficulty (struct ("histogram", [3 0 0 0 1]));     # rho = 1
%!   x = get (h.density, "xdata");
%!   assert (unique (x(! isnan (x))), [0, 1]);
%!   h = ddd_plot_difficulty ([1 1; 1 1]);
%!   assert (unique (get (h.density, "xdata")), 1);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_difficulty ()
%!error <ddd_plot_difficulty: C must be a real> ddd_plot_difficulty ("a")
%!error <ddd_plot_difficulty: C must be 0, 1 or NaN> ddd_plot_difficulty ([2 1])
%!error <decay must be true or false> ddd_plot_difficulty (eye (3), "decay", 2)
%!error <unknown option 'curve'> ddd_plot_difficulty (eye (3), "curve", 1)
