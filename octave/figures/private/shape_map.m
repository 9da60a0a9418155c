## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_map (@var{place}, @var{d})
## Points in a plane whose units are as long across as up, with their names
## where there is room, and a bar for a distance.
##
## @var{d} has @code{x} (n x 2), @code{names}, @code{id} (of the group of each
## point), @code{colors} and @code{shapes} (of the dots) per group,
## @code{legend}, @code{axes} (names of both), @code{bar} (its length and what
## it is) and @code{note}.  The result has the fields @code{panel},
## @code{dots} (per group), @code{names} (texts) and @code{bar}.
## @end deftypefn

function out = shape_map (place, d)

  theme = place.theme;
  W = page_width (place, 5 * max (1, theme.scale));
  extent = max (max (d.x, [], 1) - min (d.x, [], 1), ...
                1e-3 + 0.1 * max (max (d.x(:)) - min (d.x(:)), 1e-3));
  side = theme.gap + theme.text / 72 + 2 * theme.edge;
  wide = max (0.3, W - side - theme.edge);
  tall = wide * min (1.1, max (0.6, extent(2) / extent(1)));

  ## Names that are left out are counted in the note, which takes room itself.
  left_out = 0;
  for pass = 1:2
    e = d;
    if (left_out > 0)
      e.note = sprintf ("%s; %s left out for want of room", d.note, ...
                        __ddd_count__ (1:left_out, "name"));
    endif
    head = layout_header (place, W, e);
    page = set_page (place, [W, head.tall + side + tall]);
    rect = [side, side, max(0.3, page.size(1) - side - theme.edge), ...
            max(0.3, page.size(2) - side - head.tall)];
    [xl, yl] = limits_of (d.x, rect(3:4));
    [at, left_out] = places_of (place, d, rect, xl, yl);
  endfor

  sheet = new_sheet (page);
  p = new_panel (page, rect, xl, yl);
  draw_frame (p, "box");
  draw_axis (p, @(q) name_axes (q, d.axes));
  bar = bar_box (theme, d, rect);
  out.bar = draw_boxes (p, p.xl(1) + bar.from * p.dx, ...
                        p.yl(1) + bar.up * p.dy, d.bar{1}, ...
                        1.5 / 72 * p.dy, theme.ink);
  draw_label (p, p.xl(1) + bar.from * p.dx, p.yl(1) + bar.text * p.dy, ...
              d.bar{2}, theme.small);
  out.dots = [];
  for g = 1:numel (d.shapes)
    in = d.id == g;
    if (any (in))
      out.dots(end+1) = draw_dots (p, d.x(in,1), d.x(in,2), ...
                                   points_of (theme, rows (d.x)), ...
                                   d.colors(g,:), "none", d.shapes(g));
    endif
  endfor
  out.names = draw_names_at (p, d, at);
  draw_header (sheet, head);
  out.panel = p.axes;
  out.parts = {"names", "legend", "captions"};

endfunction

## Names with their middles AT inches of the panel, anchored at the end towards
## the point: a browser may draw SVG in another font, and wider.
function h = draw_names_at (p, d, at)
  points = p.theme.small;
  shown = find (! isnan (at(:,1)));
  half = 0.515 * text_width (d.names(shown), points)(:);
  off = at(shown,1) - (d.x(shown,1) - p.xl(1)) / p.dx;
  side = (off > half) - (off < -half);  # of a name above or below: 0
  h = zeros (1, numel (shown));
  for s = [-1, 0, 1]
    in = side == s;
    if (any (in))
      x = p.xl(1) + (at(shown(in),1) - s * half(in)) * p.dx;
      h(in) = draw_label (p, x, p.yl(1) + at(shown(in),2) * p.dy, ...
                          d.names(shown(in)), points, ...
                          "horizontalalignment", ...
                          {"right", "center", "left"}{s + 2});
    endif
  endfor
endfunction

## Axes without ticks: their units mean nothing but beside the bar.
function name_axes (p, names)
  theme = p.theme;
  far = theme.gap + theme.text / 144;
  across = choose_text (names{1}, theme.text, p.rect(3));
  up = choose_text (names{2}, theme.text, p.rect(4));
  if (! isempty (p.xlabel))
    across = p.xlabel;
  endif
  if (! isempty (p.ylabel))
    up = p.ylabel;
  endif
  draw_text (p, sum (p.xl) / 2, p.yl(1) - far * p.dy, across, theme.text, ...
             "horizontalalignment", "center", "tag", "ddd_axis");
  draw_text (p, p.xl(1) - far * p.dx, sum (p.yl) / 2, up, theme.text, ...
             "rotation", 90, "horizontalalignment", "center", "tag", ...
             "ddd_axis");
endfunction

## Limits around the points, with a unit as long across as up.
function [xl, yl] = limits_of (x, inches)
  low = min (x, [], 1);
  high = max (x, [], 1);
  scale = max ((high - low) ./ max (0.1, inches - [0.9, 0.7]));
  scale = max (scale, 1e-6);
  middle = (low + high) / 2;
  xl = middle(1) + [-0.5, 0.5] * scale * inches(1);
  yl = middle(2) + [-0.5, 0.5] * scale * inches(2);
endfunction

function points = points_of (theme, n)
  points = theme.scale * max (2.5, min (5, 40 / sqrt (n)));
endfunction

## Middles of the names in inches of the panel, and how many have no place.
function [at, left_out] = places_of (place, d, rect, xl, yl)
  n = rows (d.x);
  at = NaN (n, 2);
  left_out = 0;
  if (wants (place, "names"))
    theme = place.theme;
    inches = [(d.x(:,1) - xl(1)) / diff(xl) * rect(3), ...
              (d.x(:,2) - yl(1)) / diff(yl) * rect(4)];
    bar = bar_box (theme, d, rect);
    long = d.bar{1} / diff (xl) * rect(3);
    taken = [0, 0, bar.from + max(long, bar.wide), bar.top];
    at = layout_point_names (inches, 1.03 * text_width (d.names(:), ...
                                                        theme.small), ...
                             theme.small * 1.1 / 72, ...
                             points_of (theme, n) / 144 ...
                             * merge (all (d.id == d.id(1)), 1, 1.4), ...
                             taken, rect(3:4));        # shapes have corners
    left_out = sum (isnan (at(:,1)));
  endif
endfunction

## The bar in the lower left corner, in inches of the panel.
function bar = bar_box (theme, d, rect)
  bar.from = theme.edge;
  bar.up = theme.edge;
  bar.text = bar.up + 3 / 72 + theme.small / 144;
  bar.top = bar.text + theme.small / 144 + 0.02;
  bar.wide = 1.03 * text_width (d.bar{2}, theme.small);
endfunction
