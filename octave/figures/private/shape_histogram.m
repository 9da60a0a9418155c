## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_histogram (@var{place}, @var{d})
## Bars for the shares of items that 0 to n models solve, a line for those that
## independent models would give, and the percentages above both ends.
##
## @var{d} has @code{share}, @code{null}, @code{flagged} (or empty),
## @code{color} (per bar), @code{corner} (2 x 2 texts: left and right end),
## @code{headline}, @code{label}, @code{legend} and @code{note}.  The result
## has the fields @code{panel}, @code{bars}, @code{flagged} and @code{null}.
## @end deftypefn

function out = shape_histogram (place, d)

  theme = place.theme;
  lead = theme.text * theme.leading;
  page = set_page (place, [page_width(place, 3.5), ...
                           1.65 + 1.1 * theme.scale ...
                           + ! isempty(d.headline) * 1.5 * lead]);
  W = page.size(1);
  H = page.size(2);
  one = strjoin (d.headline, " ");
  if (text_width (one, theme.title) <= W - 2 * theme.edge)
    d.headline = one;                   # both parts in one line
  endif
  if (! wants (place, "numbers"))
    d.corner = repmat ({""}, 2, 2);
  endif
  head = layout_header (place, W, d);

  ## The y axis needs its labels, the margin them, and the labels the scale.
  bottom = axis_margin (theme, "bottom", {});
  yrect = [bottom, max(H - head.tall - 0.02 - bottom, 0.3)];
  right = 0.12;
  n = numel (d.share) - 1;
  left = axis_margin (theme, "left", {"0.00"});
  for pass = 1:2
    rect = [left, yrect(1), max(W - left - right, 0.5), yrect(2)];
    pad = 0.1 * (n + 1) / rect(3);
    xl = [-0.5 - pad, n + 0.5];
    [ymax, corner] = layout (theme, d, xl, rect);
    count = min (7, max (2, floor (rect(4) / 0.22 / theme.scale)));
    [~, labels] = choose_ticks ([place.ylim, 0, ymax](1:2), count);
    left = axis_margin (theme, "left", labels);
  endfor

  sheet = new_sheet (page);
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
  draw_frame (p);
  draw_ticks (p, "left", @(limits) choose_ticks (limits, count), d.label);
  draw_ticks (p, "bottom", @(limits) x_ticks (limits, n, rect(3), theme), ...
              {"Number of models that are right", "Models right"});
  out.parts = {"numbers", "legend", "captions"};
  for c = corner(1:end*wants (place, "numbers"))
    line_up = @(k) c.y + ((2.5 - k) * lead + 0.03) * p.dy;
    draw_label (p, c.x, line_up (1), c.text{1}, theme.text, "color", ...
                dark_color (c.color), "horizontalalignment", c.align);
    draw_label (p, c.x, line_up (2), c.text{2}, theme.text, ...
                "horizontalalignment", c.align);
  endfor

  draw_header (sheet, head);

endfunction

## "None" and "All" at the ends, and as many numbers between as have room on
## WIDE inches.
function [at, labels] = x_ticks (limits, n, wide, theme)
  inches = wide / diff (limits);
  width = @(x) text_width (x, theme.text) + 0.08;
  range = min (n, limits(2)) - max (0, limits(1));
  most = min (10, range * inches / width (sprintf ("%d", n)));
  at = whole_ticks (limits, max (1, most));
  half = width (sprintf ("%d", n)) / 2;
  at(at * inches < half + width ("None") / 2) = [];
  at((n - at) * inches < half + width ("All") / 2) = [];
  labels = arrayfun (@__ddd_number__, at, "uniformoutput", false);
  labels = [{"None"}, labels, {"All"}];
  at = [0, at, n];
  in = at >= limits(1) & at <= limits(2);
  [at, labels] = deal (at(in), labels(in));
endfunction

## The upper limit of the y axis, and where the percentages stand: above the
## bars and the null in the columns that they span, and not over each other.
## XL are the limits of the panel and RECT its place in inches.
function [ymax, corner] = layout (theme, d, xl, rect)

  n = numel (d.share) - 1;
  dx = diff (xl) / rect(3);
  tall = (2.6 * theme.text * theme.leading + 0.05) / rect(4);   # of the panel
  wide = max (text_width (d.corner, theme.text), [], 2)' * dx;
  reach = min (wide + 0.05 * dx, n + 0.95);

  ## The outline of bars and line, finely enough.
  x = linspace (-0.45, n + 0.45, 100 * (n + 1));
  line = interp1 (0:n, d.null, min (max (x, 0), n));
  both = max (d.share(round (x) + 1), line);
  y = [max(both(x <= reach(1) - 0.45)), max(both(x >= n + 0.45 - reach(2)))];

  ymax = 1.02 * max (both);
  if (sum (reach) <= n + 0.9)
    ymax = max (ymax, max (y) / (1 - tall));
  else                                  # too wide to stand side by side
    [~, upper] = max (y);
    for pass = 1:30
      y(upper) = max (y(upper), y(3 - upper) + tall * ymax);
      ymax = max (ymax, y(upper) / (1 - tall));
    endfor
  endif
  corner = struct ("x", {-0.45, n + 0.45}, "y", {y(1), y(2)}, ...
                   "text", {d.corner(1,:), d.corner(2,:)}, ...
                   "color", {theme.impossible, theme.trivial}, ...
                   "align", {"left", "right"});

endfunction
