## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{p}, @var{cells}] =} draw_heat_map (@var{page}, @
## @var{rect}, @var{kappa}, @var{format}, @var{size}, @var{excess})
## Draw the square matrix @var{kappa} on @var{rect} (inches on the
## @var{page}): light to dark blue from 0 to 1, one color for all that rounds
## below 0, gray for @code{NaN}.  Values are written as @var{format} says
## (@qcode{"long"}, @qcode{"short"} or @qcode{""}) in @var{size} points.  In
## gray print the last two colors are those of some kappa, so @code{NaN} has a
## stroke, and what is below 0 a minus where no value is written.
##
## With @var{excess} (a struct, see @code{contents_excess}), the colors
## are those of values on both sides of 0; the diagonal has none.
##
## The panel @var{p} has a unit per cell, and @var{cells} is the picture.
## @end deftypefn

function [p, cells] = draw_heat_map (page, rect, kappa, format, points, ...
                                     excess = [])

  theme = page.theme;
  n = rows (kappa);
  p = new_panel (page, rect, [0, n], [0, n], true);

  [share, map] = deal (kappa, "blues");
  below = round (100 * kappa(:)) < 0;
  unknown = isnan (kappa);
  if (! isempty (excess))
    [share, map] = deal (0.5 + kappa / (2 * excess.limit), "diverging");
    below(:) = false;
    unknown &= ! eye (n);
  endif
  rgb = map_colors (share, theme_color_map (theme, map), theme.neutral);
  flat = reshape (rgb, n ^ 2, 3);
  flat(below,:) = repmat (theme.negative, sum (below), 1);
  cells = draw_picture (p, [0, n], [0, n], reshape (flat, n, n, 3),
                        [600, 600]);
  mark_cells (p, find (unknown), n, "stroke");
  if (! isempty (excess))
    mark_corners (p, excess.found, flat);
  endif
  if (isempty (format))
    mark_cells (p, find (below), n, "minus");
  endif
  line (p.axes, [0, n, n, 0, 0], [0, 0, n, n, 0], "color", theme.ink,
        "linewidth", theme.hairline);

  if (! isempty (format))
    [i, j] = ndgrid (1:n, 1:n);
    known = ! isnan (kappa(:));
    white = luminance (flat) < 0.24;
    for tone = {known & white, [1, 1, 1]; known & ! white, [0.1, 0.1, 0.1]}'
      at = find (tone{1});
      if (! isempty (at))
        label = arrayfun (@(v) two_decimals (v, strcmp (format, "short")),
                          kappa(at), "uniformoutput", false);
        draw_text (p, j(at) - 0.5, i(at) - 0.5, label, points, "color",
                   tone{2}, "horizontalalignment", "center");
      endif
    endfor
  endif

endfunction
