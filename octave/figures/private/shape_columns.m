## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_columns (@var{place}, @var{d})
## One column per group, highest mean first: a gray dot per member, a black bar
## for their mean; a group of one is a black dot.
##
## @var{d} has @code{names}, @code{values} (a cell array of vectors),
## @code{means}, @code{limits} of the y axis, its @code{ticks} (a
## function of the limits), @code{label} and @code{note}.
## The result has the fields @code{panel}, @code{dots}, @code{means} and
## @code{order}.
## @end deftypefn

function out = shape_columns (place, d)

  theme = place.theme;
  level = d.means(:);
  level(isnan (level)) = -Inf;
  [~, order] = sort (level, "descend");
  g = numel (order);

  right = 0.12;
  [~, labels] = d.ticks ([place.ylim, d.limits](1:2));
  left = axis_margin (theme, "left", labels);
  names = d.names(order);
  if (! wants (place, "names"))
    names(:) = {""};
  endif
  n = names_below (place, names, left + right, theme);
  left = max (left, n.left);
  width = page_width (place, max (3.5, left + right + g * n.pitch));
  many = cellfun (@numel, d.values) > 1;
  d.legend = {"dot", theme.dot, "one of several models"; ...
              "line", [0, 0, 0], "their mean"; ...
              "dot", [0, 0, 0], "single model"};
  d.legend = d.legend([any(many), any(many), any(! many)],:);
  d.note = note_every_nth (d.note, n.step);
  head = layout_header (place, width, d);
  page = set_page (place, [width, head.tall + 1.9 * theme.scale + n.below]);

  rect = [left, n.below, ...
          max(0.3, page.size - [left + right, head.tall + n.below])];
  sheet = new_sheet (page);
  p = new_panel (page, rect, [0.4, g + 0.6], d.limits);
  draw_grid (p, "left", d.ticks);
  draw_frame (p);
  draw_ticks (p, "left", d.ticks, d.label);
  out.means = out.dots = [];
  for i = 1:g
    v = d.values{order(i)}(:)';
    if (numel (v) > 1)
      x = i + linspace (-0.22, 0.22, numel (v));
      out.dots(end+1) = draw_dots (p, x, v, min (3.5, 40 / p.dx),
                                   theme.dot);
      out.means(end+1) = line (p.axes, i + [-0.36, 0.36],
                               d.means(order([i, i])), "color", [0, 0, 0],
                               "linewidth", 1.5 * theme.curve);
    else
      out.dots(end+1) = draw_dots (p, i, v, min (4.5, 60 / p.dx),
                                   [0, 0, 0]);
    endif
  endfor

  x = (1:g)(1:n.step:end);
  draw_axis (p, @(q) draw_tick_marks (q, "bottom", x));
  draw_names (p, "bottom", x, n.labels(x), n.points, n.under, n);

  draw_header (sheet, head);
  out.panel = p.axes;
  out.parts = {"names", "legend", "captions"};
  out.order = order';

endfunction

## Names under the columns, and the room that they need: level where they are
## short, slanted where there is room to the left of the first and between
## them, otherwise upright.
function n = names_below (place, names, margins, theme)
  g = numel (names);
  pitch = 0.33 * theme.scale;
  if (g > 20)
    pitch = min (0.2 * theme.scale, 10 / g);    # not wider than a desk
  endif
  longest = theme.longest;
  if (! isempty (place.size))
    longest = min (longest, 0.4 * place.size(2));
  endif
  width = page_width (place, NaN);
  for rotation = [0, 45, 90]
    n = turned (names, pitch, longest, rotation, theme);
    if (! isnan (width))
      n.pitch = max (0.3, width - max (margins, n.left + 0.12)) / g;
      n = turned (names, n.pitch, longest, rotation, theme);
    endif
    if (rotation == 0 && n.wide <= 0.85 * n.pitch
        || rotation == 45 && n.pitch >= 0.18 * theme.scale)
      break;
    endif
  endfor
endfunction

function n = turned (names, pitch, longest, rotation, theme)
  n.pitch = pitch;
  n.rotation = rotation;
  n.points = min (theme.text, max (theme.smallest, 72 * pitch / 1.12));
  n.step = every_nth_name (n.points, pitch);
  n.shift = 0.03 * (rotation == 45);
  n.align = merge (rotation == 0, "center", "right");
  n.labels = cut_labels (names, n.points, longest);
  wide = 1.02 * text_width (n.labels, n.points);
  n.wide = max (wide);
  half = n.points / 144;
  n.under = 0.1 + half * (rotation == 0);
  n.below = n.under + n.wide * sind (rotation) + half + theme.edge;
  reach = merge (rotation == 0, 0.5, cosd (rotation)) * wide(:)' + half ...
          - n.shift;
  n.left = max (reach - ((1:numel (names)) - 0.4) * pitch) + theme.edge;
endfunction
