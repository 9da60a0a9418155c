## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_intervals (@var{place}, @var{d})
## One row per value, largest on top: a bar for its interval, a dot for the
## value, its name on the left, and its rank and their interval on the right.
##
## @var{d} has @code{names}, @code{estimate}, @code{low} and @code{high}
## (columns), @code{ranks} and @code{between} (their intervals; cell arrays of
## strings), @code{label} of the axis and @code{note}.  What is @code{NaN}
## comes last and has no dot.  The result has the fields @code{panel},
## @code{dots}, @code{bars} and @code{order}.
## @end deftypefn

function out = shape_intervals (place, d)

  theme = place.theme;
  level = d.estimate(:);
  level(isnan (level)) = -Inf;
  [~, order] = sort (level, "descend");
  g = numel (order);

  W = page_width (place, 5 * max (1, theme.scale));
  d.legend = {"dot", theme.ink, lower(d.label); ...
              "line", theme.dot, "95 % interval"};
  bottom = axis_margin (theme, "bottom", {});
  over = theme.text * theme.leading + 0.04 + bottom;
  rows = fit_names (@(step) layout (place, W, d, g, over, step));
  [page, pitch, points] = deal (rows.page, rows.pitch, rows.points);
  tall = g * pitch;
  shown = 1:rows.step:g;
  names = cut_labels (d.names(order), points, ...
                      min (theme.longest, 0.35 * W));
  width = @(txt, size) 1.02 * max (text_width (txt, size));
  left = max (width (names, points) + theme.gap, theme.gap) + theme.edge;
  rank = max (width (d.ranks, points), width ("Rank", theme.text));
  right = rank + 3 * theme.gap + width (d.between, points) + theme.edge;

  ends = [d.low(:); d.high(:); d.estimate(:)];
  ends = [min(ends), max(ends)];
  if (any (isnan (ends)))
    ends = [0, 1];
  endif
  limits = ends + [-0.05, 0.05] * max (diff (ends), 0.01);
  rect = [left, bottom, max(0.3, page.size(1) - left - right), tall];
  p = new_panel (page, rect, limits, [0, g], true);
  y = (1:g)' - 0.5;

  [at, labels] = choose_ticks (limits, max (3, rect(3) / 0.45 / theme.scale));
  line (p.axes, [at; at; NaN(size (at))](:),
        repmat ([0; g; NaN], 1, numel (at))(:), "color", theme.grid,
        "linewidth", theme.hairline);
  draw_frame (p, "bottom");
  draw_ticks (p, "bottom", at, labels, d.label);

  some = find (! isnan (d.low(order)(:)));
  thick = min (0.03 * theme.scale, 0.35 * pitch) * abs (p.dy);
  from = d.low(order)(some);
  long = max (d.high(order)(some) - from, 0.005 * p.dx);
  out.bars = draw_boxes (p, from, y(some) - thick / 2, long, thick, ...
                         theme.dot);
  some = find (! isnan (d.estimate(order)(:)));
  out.dots = [];
  if (! isempty (some))
    out.dots = draw_dots (p, d.estimate(order)(some), y(some), ...
                          min (4.5 * theme.scale, 72 * 0.7 * pitch), ...
                          theme.ink);
  endif

  if (rows.step > 1)
    draw_tick_marks (p, "left", y(shown));
  endif
  draw_text (p, repmat (limits(1) - theme.gap * p.dx, numel (shown), 1),
             y(shown), names(shown), points, "horizontalalignment",
             "right");
  x = limits(2) + (2 * theme.gap + [rank, rank + theme.gap]) * p.dx;
  write = @(x, txt, side) draw_text (p, repmat (x, numel (shown), 1), ...
    y(shown), txt(order)(shown), points, "horizontalalignment", side);
  write (x(1), d.ranks, "right");
  write (x(2), d.between, "left");
  draw_text (p, x(1), (0.02 + theme.text / 144) * p.dy, "Rank", ...
             theme.text, "horizontalalignment", "right");

  draw_header (p, rows.head);
  out.panel = p.axes;
  out.order = order';

endfunction

## Rows as tall as a page allows, and names while they fit: the page, the
## header, the pitch of G rows and the size of their names.  OVER are the
## inches between header and rows, and below them.
function rows = layout (place, W, d, g, over, step)
  theme = place.theme;
  d.note = note_every_nth (d.note, step, "name and rank");
  rows.head = layout_header (theme, W, d);
  over += rows.head.tall;
  usual = max (0.085, min (0.19 * theme.scale, 8.5 / g));
  rows.page = set_page (place, [W, over + max(g, 3) * usual]);
  rows.pitch = max (0.3, rows.page.size(2) - over) / g;
  rows.points = min (theme.text, max (theme.smallest, 72 * rows.pitch / 1.12));
  rows.step = every_nth_name (rows.points, rows.pitch);
endfunction
