## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_intervals (@var{place}, @var{d})
## One row per value, largest on top: a dot for the value, a bar on it for its
## interval, its name on the left, and its rank and their interval on the
## right.
##
## @var{d} has @code{names}, @code{estimate}, @code{low} and @code{high}
## (columns), @code{ranks} and @code{between} (their intervals; cell arrays of
## strings) under a @code{heading}, @code{side} (@code{group_bands}),
## @code{label} of the axis, @code{dot_name} for the legend and @code{note};
## whether to sort (@code{sorted}), where to draw a line from top to bottom
## (@code{zero}, or empty), @code{bars} for a chart on top, on the same scale
## (columns: where, how high; or empty), with their @code{bars_label}, and
## maybe @code{may_be_best} (logical: rows with a pale band) and
## @code{possible} ([least, most] value).  What is @code{NaN} comes last and
## has no dot.  The result has the fields @code{panel}, @code{dots} (one handle
## per group), @code{bars}, @code{order} and, with a chart, @code{chart}.
## @end deftypefn

function out = shape_intervals (place, d)

  theme = place.theme;
  level = d.estimate(:);
  level(isnan (level)) = -Inf;
  [~, order] = sort (level, "descend");
  if (! d.sorted)
    order = (1:numel (order))';
  endif
  g = numel (order);
  ranked = wants (place, "numbers");
  if (! ranked)
    d.ranks(:) = d.between(:) = {""};
  endif
  if (! wants (place, "names"))
    d.names(:) = {""};
  endif

  W = page_width (place, 5 * max (1, theme.scale));
  d.legend = {"dot", theme.dot, lower(d.dot_name)};
  if (! isempty (d.side.id))
    d.legend = d.side.marks;
  endif
  d.legend(end+1,:) = {"line", theme.ink, "95 % interval"};
  if (! isfield (d, "may_be_best"))
    d.may_be_best = false (g, 1);
  elseif (any (d.may_be_best))
    d.legend(end+1,:) = {"box", band_color(theme), "may be the best"};
  endif
  bottom = axis_margin (theme, "bottom", {});
  chart = 0.9 * theme.scale * ! isempty (d.bars);
  over = theme.text * theme.leading + 0.04 + bottom + chart;
  rows = fit_names (@(step) layout (place, W, d, g, over, step));
  [page, pitch, points] = deal (rows.page, rows.pitch, rows.points);
  tall = g * pitch;
  shown = 1:rows.step:g;
  names = cut_labels (d.names(order), points, ...
                      min (theme.longest, 0.35 * W));
  width = @(txt, size) 1.02 * max (text_width (txt, size));
  left = max (width (names, points) + theme.gap, theme.gap) + theme.edge;
  if (chart > 0)
    [~, labels] = whole_ticks ([0, max(d.bars(:,2))], 3);
    left = max (left, axis_margin (theme, "left", labels));
  endif
  heading = merge (ranked, d.heading, "");
  rank = max (width (d.ranks, points), width (heading, theme.text));
  right = rank + 3 * theme.gap + width (d.between, points) + theme.edge;

  ends = [d.low(:); d.high(:); d.estimate(:)];
  ends = [min(ends), max(ends)];
  if (any (isnan (ends)))
    ends = [0, 1];
  endif
  ends = [min([ends(1), d.zero, d.bars(1:end,1)']), ...
          max([ends(2), d.zero, d.bars(1:end,1)'])];
  limits = ends + [-0.05, 0.05] * max (diff (ends), 0.01);
  rect = [left, bottom, max(0.3, page.size(1) - left - right), tall];
  sheet = new_sheet (page);
  p = new_panel (page, rect, limits, [0, g], true);
  y = (1:g)' - 0.5;

  if (! isfield (d, "possible"))
    d.possible = [-Inf, Inf];
  endif
  ticks = @(limits) choose_ticks (limits, max (3, rect(3) / 0.45 ...
                                                  / theme.scale), d.possible);
  draw_axis (p, @(q) draw_bands (q, find (d.may_be_best(order))(:)));
  draw_grid (p, "bottom", ticks);
  draw_frame (p, "bottom");
  if (! isempty (d.zero))
    line (p.axes, d.zero([1, 1]), p.yl, "color", theme.ink, "linewidth", ...
          theme.hairline, "tag", "ddd_zero");
  endif
  draw_ticks (p, "bottom", ticks, d.label);

  ## An interval lies on its dot, which may be wider.
  size = min (5 * theme.scale, 72 * 0.7 * pitch);
  out.dots = draw_estimates (p, d.estimate(order)(:), y, size, d.side, order);
  some = find (! isnan (d.low(order)(:)));
  thick = min (0.011 * theme.scale, 0.35 * pitch) * abs (p.dy);
  from = d.low(order)(some);
  long = max (d.high(order)(some) - from, 0.005 * p.dx);
  out.bars = draw_boxes (p, from, y(some) - thick / 2, long, thick, ...
                         theme.ink);

  if (rows.step > 1)
    draw_axis (p, @(q) draw_tick_marks (q, "left", y(shown)));
  endif
  draw_names (p, "left", y(shown), names(shown), points, theme.gap);
  at = 2 * theme.gap + [rank, rank + theme.gap];
  draw_axis (p, @(q) write (q, at(1), y(shown), d.ranks(order)(shown), ...
                            points, "right"));
  draw_axis (p, @(q) write (q, at(2), y(shown), d.between(order)(shown), ...
                            points, "left"));
  draw_text (sheet, rect(1) + rect(3) + at(1), ...
             rect(2) + rect(4) + 0.02 + theme.text / 144, heading, ...
             theme.text, "horizontalalignment", "right");
  if (chart > 0)
    top = rect(2) + rect(4) + over - bottom;
    out.chart = draw_chart_above (page, [rect(1), top - chart, rect(3), ...
                                   chart - 0.08], p.xl, d);
  endif

  draw_header (sheet, rows.head);
  out.panel = p.axes;
  out.order = order';
  out.parts = {"numbers", "names", "legend", "captions"};

endfunction

function color = band_color (theme)
  color = (theme.grid + 1) / 2;         # grid lines are seen on it
endfunction

## Behind the rows ROW, on the paper, as the grid is.
function draw_bands (p, row)
  low = max (row - 1, p.yl(1));
  high = min (row, p.yl(2));
  [low, high] = deal (low(high > low), high(high > low));
  p.axes = p.paper;
  h = draw_boxes (p, p.xl(1) + 0 * low, low, diff (p.xl), high - low, ...
                  band_color (p.theme));
  set (h, "tag", "ddd_axis");
endfunction

## Dots in the color and shape of their group, if there are groups.
function h = draw_estimates (p, x, y, size, side, order)
  id = ones (numel (x), 1);
  colors = p.theme.dot;
  if (! isempty (side.id))
    id = side.id(order)(:);
    colors = side.colors;
  endif
  h = [];
  for k = unique (id)'
    some = id == k & ! isnan (x);
    if (any (some))
      h(end+1) = draw_dots (p, x(some), y(some), size, colors(k,:), "none", ...
                            k);
    endif
  endfor
endfunction

## Texts beside the rows Y, AT inches to the right of the data.
function write (p, at, y, txt, points, side)
  in = y >= p.yl(1) & y <= p.yl(2);
  draw_text (p, repmat (p.xl(2) + at * p.dx, sum (in), 1), y(in), txt(in), ...
             points, "horizontalalignment", side, "tag", "ddd_axis");
endfunction

## Rows as tall as a page allows, and names while they fit: the page, the
## header, the pitch of G rows and the size of their names.  OVER are the
## inches between header and rows, and below them.
function rows = layout (place, W, d, g, over, step)
  theme = place.theme;
  d.note = note_every_nth (d.note, step, "name and rank");
  rows.head = layout_header (place, W, d);
  over += rows.head.tall;
  usual = max (0.085, min (0.19 * theme.scale, 8.5 / g));
  rows.page = set_page (place, [W, over + max(g, 3) * usual]);
  rows.pitch = max (0.3, rows.page.size(2) - over) / g;
  rows.points = min (theme.text, max (theme.smallest, 72 * rows.pitch / 1.12));
  rows.step = every_nth_name (d.names, rows.points, rows.pitch);
endfunction
