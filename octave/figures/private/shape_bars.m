## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_bars (@var{place}, @var{d})
## One row per value, from the top down: a bar from 0, on it a darker one for
## the part of it that is the value's own, its name on the left and a text on
## the right.
##
## @var{d} has @code{names}, @code{total}, @code{own} (columns), @code{texts}
## and their @code{heading}, the names of both parts, @code{parts}, two
## @code{colors}, @code{label} of the axis and @code{note}.  The result has the
## fields @code{panel}, @code{bars} and @code{own}.
## @end deftypefn

function out = shape_bars (place, d)

  theme = place.theme;
  k = numel (d.total);
  if (! wants (place, "numbers"))
    d.texts(:) = {""};
    d.heading = "";
  endif
  if (! wants (place, "names"))
    d.names(:) = {""};
  endif
  W = page_width (place, 5 * max (1, theme.scale));
  d.legend = {"box", d.colors(1,:), d.parts{1}; "box", d.colors(2,:), ...
              d.parts{2}};
  bottom = axis_margin (theme, "bottom", {});
  head = layout_header (place, W, d);
  over = head.tall + bottom + theme.text * theme.leading + 0.04;
  page = set_page (place, [W, over + max(k, 2) * 0.3 * theme.scale]);
  pitch = max (0.3, page.size(2) - over) / k;
  points = min (theme.text, max (theme.smallest, 72 * pitch / 1.12));
  names = cut_labels (d.names, points, 0.35 * W);
  width = @(txt, size) 1.02 * max (text_width (txt, size));
  left = width (names, points) + theme.gap + theme.edge;
  right = max (width (d.texts, points), width (d.heading, theme.text)) ...
          + 2 * theme.gap + theme.edge;
  rect = [left, bottom, max(0.3, W - left - right), k * pitch];

  sheet = new_sheet (page);
  limits = [min([0; d.total]), max([1.05 * max(d.total), 0.01])];
  p = new_panel (page, rect, limits, [0, k], true);
  y = (1:k)' - 0.5;
  ticks = @(limits) share_ticks (limits, max (3, rect(3) / 0.5 / theme.scale));
  draw_grid (p, "bottom", ticks);
  draw_frame (p, "bottom");
  draw_ticks (p, "bottom", ticks, d.label);
  thick = 0.6;
  out.bars = draw_boxes (p, zeros (k, 1), y - thick / 2, d.total, thick, ...
                         d.colors(1,:));
  out.own = draw_boxes (p, zeros (k, 1), y - thick / 4, d.own, thick / 2, ...
                        d.colors(2,:));
  draw_names (p, "left", y, names, points, theme.gap);
  draw_axis (p, @(q) write (q, 2 * theme.gap, y, d.texts, points));
  draw_text (sheet, rect(1) + rect(3) + 2 * theme.gap, ...
             rect(2) + rect(4) + 0.02 + theme.text / 144, d.heading, ...
             theme.text);
  draw_header (sheet, head);
  out.panel = p.axes;
  out.parts = {"numbers", "names", "legend", "captions"};

endfunction

## Texts beside the rows Y, AT inches to the right of the data.
function write (p, at, y, txt, points)
  in = y >= p.yl(1) & y <= p.yl(2);
  draw_text (p, repmat (p.xl(2) + at * p.dx, sum (in), 1), y(in), txt(in), ...
             points, "tag", "ddd_axis");
endfunction

function [at, labels] = share_ticks (limits, count)
  at = choose_ticks (limits, count);
  labels = arrayfun (@(v) sprintf ("%g %%", 100 * v), at, "uniformoutput", ...
                     false);
endfunction
