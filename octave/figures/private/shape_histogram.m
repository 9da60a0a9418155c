## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_histogram (@var{place}, @var{d})
## Bars for the shares of items that 0 to n models solve, a line for those that
## independent models would give, and the percentages above both ends.
##
## @var{d} has @code{n_models}, @code{edges} of the bars, @code{share},
## @code{null}, @code{flagged} (or empty) and @code{color} per bar, the names
## of the first and last bar (@code{ends}), @code{corner} (2 x 2 texts: left
## and right end), @code{headline}, @code{label}, @code{legend} and
## @code{note}.  The result has the fields @code{panel}, @code{bars},
## @code{flagged} and @code{null}; @code{crowded} is whether the percentages
## leave too little of the panel to the bars.
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
  right = max (0.12, text_width (d.ends{2}, theme.text) / 2 + theme.edge);
  n = d.n_models;
  center = (d.edges(1:end-1) + d.edges(2:end)) / 2;
  left = axis_margin (theme, "left", {"0.00"});
  for pass = 1:2
    rect = [left, yrect(1), max(W - left - right, 0.5), yrect(2)];
    pad = 0.1 * diff (d.edges([1, end])) / rect(3);
    xl = [d.edges(1) - pad, d.edges(end)];
    [ymax, corner, out.crowded] = layout (theme, d, xl, rect);
    count = min (7, max (2, floor (rect(4) / 0.22 / theme.scale)));
    ticks = @(limits) choose_ticks (limits, count, [0, 1]);
    [~, labels] = ticks ([place.ylim, 0, ymax](1:2));
    left = axis_margin (theme, "left", labels);
  endfor

  sheet = new_sheet (page);
  p = new_panel (page, rect, xl, [0, ymax]);
  out.panel = p.axes;
  wide = diff (d.edges);
  bars = @(v, width, color) draw_boxes (p, center - width * wide / 2, 0, ...
                                        width * wide, v, color);
  pitch = wide(1) / p.dx;       # white between bars that are wide enough
  apart = max (0.1, 0.02 / pitch) * (pitch > 0.05);
  out.bars = bars (d.share, 1 - apart, d.color);
  out.flagged = [];
  if (! isempty (d.flagged))
    out.flagged = bars (d.flagged, 0.45, theme.flagged);
  endif
  out.null = line (p.axes, center, d.null, "color", theme.ink, "linewidth",
                   theme.curve);
  if (n <= 20)
    draw_dots (p, 0:n, d.null, 3.5, [1, 1, 1], theme.ink);
  endif
  draw_frame (p);
  draw_ticks (p, "left", ticks, d.label);
  ends = {center([1, end]), d.ends};
  draw_ticks (p, "bottom", ...
              @(limits) x_ticks (limits, n, ends, rect(3), theme), ...
              d.x_label);
  out.parts = {"numbers", "legend", "captions"};
  for c = corner(1:end*wants (place, "numbers"))
    draw_leader (p, c, center, max (d.share, d.null));
    line_up = @(k) c.y + ((2.5 - k) * lead + 0.03) * p.dy;
    draw_label (p, c.x, line_up (1), c.text{1}, theme.text, "color", ...
                dark_color (c.color), "horizontalalignment", c.align);
    draw_label (p, c.x, line_up (2), c.text{2}, theme.text, ...
                "horizontalalignment", c.align);
  endfor

  draw_header (sheet, head);

endfunction

## From the text of a corner to its bar, if that is far below.
function draw_leader (p, c, center, top)
  i = merge (strcmp (c.align, "left"), 1, numel (center));
  if (c.y - top(i) > 0.12 * p.dy)
    line (p.axes, center([i, i]), [top(i) + 0.04 * p.dy, c.y], "color", ...
          p.theme.note, "linewidth", p.theme.hairline, "tag", "ddd_leader");
  endif
endfunction

## "None" and "All" at the ends, and as many numbers between as have room on
## WIDE inches.
function [at, labels] = x_ticks (limits, n, ends, wide, theme)
  inches = wide / diff (limits);
  width = @(x) text_width (x, theme.text) + 0.08;
  [far, name] = ends{:};
  range = min (n, limits(2)) - max (0, limits(1));
  most = min (10, range * inches / width (__ddd_number__ (n)));
  at = whole_ticks (max (limits, [0, -Inf]), max (1, most));
  half = width (__ddd_number__ (n)) / 2;
  at((at - far(1)) * inches < half + width (name{1}) / 2) = [];
  at((far(2) - at) * inches < half + width (name{2}) / 2) = [];
  labels = arrayfun (@__ddd_number__, at, "uniformoutput", false);
  labels = [name(1), labels, name(2)];
  at = [far(1), at, far(2)];
  in = at >= limits(1) & at <= limits(2);
  [at, labels] = deal (at(in), labels(in));
endfunction

## The end of the y axis, where the texts above both ends go, and whether they
## leave too little of the panel to the bars.
function [ymax, corner, crowded] = layout (theme, d, xl, rect)

  low = d.edges(1);
  high = d.edges(end);
  dx = diff (xl) / rect(3);
  tall = (2.6 * theme.text * theme.leading + 0.05) / rect(4);   # of the panel
  tall *= ! all (cellfun (@isempty, d.corner(:)));
  wide = max (text_width (d.corner, theme.text), [], 2)' * dx;
  reach = min (wide + 0.05 * dx, high - low - 0.05);

  ## The outline of bars and line, finely enough.
  center = (d.edges(1:end-1) + d.edges(2:end)) / 2;
  x = linspace (low, high, 100 * numel (d.share))(2:end-1);
  line = interp1 (center, d.null, min (max (x, center(1)), center(end)));
  both = max (d.share(lookup (d.edges, x)), line);
  y = [max(both(x <= low + reach(1))), max(both(x >= high - reach(2)))];

  ymax = 1.02 * max (both);
  if (sum (reach) <= high - low - 0.1)
    ymax = max (ymax, max (y) / (1 - tall));
  else                                  # too wide to stand side by side
    [~, upper] = max (y);
    for pass = 1:30
      y(upper) = max (y(upper), y(3 - upper) + tall * ymax);
      ymax = max (ymax, y(upper) / (1 - tall));
    endfor
  endif
  crowded = tall >= 1 || ymax > 2.5 * max (both);
  corner = struct ("x", {low + 0.05, high - 0.05}, "y", {y(1), y(2)}, ...
                   "text", {d.corner(1,:), d.corner(2,:)}, ...
                   "color", {theme.impossible, theme.trivial}, ...
                   "align", {"left", "right"});

endfunction
