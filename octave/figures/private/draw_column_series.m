## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{dots}, @var{means}] =} draw_column_series (@var{p}, @
## @var{i}, @var{d}, @var{g})
## Draw in column @var{i} of the panel @var{p} the series of the group @var{g}
## of @var{d} (@code{shape_columns}) side by side, each in its color and shape.
## @end deftypefn

function [dots, means] = draw_column_series (p, i, d, g)

  count = numel (d.series);
  wide = 0.8 / count;
  size = min (3.5, 40 / p.dx / sqrt (count));
  dots = means = [];
  for k = 1:count
    v = d.series(k).values{g}(:)';
    middle = i + (k - (count + 1) / 2) * wide;
    if (isempty (v))
      continue;
    endif
    spread = 0.3 * wide * (numel (v) > 1);
    at = middle + linspace (-spread, spread, numel (v));
    dots(end+1) = draw_dots (p, at, v, size, d.side.colors(k,:), "none", k);
    if (numel (v) > 1)
      means(end+1) = line (p.axes, middle + wide * [-0.4, 0.4], ...
                           d.series(k).means([g, g]), "color", [0, 0, 0], ...
                           "linewidth", 1.5 * p.theme.curve);
    endif
  endfor

endfunction
