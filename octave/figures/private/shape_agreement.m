## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_agreement (@var{place}, @var{d})
## Panels with a dot per pair of models, over the region that is possible and
## lines of equal error consistency: beside each other, or below each other
## where the page is narrow.
##
## @var{d} has, per @code{panel}, @code{title}, @code{x}, @code{y},
## @code{within} (the number of a group, or 0), and the @code{independent} and
## the @code{histogram} consistency; @code{region} (x, low, high), the function
## @code{level}, @code{grid}, @code{xl}, @code{yl}, @code{x_name},
## @code{y_name}, colors, @code{legend} and @code{note}; with @code{density},
## squares in the colors of @code{map} say how many pairs there are, on a
## logarithmic scale.  The result has the fields @code{panels}, @code{dots} and
## @code{within}.
## @end deftypefn

function out = shape_agreement (place, d)

  theme = place.theme;
  count = numel (d.panel);
  width = page_width (place, merge (count > 1, 7.2, 3.9));
  down = merge (is_stacked (place, width), count, 1);
  across = count / down;
  tall = merge (down > 1, 0.8, 1) * down * width / across;
  page = set_page (place, [width, tall + 0.3 * theme.scale]);
  W = page.size(1);
  H = page.size(2);
  head = layout_header (place, W, d);
  over = theme.title * theme.leading + 0.04;    # each panel
  bottom = axis_margin (theme, "bottom", {});
  tall = max (0.3, (H - head.tall) / down - over - bottom);
  steps = @(inches) min (6, max (2, floor (inches / 0.35 / theme.scale)));
  ticks = @(count) @(limits) choose_ticks (limits, count);
  [~, labels] = choose_ticks ([place.ylim, d.yl](1:2), steps (tall));
  left = axis_margin (theme, "left", labels);
  right = text_width ("0.00", theme.text) / 2 + theme.edge;
  gap = left + 0.1;
  wide = max (0.3, (W - left - right - (across - 1) * gap) / across);

  sheet = new_sheet (page);
  out.panels = out.dots = out.within = [];
  for i = 1:count
    row = ceil (i / across);
    rect = [left + (i - 1) * (wide + gap) * (down == 1), ...
            bottom + (down - row) * (over + tall + bottom), wide, tall];
    p = new_panel (page, rect, d.xl, d.yl);
    pairs = d.panel(i);
    corners = [d.region.x, fliplr(d.region.x); ...
               d.region.low, fliplr(d.region.high)]';
    patch (p.axes, "faces", [1:rows(corners), 1], "vertices", corners, ...
           "edgecolor", "none", "facecolor", d.shade);
    for k = d.grid
      level_line (d, k, p, [1, 1, 1]);
    endfor
    if (d.density)
      [out.dots(end+1), most(i)] = draw_density (p, pairs, d.map);
    else
      [between, within] = draw_pairs (p, pairs, d);
      out.dots = [out.dots, between];
      out.within = [out.within, within];
    endif
    level_line (d, pairs.independent, p, theme.ink);
    level_line (d, pairs.histogram, p, theme.ink, @draw_dashes);
    draw_frame (p);
    draw_ticks (p, "left", ticks (steps (tall)), d.y_name);
    draw_ticks (p, "bottom", ticks (steps (wide)), d.x_name);
    title = choose_text (pairs.title, theme.title, wide + gap / 2);
    draw_title (sheet, p, title, theme.title);
    out.panels(end+1) = p.axes;
  endfor

  if (d.density)                        # the legend has kept room for it
    head.legend.entries{2,3} = __ddd_count__ (1:max (most), "pair");
  endif
  draw_header (sheet, head);
  out.parts = {"legend", "captions"};

endfunction

## The line of error consistency K, as far as it is possible.  Below 0, it
## leaves the region and touches it again at 1: a point alone is left out.
function [between, within] = draw_pairs (p, pairs, d)

  size = max (1.8, min (3.5, 50 / sqrt (numel (pairs.x))));
  between = within = [];
  some = pairs.within == 0;
  if (any (some))
    between = draw_dots (p, pairs.x(some), pairs.y(some), size, d.color);
  endif
  for k = unique (pairs.within(! some))(:)'
    some = pairs.within == k;
    within(end+1) = draw_dots (p, pairs.x(some), pairs.y(some), size + 0.4, ...
                               d.within_color(min (k, end),:), "none", ...
                               min (k, d.shapes));
  endfor

endfunction

## How many pairs there are, in squares of 0.045 inches.
function [h, most] = draw_density (p, pairs, map)

  side = 0.045 * abs ([p.dx, p.dy]);
  cell = floor ([pairs.x(:) - p.xl(1), pairs.y(:) - p.yl(1)] ./ side);
  [at, ~, id] = unique (cell, "rows");
  count = accumarray (id, 1);
  most = max (count);
  color = squeeze (map_colors (log (count) / max (log (most), 1), map, ...
                               [1, 1, 1]));
  color = reshape (color, [], 3);
  h = draw_boxes (p, p.xl(1) + at(:,1) * side(1), ...
                  p.yl(1) + at(:,2) * side(2), side(1), side(2), color);

endfunction

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
