## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_agreement (@var{place}, @var{d})
## Panels with a dot per pair of models, over the region that is possible and
## lines of equal error consistency: beside each other, or below each other
## where the page is narrow.
##
## @var{d} has, per @code{panel}, @code{title}, @code{x}, @code{y},
## @code{within} (a group), and the @code{independent} and the @code{histogram}
## consistency; @code{region} (x, low, high), the function @code{level},
## @code{grid}, @code{xl}, @code{yl}, @code{x_name}, @code{y_name}, colors,
## @code{legend} and @code{note}.  The result has the fields @code{panels},
## @code{dots} and @code{within}.
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
    draw_frame (p);
    draw_ticks (p, "left", ticks (steps (tall)), d.y_name);
    draw_ticks (p, "bottom", ticks (steps (wide)), d.x_name);
    title = choose_text (pairs.title, theme.title, wide + gap / 2);
    draw_title (sheet, p, title, theme.title);
    out.panels(end+1) = p.axes;
  endfor

  draw_header (sheet, head);
  out.parts = {"legend", "captions"};

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
