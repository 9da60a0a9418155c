## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_rarefaction (@var{place}, @var{d})
## Shares against the number of models: a line with its band, a gray line for
## independent models, dashes for the extrapolation, and a line with dots for
## another set of models; named at their ends.
##
## @var{d} has @code{n_models} (1 x r), the @code{last} number of models, the
## @code{limit} of the y axis, its @code{label}, @code{x_label}, @code{legend}
## and @code{note},
## and per @code{curve} (two of them) @code{name}, @code{color}, @code{y} and
## @code{independent} (1 x r), @code{band_n}, @code{low} and @code{high},
## @code{more_n} and @code{more}, @code{other_n} and @code{other} (or empty)
## and @code{end}, the value that the name belongs to.  The result has the
## fields @code{panel}, @code{lines}, @code{bands}, @code{extrapolated} and
## @code{independent}.
## @end deftypefn

function out = shape_rarefaction (place, d)

  theme = place.theme;
  W = page_width (place, 4.2);
  head = layout_header (place, W, d);
  page = set_page (place, [W, 1.9 + 1.1 * theme.scale]);
  bottom = axis_margin (theme, "bottom", {});
  leader = 0.08;
  names = {d.curve.name};
  if (! wants (place, "names"))
    names(:) = {""};
  endif
  right = leader + 1.02 * max (text_width (names, theme.text)) + theme.edge;
  tall = max (0.3, page.size(2) - head.tall - 0.02 - bottom);
  count = min (7, max (2, floor (tall / (0.22 * theme.scale))));
  [~, labels] = choose_ticks ([place.ylim, 0, d.limit](1:2), count);
  left = axis_margin (theme, "left", labels);
  rect = [left, bottom, max(0.3, page.size(1) - left - right), tall];
  first = d.n_models(1);
  sheet = new_sheet (page);
  p = new_panel (page, rect, [first - 0.02 * d.last, d.last], [0, d.limit]);

  out.panel = p.axes;
  out.extrapolated = out.more_bands = [];
  for i = 1:2
    c = d.curve(i);
    corners = [c.band_n, fliplr(c.band_n); c.low, fliplr(c.high)]';
    out.bands(i) = patch (p.axes, "faces", [1:rows(corners), 1], ...
                          "vertices", corners, "edgecolor", "none", ...
                          "facecolor", 1 - 0.25 * (1 - c.color));
    if (columns (c.more_ends) > 1)
      corners = [c.more_n, fliplr(c.more_n); c.more_ends(1,:), ...
                 fliplr(c.more_ends(2,:))]';
      out.more_bands(end+1) = patch (p.axes, "faces", ...
        [1:rows(corners), 1], "vertices", corners, "edgecolor", "none", ...
        "facecolor", 1 - 0.13 * (1 - c.color));
    endif
  endfor
  for i = 1:2
    out.independent(i) = line (p.axes, d.n_models,
                               min (d.curve(i).independent, d.limit),
                               "color", theme.dot, "linewidth", 1);
  endfor
  for i = 1:2
    c = d.curve(i);
    if (! isempty (c.other))
      line (p.axes, c.other_n, c.other, "color", c.color, "linewidth", 1);
      few = round (linspace (1, numel (c.other), min (20, numel (c.other))));
      draw_dots (p, c.other_n(few), c.other(few), 3.5, [1, 1, 1], c.color);
    endif
    if (! isempty (c.more))
      out.extrapolated(i) = draw_dashes (p, c.more_n, c.more, c.color);
    endif
    out.lines(i) = line (p.axes, d.n_models, c.y, "color", c.color,
                         "linewidth", 1.25);
  endfor

  draw_frame (p);
  draw_ticks (p, "left", @(limits) choose_ticks (limits, count, [0, 1]), ...
              d.label);
  most = min (10, rect(3) / 0.35 / theme.scale);
  draw_ticks (p, "bottom", @(limits) x_ticks (limits, first, most), ...
              d.x_label);

  if (wants (place, "names"))
    draw_axis (p, @(q) draw_ends (q, d, names, leader));
  endif
  draw_header (sheet, head);
  out.parts = {"names", "legend", "captions"};

endfunction

## Names at the ends, apart from each other and from the axis, of the curves
## that a zoom has left.
function draw_ends (p, d, names, leader)
  pitch = 1.15 * p.theme.text / 72 * p.dy;
  y = zeros (1, 2);
  for i = 1:2
    c = d.curve(i);
    [n, at] = unique ([d.n_models(:); c.more_n(:)]);
    v = [c.y(:); c.more(:)](at);
    y(i) = v(end);
    if (p.xl(2) < n(end))
      y(i) = interp1 (n, v, max (p.xl(2), n(1)));
    endif
  endfor
  in = y >= p.yl(1) & y <= p.yl(2);
  [~, upper] = max (y);
  y(3 - upper) = max (y(3 - upper), p.yl(1) + pitch / 2);
  y(upper) = max (y(upper), y(3 - upper) + pitch);
  for i = find (in)
    draw_text (p, p.xl(2) + leader * p.dx, y(i), names{i}, p.theme.text, ...
               "color", dark_color (d.curve(i).color), "tag", "ddd_axis");
  endfor
endfunction

## Round numbers, and the first one in place of its neighbors.
function [at, labels] = x_ticks (limits, first, most)
  step = max (1, choose_step (limits(2), most));
  at = step * ceil (max (limits(1), 1) / step) : step : limits(2);
  if (limits(1) <= first)
    at = [first, at(at > first + 0.4 * step)];
  endif
  labels = arrayfun (@(v) sprintf ("%d", v), at, "uniformoutput", false);
endfunction
