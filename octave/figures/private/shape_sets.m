## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_sets (@var{place}, @var{d})
## Bars for the numbers of items of combinations of models, and below each bar
## a column of dots that says which models these are.
##
## @var{d} has @code{count} (1 x s), @code{in} (logical, n x s), @code{names}
## of the rows, @code{label} of the bars and @code{note}.  The result has the
## fields @code{panel} (bars, dots), @code{bars}, @code{dots} and @code{rest},
## the dots of the models that are not in.
## @end deftypefn

function out = shape_sets (place, d)

  theme = place.theme;
  [n, s] = size (d.in);
  names = cut_labels (d.names, theme.text, theme.longest);
  if (! wants (place, "names"))
    names(:) = {""};
  endif
  W = page_width (place, max (3.5, min (7, 2.2 + 0.16 * s * theme.scale)));
  g = fit_names (@(step) layout (place, W, d, names, step));
  page = g.page;
  gap = 0.06;
  low = theme.edge + 0.02;
  most = 1.08 * max (d.count);
  ticks = @(limits) whole_ticks (limits, 4);
  [~, labels] = ticks ([place.ylim, 0, most](1:2));
  left = max (axis_margin (theme, "left", labels), theme.edge ...
              + 1.02 * max (text_width (names, g.points)) + theme.gap);
  wide = max (0.3, page.size(1) - left - theme.edge);
  span = [0.5, s + 0.5];

  sheet = new_sheet (page);
  p = new_panel (page, [left, low + g.rows + gap, wide, g.bars], span, ...
                 [0, most]);
  out.bars = draw_boxes (p, (1:s) - 0.35, 0, 0.7, d.count, theme.between);
  draw_frame (p);
  draw_ticks (p, "left", ticks, d.label);

  page.ylim = [];                       # that is for the bars
  q = new_panel (page, [left, low, wide, g.rows], span, [0.5, n + 0.5], true);
  odd = 1:2:n;
  draw_boxes (q, 0.5 + 0 * odd, odd - 0.5, s, 1, 0.5 + 0.5 * theme.grid);
  size_of = min (6 * theme.scale, 72 * 0.6 * min (wide / s, g.rows / n));
  [i, j] = find (! d.in);
  out.rest = draw_dots (q, j, i, size_of, theme.grid);
  for c = 1:s
    at = find (d.in(:,c));
    line (q.axes, [c, c], [at(1), at(end)], "color", theme.ink, ...
          "linewidth", theme.curve);
  endfor
  [i, j] = find (d.in);
  out.dots = draw_dots (q, j, i, size_of, theme.ink);
  shown = 1:g.step:n;
  draw_names (q, "left", shown, names(shown), g.points, theme.gap);
  out.panel = [p.axes, q.axes];
  draw_header (sheet, g.head);
  out.parts = {"names", "captions"};

endfunction

## The page, its header, and the inches that bars and rows take on it.
function g = layout (place, W, d, names, step)
  theme = place.theme;
  n = numel (names);
  d.note = note_every_nth (d.note, step);
  g.head = layout_header (place, W, d);
  over = g.head.tall + 0.18 + theme.edge;
  bars = 1.2 * theme.scale;
  rows = 0.165 * theme.scale * n;
  g.page = set_page (place, [W, over + bars + rows]);
  share = max (0.4, g.page.size(2) - over) / (bars + rows);
  g.bars = share * bars;
  g.rows = share * rows;
  g.points = min (theme.text, max (theme.smallest, 72 * g.rows / n / 1.12));
  g.step = every_nth_name (names, g.points, g.rows / n);
endfunction
