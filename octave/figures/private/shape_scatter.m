## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_scatter (@var{place}, @var{d})
## A dot per model, its interval in y as a line, over a band from side to side
## with a line in it.  Names stand beside dots where there is room, those of
## the highest dots first.
##
## @var{d} has @code{x}, @code{y}, @code{low} and @code{high} (columns, the
## latter two may be @code{NaN}), @code{names}, @code{side}
## (@code{group_bands}), @code{band} (low, middle and high, or empty), the
## limits @code{xl} and @code{yl}, @code{label} of both axes, @code{legend} and
## @code{note}, and maybe @code{path}: whether a line joins the dots of a group
## in their order.  A dot may have no name.  The result has the fields
## @code{panel}, @code{dots} (one handle per group), @code{intervals} and
## @code{band}.
## @end deftypefn

function out = shape_scatter (place, d)

  theme = place.theme;
  W = page_width (place, 4.2);
  head = layout_header (place, W, d);
  page = set_page (place, [W, head.tall + 2.6 * theme.scale]);
  bottom = axis_margin (theme, "bottom", {});
  tall = max (0.3, page.size(2) - head.tall - 0.02 - bottom);
  count = @(inches) min (6, max (2, floor (inches / 0.4 / theme.scale)));
  ticks = @(inches) @(limits) choose_ticks (limits, count (inches));
  [~, labels] = choose_ticks ([place.ylim, d.yl](1:2), count (tall));
  left = axis_margin (theme, "left", labels);
  right = text_width ("0.00", theme.text) / 2 + theme.edge;
  rect = [left, bottom, max(0.3, page.size(1) - left - right), tall];

  sheet = new_sheet (page);
  p = new_panel (page, rect, d.xl, d.yl);
  out.band = [];
  if (! isempty (d.band))
    out.band = draw_boxes (p, p.xl(1), d.band(1), diff (p.xl), ...
                           d.band(3) - d.band(1), theme.grid);
    line (p.axes, p.xl, d.band([2, 2]), "color", theme.ink, "linewidth", ...
          theme.curve);
  endif
  if (p.yl(1) < 0)
    line (p.axes, p.xl, [0, 0], "color", theme.dot, "linewidth", ...
          theme.hairline);
  endif

  crowded = numel (d.x) > 60;
  edge = merge (crowded, {"none"}, {[1, 1, 1]}){1};
  out.intervals = [];
  some = ! isnan (d.low(:)' + d.high(:)' + d.x(:)');
  if (any (some))
    x = [d.x(some)(:)'; d.x(some)(:)'; NaN(1, sum (some))];
    y = [d.low(some)(:)'; d.high(some)(:)'; NaN(1, sum (some))];
    out.intervals = line (p.axes, x(:), y(:), "color", ...
                          merge (crowded, theme.grid, theme.dot), ...
                          "linewidth", theme.line);
  endif
  size = 4.5 * min (1, sqrt (60 / numel (d.x)));
  id = ones (numel (d.x), 1);
  colors = theme.ink;
  if (! isempty (d.side.id))
    id = d.side.id;
    colors = d.side.colors;
  endif
  out.dots = [];
  for k = unique (id(:))'
    in = id(:) == k & ! isnan (d.x(:) + d.y(:));
    if (any (in))
      if (isfield (d, "path") && d.path)
        line (p.axes, d.x(in), d.y(in), "color", colors(k,:), "linewidth", ...
              theme.curve, "tag", "ddd_path");
      endif
      out.dots(end+1) = draw_dots (p, d.x(in), d.y(in), size, ...
                                   colors(k,:), edge, k);
    endif
  endfor

  draw_frame (p);
  draw_ticks (p, "left", ticks (tall), d.label{2});
  draw_ticks (p, "bottom", ticks (rect(3)), d.label{1});
  if (wants (place, "names"))
    write_names (p, d, size / 144);
  endif
  draw_header (sheet, head);
  out.panel = p.axes;
  out.parts = {"names", "legend", "captions"};

endfunction

## Beside the dots that have room there, HALF inches from their middle, or
## above or below their intervals.
function write_names (p, d, half)

  theme = p.theme;
  names = cut_labels (d.names, theme.small, theme.longest);
  at = [(d.x(:) - p.xl(1)) / p.dx, (d.y(:) - p.yl(1)) / p.dy];    # inches
  y = @(v) (v(:) - p.yl(1)) / p.dy;
  up = max (at(:,2) + half, y (d.high));
  down = min (at(:,2) - half, y (d.low));
  taken = [at - half, at + half;        # left, bottom, right, top
           at(:,1), down, at(:,1), up];
  tall = 1.15 * theme.small / 72;
  sides = [1, 0; -1, 0; 0, 1; 0, -1];   # right of it, or left, or above
  if (isfield (d, "path") && d.path)
    sides = [0, 1; -1, 0; 1, 0];        # or above, off the line
  endif
  [~, order] = sort (d.y(:), "descend");
  known = ! isnan (d.x(:) + d.y(:)) & ! cellfun (@isempty, names(:));
  for i = order(known(order))(:)'
    wide = 1.03 * text_width (names{i}, theme.small);
    for to = sides'                     # the first that is free
      at_text = at(i,:) + to' * (half + 0.04);
      if (to(2) != 0)
        at_text(2) = merge (to(2) > 0, up(i), down(i)) ...
                     + to(2) * (0.02 + tall / 2);
      endif
      low = at_text - [wide * (1 - to(1)) / 2, tall / 2];
      box = [low, low + [wide, tall]];
      hit = all (taken(:,1:2) < box(3:4) & taken(:,3:4) > box(1:2), 2);
      hit(i) = false;
      if (all (box(1:2) > 0.02 & box(3:4) < p.rect(3:4)) && ! any (hit))
        draw_label (p, d.x(i) + (at_text(1) - at(i,1)) * p.dx, ...
                    d.y(i) + (at_text(2) - at(i,2)) * p.dy, names{i}, ...
                    theme.small, "color", theme.note, ...
                    "horizontalalignment", {"right", "center", ...
                                            "left"}{to(1)+2});
        taken(end+1,:) = box;
        break;
      endif
    endfor
  endfor

endfunction
