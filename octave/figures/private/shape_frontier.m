## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_frontier (@var{place}, @var{d})
## Shares that fill the panel, against the number of models: trivial items from
## below, impossible ones from above, and live ones between them; and lines for
## both borders of each other way to choose the models.  Of more than thirty
## models the axis is logarithmic, unless it must be @code{linear}: what counts
## is where they are few.
##
## @var{d} has @code{linear}, @code{n_models} (1 x r), @code{trivial} and
## @code{impossible} (1 x r), @code{other} with a row @{kind, trivial,
## impossible@} each (kind as in @code{layout_legend}), the @code{label} of
## each axis (x and y), @code{legend} and @code{note}.  The result has the
## fields @code{panel}, @code{areas} and @code{lines} (2 per other way).
## @end deftypefn

function out = shape_frontier (place, d)

  theme = place.theme;
  W = page_width (place, 4.2);
  head = layout_header (place, W, d);
  page = set_page (place, [W, 1.9 + 1.1 * theme.scale]);
  bottom = axis_margin (theme, "bottom", {});
  right = theme.edge + 0.1;
  tall = max (0.3, page.size(2) - head.tall - 0.02 - bottom);
  few = min (5, max (2, floor (tall / 0.3)));
  [~, labels] = choose_ticks ([place.ylim, 0, 1](1:2), few);
  left = axis_margin (theme, "left", labels);
  rect = [left, bottom, max(0.3, page.size(1) - left - right), tall];

  n = d.n_models;
  scale = @(x) x;
  if (n(end) > 30 && ! d.linear)
    scale = @log;
  endif
  x = scale (n);
  span = x([1, end]);
  if (span(1) == span(2))
    span += [-0.5, 0.5];
  endif
  sheet = new_sheet (page);
  page.xlim = scale (page.xlim);
  p = new_panel (page, rect, span, [0, 1]);
  out.panel = p.axes;
  at = x;
  if (numel (x) == 1)
    at = span;
  endif
  wide = @(y) y + 0 * at;
  low = wide (d.trivial);
  high = 1 - wide (d.impossible);
  border = {0 * at, low; low, high; high, 1 + 0 * at};
  color = [theme.trivial; theme.between; theme.impossible];
  for i = 1:3
    corners = [at, fliplr(at); border{i,1}, fliplr(border{i,2})]';
    out.areas(i) = patch (p.axes, "faces", [1:rows(corners), 1], ...
                          "vertices", corners, "edgecolor", "none", ...
                          "facecolor", color(i,:));
  endfor
  out.lines = [];
  for other = d.other'
    for y = {other{2}, 1 - other{3}}
      out.lines(end+1) = draw_way (p, at, wide (y{1}), other{1});
    endfor
  endfor

  draw_frame (p);
  draw_ticks (p, "left", @(limits) choose_ticks (limits, few), d.label{2});
  count = choose_counts (n, scale, rect(3) / 0.34 / theme.scale);
  labels = arrayfun (@(v) sprintf ("%d", v), count, "uniformoutput", false);
  draw_ticks (p, "bottom", {scale(count), labels}, d.label{1});
  draw_header (sheet, head);
  out.parts = {"legend", "captions"};

endfunction

## The line of one border, of another way to choose the models.
function h = draw_way (p, x, y, kind)
  if (strcmp (kind, "dashed"))
    h = draw_dashes (p, x, y, p.theme.ink, p.theme.curve);
  else
    h = line (p.axes, x, y, "color", p.theme.ink, "linewidth", ...
              p.theme.hairline);
    few = unique (interp1 (x, 1:numel (x), linspace (x(1), x(end), 12), ...
                           "nearest"));
    draw_dots (p, x(few), y(few), 3, [1, 1, 1], p.theme.ink);
  endif
endfunction

## Numbers of models for the ticks, at most about MOST of them: round ones, in
## the steps 1, 2, 5 on a logarithmic axis.
function count = choose_counts (n, scale, most)
  if (scale (10) == 10)
    step = max (1, choose_step (n(end) - n(1) + 1, min (10, most)));
    count = ceil (n(1) / step) * step : step : n(end);
  else
    round_ones = [1, 2, 5]' * 10 .^ (0:7);
    count = round_ones(round_ones >= n(1) & round_ones <= n(end))';
    if (numel (count) > most)
      count = count(mod (log10 (count), 1) == 0);
    endif
  endif
endfunction
