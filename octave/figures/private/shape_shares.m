## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_shares (@var{place}, @var{d})
## One row per class: its shares of the categories as a stacked bar, and its
## share of each category as a bar in a panel per category, over that of all.
## On a narrow page these panels stand below the first.
##
## @var{d} has @code{within} (g+1 x 3: impossible, in-between, trivial; the
## first row for all), @code{among} (g x 3), @code{share} (g x 1),
## @code{names}, @code{counts}, @code{note}, @code{odds} and
## @code{item_name}.
## @end deftypefn

function out = shape_shares (place, d)

  theme = place.theme;
  g = rows (d.within);
  titles = {"impossible", "in-between", "trivial"};
  colors = [theme.impossible; theme.between; theme.trivial];
  light = luminance (colors) > 0.35;

  W = page_width (place, 7.2);
  d.legend = [repmat({"box"}, 3, 1), num2cell(colors, 2), titles'];
  d.legend(end+1,:) = {"box", theme.neutral, sprintf("share of all %s", ...
                                                     d.item_name)};
  bottom = axis_margin (theme, "bottom", {});

  stacked = is_stacked (place, W);
  head = theme.text * theme.leading + 0.04;     # above each panel
  named = wants (place, "names");
  if (! named)
    d.names(:) = {""};
  endif
  table = fit_names (@(step) layout (place, W, d, 1 + stacked, ...
                                     head + bottom, step));
  [page, pitch, points, step] = deal (table.page, table.pitch, ...
                                      table.points, table.step);
  tall = g * pitch;
  longest = min (1.5 * theme.scale, (0.2 + 0.1 * stacked) * W);
  names = cut_labels (d.names, points, longest);
  for i = 1:g * named
    names{i} = sprintf ("%s (%s)", names{i}, __ddd_number__ (d.counts(i)));
  endfor
  left = 1.02 * max (text_width (names, points)) + theme.gap ...
         + theme.edge;

  gap = 0.2;
  room = max (1, page.size(1) - left - 0.16);
  wide = [0.46, 0.18, 0.18, 0.18] * (room - 3 * gap);
  at = left + [0, cumsum(wide(1:3) + gap)];
  if (stacked)
    wide = [room, (room - 2 * gap) / 3 * [1, 1, 1]];
    at = left + [0, (0:2) * (wide(2) + gap)];
  endif
  low = bottom + [stacked, 0, 0, 0] * (head + tall + bottom);
  rect = @(i) [at(i), low(i), wide(i), tall];
  sheet = new_sheet (page);
  y = (0:g-1)';
  apart = merge (pitch > 0.06, 0.16, 0);

  ## Shares within classes; the row of all stands apart by a line.
  p = new_panel (page, rect (1), [0, 100], [0, g], true);
  start = 100 * [zeros(g, 1), cumsum(d.within, 2)(:,1:2)];
  start(isnan (start)) = 0;
  width = 100 * d.within;
  width(isnan (width)) = 0;
  sliver = 0.02 * p.dx;                 # white between colors, gray alike
  for c = 1:3
    some = width(:,c) > sliver;
    draw_boxes (p, start(some,c), y(some) + apart / 2,
                width(some,c) - sliver, 1 - apart, colors(c,:));
    label = arrayfun (@(v) sprintf ("%.0f", v), width(:,c), ...
                      "uniformoutput", false);
    fits = find (width(:,c) / p.dx > 1.3 * text_width (label, points));
    if (step == 1 && ! isempty (fits) && wants (place, "numbers"))
      draw_label (p, start(fits,c) + width(fits,c) / 2, y(fits) + 0.5,
                  label(fits), points, "color", merge (light(c), ...
                  theme.ink, [1, 1, 1]), "horizontalalignment", "center");
    endif
  endfor
  shown = [1, (1 + step):step:g];
  write_names = @(p, i) draw_names (p, "left", y(i) + 0.5, names(i), ...
                                    points, theme.gap);
  write_names (p, shown);
  line (p.paper, [-left + theme.edge, page.size(1) - left - 0.16] * p.dx,
        [1, 1], "color", theme.dot, "linewidth", theme.hairline);
  draw_frame (p);
  title = choose_text ({"Categories within each class", "Within classes"}, ...
                       theme.text, wide(1) + gap);
  draw_title (sheet, p, title, theme.text, 0.03);
  at = 0:merge (wide(1) > 1.6 * theme.scale, 25, 50):100;
  draw_ticks (p, "bottom", {at, written(at)}, ...
              {sprintf("%% of a class's %s", d.item_name), "%"});
  out.panels = p.axes;

  ## Shares of the categories, on one scale.
  most = 100 * max ([d.among(:); d.share]);
  limit = max (1.05 * most, 1);
  count = min (4, max (2, floor (wide(2) / (0.3 * theme.scale))));
  for c = 1:3
    p = new_panel (page, rect (c + 1), [0, limit], [0, g], true);
    draw_boxes (p, 0 * d.share, y(2:g) + apart / 2, 100 * d.share,
                1 - apart, theme.neutral);
    some = d.among(:,c) > 0;
    draw_boxes (p, zeros (sum (some), 1), y([false; some]) + 0.3,
                100 * d.among(some,c), 0.4, colors(c,:));
    draw_frame (p);
    long = ["Of the ", titles{c}];
    title = choose_text ({long, titles{c}}, theme.text, ...
                         wide(2) + gap * (c < 3));
    draw_title (sheet, p, title, theme.text, 0.03);
    draw_ticks (p, "bottom", @(limits) percent_ticks (limits, count), ...
                merge (c == 2, {{"% in each class", "%"}}, {""}){1});
    if (stacked && c == 1 && g > 1)
      write_names (p, shown(2:end));
    endif
    out.panels(end+1) = p.axes;
  endfor

  draw_header (sheet, table.head);
  out.parts = {"numbers", "names", "legend", "captions"};

endfunction

## Rows as tall as the page allows, and names while they fit: the page, the
## header, the pitch of the rows and the size of their names, on FLOORS of
## panels with OVER inches above and below each.
function table = layout (place, W, d, floors, over, step)
  theme = place.theme;
  d.note = note_every_nth (d.note, step);
  if (! isempty (d.odds))
    d.note = {d.note, d.odds};
  endif
  table.head = layout_header (place, W, d);
  g = rows (d.within);
  most = 8.5 / floors;
  usual = merge (g > 100, most / g, ...
                 max (0.085, min (0.22 * theme.scale, most / g)));
  table.page = set_page (place, [W, table.head.tall ...
                                    + floors * (over + g * usual)]);
  tall = (table.page.size(2) - table.head.tall) / floors - over;
  table.pitch = max (0.3, tall) / g;
  table.points = min (theme.text, max (theme.smallest, ...
                                       72 * table.pitch / 1.12));
  table.step = every_nth_name (d.names, table.points, table.pitch);
endfunction

function [at, labels] = percent_ticks (limits, count)
  at = choose_ticks (limits, count);
  labels = written (at);
endfunction

function labels = written (at)
  labels = arrayfun (@(v) sprintf ("%g", v), at, "uniformoutput", false);
endfunction
