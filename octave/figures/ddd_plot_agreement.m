## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_plot_agreement (@var{K})
## @deftypefnx {ddd} {} ddd_plot_agreement (@var{C})
## @deftypefnx {ddd} {} ddd_plot_agreement (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {} ddd_plot_agreement (@var{hax}, @dots{})
## @deftypefnx {ddd} {@var{h} =} ddd_plot_agreement (@dots{})
## Draw every pair of models: observed against expected agreement.
##
## @var{K} is the result of @code{ddd_consistency} (with matrices); a models x
## items matrix or packed data @var{C} are passed through that function first.
## Each dot is a pair; with groups, pairs within a group have a color of their
## own.  Pairs whose kappa is undefined are left out, and missing answers do
## what they do in @code{ddd_consistency}.
##
## The shaded region is what accuracies allow at all: for an expected agreement
## e, two models can agree on a share from sqrt (2e - 1) (0 if e < 1/2) to 1
## (1 - sqrt (1 - 2e)).  The solid line is what independent models would show:
## error consistency 0, or on in-between items what choosing these by the
## answers makes of it; the dashed line is the error consistency that the
## histogram alone implies.  Only how dots differ from @emph{that} line says
## anything about the models.  Lines end where the region does.  Options:
##
## @table @code
## @item measure
## @qcode{"agreement"} (default), or @qcode{"kappa"}: error consistency against
## the mean accuracy of the two models on these items, with the least that is
## possible for it; @var{K} needs @code{counts} for that.
##
## @item show
## @qcode{"full"}, @qcode{"between"} or @qcode{"both"} (default).
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
## figure of its own gets the size that the panels need.  The result @var{h} is
## a struct of handles: @code{axes} (which hold the place), @code{panels} (axes
## in units of the data), @code{dots} and @code{within} (of pairs within
## groups), one per panel.
##
## @example
## @group
## C = rand (5, 500) > rand (1, 500);
## h = ddd_plot_agreement (C, "show", "full");
## rows (get (h.dots, "faces"))
##   @result{} 10
## @end group
## @end example
##
## Source: R. Geirhos, K. Meding and F. A. Wichmann, @cite{Beyond accuracy},
## NeurIPS 2020, Figure 2.  Bounds: T. Klein et al., @cite{Quantifying
## uncertainty in error consistency}, 2025.
##
## @seealso{ddd_consistency, ddd_plot_consistency, ddd_save_figure}
## @end deftypefn

function h = ddd_plot_agreement (varargin)

  [hax, args] = leading_axes (varargin);
  if (isempty (args))
    print_usage ();
  endif
  caller = "ddd_plot_agreement";
  opt = __ddd_options__ (caller, args(2:end), {}, [{
    "measure", "agreement", {"agreement", "kappa"};
    "show", "both", {"both", "full", "between"}};
    plot_options()]);
  style = use_theme (opt);

  K = args{1};
  if (! is_consistency (caller, K))
    K = ddd_consistency (__ddd_data__ (caller, K, 1), "counts", true);
  elseif (strcmp (opt.measure, "kappa") && ! isfield (K.full, "n11"))
    error ("ddd:invalidInput",
           ["ddd_plot_agreement: K has no counts; give ddd_consistency ", ...
            "the option counts"]);
  endif

  out = draw_in_place (hax, [], @(place) draw (place, K, opt));
  if (nargout > 0)
    h = out;
  endif

endfunction

function out = draw (place, K, opt)

  theme = current_theme ();
  d = contents_agreement (K, opt);
  count = numel (d.panel);
  width = page_width (place, merge (count > 1, 7.2, 3.9));
  down = merge (is_stacked (place, width), count, 1);
  across = count / down;
  tall = merge (down > 1, 0.8, 1) * down * width / across;
  page = set_page (place, [width, tall + 0.3 * theme.scale]);
  W = page.size(1);
  H = page.size(2);
  inner = W - 2 * theme.edge;
  legend_rows = draw_legend ([], 0, 0, inner, d.legend);
  note = wrap_text (d.note, theme.small, inner);
  top = theme.edge + legend_rows * theme.legend + 0.08 ...
        + numel (note) * theme.small * theme.leading;
  head = theme.title * theme.leading + 0.04;    # above each panel
  bottom = axis_margin ("bottom", {});
  tall = max (0.3, (H - top) / down - head - bottom);
  steps = @(inches) min (6, max (2, floor (inches / 0.35 / theme.scale)));
  [y, y_labels] = choose_ticks (d.yl, steps (tall));
  left = axis_margin ("left", y_labels);
  right = text_width ("0.00", theme.text) / 2 + theme.edge;
  gap = left + 0.1;
  wide = max (0.3, (W - left - right - (across - 1) * gap) / across);
  [x, x_labels] = choose_ticks (d.xl, steps (wide));

  out.panels = out.dots = out.within = [];
  for i = 1:count
    row = ceil (i / across);
    rect = [left + (i - 1) * (wide + gap) * (down == 1), ...
            bottom + (down - row) * (head + tall + bottom), wide, tall];
    p = new_panel (page, rect, d.xl, d.yl);
    pairs = d.panel(i);
    corners = [d.region.x, fliplr(d.region.x); ...
               d.region.low, fliplr(d.region.high)]';
    patch (p.axes, "faces", [1:rows(corners), 1], "vertices", corners, ...
           "edgecolor", "none", "facecolor", d.shade);
    for k = d.grid
      level_line (d, k, p, [1, 1, 1]);
    endfor
    size = max (1.8, min (3.5, 50 / sqrt (numel (pairs.x))));
    if (any (! pairs.within))
      out.dots(end+1) = draw_dots (p, pairs.x(! pairs.within), ...
                                   pairs.y(! pairs.within), size, d.color);
    endif
    if (any (pairs.within))
      out.within(end+1) = draw_dots (p, pairs.x(pairs.within), ...
                                     pairs.y(pairs.within), size, ...
                                     d.within_color);
    endif
    level_line (d, pairs.independent, p, theme.ink);
    level_line (d, pairs.histogram, p, theme.ink, @draw_dashes);
    line (p.axes, p.xl([1, 1, 2]), p.yl([2, 1, 1]), "color", theme.ink,
          "linewidth", theme.line);
    draw_ticks (p, "left", y, y_labels, d.y_name);
    draw_ticks (p, "bottom", x, x_labels, d.x_name);
    title = cut_labels ({pairs.title}, theme.title, wide){1};
    draw_text (p, p.xl(1), p.yl(2) + (0.04 + theme.title / 144) * p.dy,
               title, theme.title);
    out.panels(end+1) = p.axes;
  endfor

  top = H - theme.edge;
  draw_legend (p, theme.edge, top, inner, d.legend);
  draw_text_lines (p, theme.edge, top - legend_rows * theme.legend, note,
                   theme.small, theme.note);

endfunction

## The line of error consistency K, as far as it is possible.  Below 0, it
## leaves the region and touches it again at 1: a point alone is left out.
function level_line (d, k, p, color, fcn = @solid)
  x = d.region.x;
  y = d.level (x, k);
  inside = y >= d.region.low - 1e-9 & y <= d.region.high + 1e-9;
  inside &= [false, inside(1:end-1)] | [inside(2:end), false];
  if (any (inside))
    fcn (p, x(inside), y(inside), color);
  endif
endfunction

function solid (p, x, y, color)
  line (p.axes, x, y, "color", color, "linewidth", 1);
endfunction


%!demo
%! ## Models 1 and 2 share more than difficulty
%! C = rand (8, 3000) > rand (1, 3000) .^ (linspace (.5, 2, 8)');
%! C(2,1:1000) = C(1,1:1000);
%! ddd_plot_agreement (C);

%!test # dots, lines and texts say what K says; missing answers
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = double (rand (5, 300) > rand (1, 300));
%!   C(1,1:9) = NaN;
%!   K = ddd_consistency (C, "counts", true, "groups", {"a", "a", "b", "b", "b"});
%!   h = ddd_plot_agreement (K, "item_name", "letters");
%!   center = @(h, c) mean (reshape (get (h, "vertices")(:,c), [], 25)(:,1:24), 2);
%!   at = sub2ind ([5, 5], [1 1 1 2 2 2], [3 4 5 3 4 5]);
%!   for i = 1:2
%!     part = {K.full, K.between}{i};
%!     assert (sort (center (h.dots(i), 1)), sort (part.expected(at)(:)), 1e-9);
%!     assert (sort (center (h.dots(i), 2)), sort (part.observed(at)(:)), 1e-9);
%!     assert (numel (center (h.within(i), 1)), 4);
%!   endfor
%!   all = strjoin (flipud (get (findobj (hf, "type", "text"), "string"))', " ");
%!   for txt = {"All letters (300)", "5 models, 10 pairs, tolerance 0; all ", ...
%!              "all letters: 9 with missing answers; in-between letters: ", ...
%!              "white lines: error consistency 0.2, 0.4, 0.6, 0.8"}
%!     assert (! isempty (strfind (all, txt{1})), txt{1});
%!   endfor
%!   h = ddd_plot_agreement (K, "measure", "kappa", "show", "between");
%!   x = K.between;
%!   a = (2 * x.n11 + x.n10 + x.n01) ./ (2 * (x.n11 + x.n10 + x.n01 + x.n00));
%!   assert (sort (center (h.dots, 1)), sort (a(at)(:)), 1e-9);
%!   assert (sort (center (h.dots, 2)), sort (x.kappa(at)(:)), 1e-9);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # no pair of accuracies can leave the region, some reach its edge
%! rand ("twister", 1);
%! hf = figure ("visible", "off");
%! unwind_protect
%!   C = rand (8, 200) < linspace (.05, .95, 8)';
%!   h = ddd_plot_agreement (C, "show", "full");
%!   region = get (findall (h.panels, "type", "patch")(end), "vertices");
%!   [p, q] = meshgrid (0.02:0.02:0.98);
%!   e = p .* q + (1 - p) .* (1 - q);
%!   n = rows (region) / 2;
%!   low = interp1 (region(1:n,1), region(1:n,2), e);
%!   high = interp1 (flipud (region(n+1:end,1)), flipud (region(n+1:end,2)), e);
%!   tip = abs (e - .5) < .02;                # too steep to interpolate
%!   slack = (abs (p + q - 1) - low)(low > min (region(:,2)) + .01 & ! tip);
%!   assert (min (slack), 0, 2e-3);
%!   slack = (high - 1 + abs (p - q))(high < max (region(:,2)) - .01 & ! tip);
%!   assert (min (slack), 0, 2e-3);
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # lines end where the region does, also below 0 and short of the corner
%! hf = figure ("visible", "off");
%! unwind_protect
%!   matrix = @(x) [1, x; x, 1];
%!   K.full = struct ("n_items", 100, "kappa", matrix (-.3), "histogram_kappa", ...
%!                    .7, "independent_kappa", -.3, "expected", matrix (.35), ...
%!                    "observed", matrix (.15));
%!   K.between = setfield (K.full, "expected", matrix (.92));
%!   K.models = {"a"; "b"};
%!   K.groups.group = {};
%!   K.tolerance = 0;
%!   ends = [];
%!   for l = findall (ddd_plot_agreement (K).panels(1), "type", "line")'
%!     y = get (l, "ydata")(! isnan (get (l, "ydata")));
%!     x = get (l, "xdata")(! isnan (get (l, "xdata")));
%!     if (numel (x) > 99)                # neither axis nor ticks
%!       assert (y >= sqrt (max (0, 2 * x - 1)) - 1e-3);
%!       assert (y <= 1 - sqrt (max (0, 1 - 2 * x)) + 1e-3);
%!       ends(end+1,:) = x([1, end]);
%!     endif
%!   endfor
%!   assert (rows (ends), 6);              # four white, dashed, solid
%!   assert (min (ends), [.31, .64], .01);  # of the solid one
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!test # undefined pairs are left out and counted
%! hf = figure ("visible", "off");
%! unwind_protect
%!   h = ddd_plot_agreement ([1 1 1; 1 1 1; 1 0 1], "show", "full");
%!   assert (rows (get (h.dots, "faces")), 2);
%!   assert (! isempty (findobj (hf, "-regexp", "string", "undefined$")));
%! unwind_protect_cleanup
%!   close (hf);
%! end_unwind_protect

%!error <Invalid call> ddd_plot_agreement ()
%!error <ddd_plot_agreement: C must be a real> ddd_plot_agreement ("a")
%!error <packed data, or a result of ddd_consistency with output "matrix">
%! ddd_plot_agreement (ddd_consistency (eye (3), "output", "pairs"))
%!error <ddd_plot_agreement: the struct must be packed data, or a result>
%! ddd_plot_agreement (ddd_consistency (eye (3), "output", "summary"))
%!error <ddd_plot_agreement: the struct must be packed data, or a result>
%! ddd_plot_agreement (ddd_bootstrap (eye (3), "replicates", 20))
%!error <ddd_plot_agreement: the struct must be packed data, or a result>
%! ddd_plot_agreement (ddd_split ([1 0 1; 0 1 1]))
%!error <K has no counts; give ddd_consistency the option counts>
%! ddd_plot_agreement (ddd_consistency (eye (3)), "measure", "kappa")
%!error <measure must be "agreement"> ddd_plot_agreement (eye (3), "measure", "x")
%!error <show must be "both"> ddd_plot_agreement (eye (3), "show", "x")
%!error <unknown option 'items'> ddd_plot_agreement (eye (3), "items", "x")
