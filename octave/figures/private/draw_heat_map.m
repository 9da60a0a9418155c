## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{p}, @var{cells}] =} draw_heat_map (@var{page}, @
## @var{rect}, @var{panel}, @var{format}, @var{size})
## Draw the square matrix @code{values} of a @var{panel} on @var{rect} (inches
## on the @var{page}) in the colors of its @code{scale}, gray for @code{NaN}.
## Values are written as @var{format} says (@qcode{"long"}, @qcode{"short"} or
## @qcode{""}) in @var{size} points.  In gray print the colors of what is
## unknown or below 0 are those of some value, so @code{NaN} has a stroke, and
## what is below 0 a minus where no value is written.  The cells in
## @code{marks} have a corner.
##
## @var{p} is the panel, with a unit per cell, @var{cells} the picture.
## @end deftypefn

function [p, cells] = draw_heat_map (page, rect, panel, format, points)

  theme = page.theme;
  x = panel.values;
  scale = panel.scale;
  n = rows (x);
  p = new_panel (page, rect, [0, n], [0, n], true);

  share = (x - scale.limits(1)) / diff (scale.limits);
  rgb = map_colors (share, scale.map, theme.neutral);
  flat = reshape (rgb, n ^ 2, 3);
  below = false (n ^ 2, 1);
  if (! isempty (scale.below))
    below = round (100 * x(:)) < 0;
    flat(below,:) = repmat (scale.below, sum (below), 1);
  endif
  cells = draw_picture (p, [0, n], [0, n], reshape (flat, n, n, 3),
                        [600, 600]);
  unknown = isnan (x) & (scale.diagonal | ! eye (n));
  mark_cells (p, find (unknown), n, "stroke");
  dark = luminance (flat) < 0.18;
  if (! isempty (panel.marks))
    mark_corners (p, panel.marks, reshape (dark, n, n));
  endif
  if (isempty (format))
    mark_cells (p, find (below), n, "minus");
  endif
  draw_frame (p, "box");

  if (! isempty (format))
    [i, j] = ndgrid (1:n, 1:n);
    known = ! isnan (x(:));
    for tone = {known & dark, [1, 1, 1]; known & ! dark, [0.1, 0.1, 0.1]}'
      at = find (tone{1});
      if (! isempty (at))
        label = arrayfun (@(v) two_decimals (v, strcmp (format, "short")),
                          x(at), "uniformoutput", false);
        draw_label (p, j(at) - 0.5, i(at) - 0.5, label, points, "color",
                    tone{2}, "horizontalalignment", "center", "tag", ...
                    "ddd_number");
      endif
    endfor
  endif

endfunction

## A "stroke" or a "minus" in cells: the elements INDEX of a matrix of N rows.
function mark_cells (p, index, n, mark)
  if (! isempty (index))
    [i, j] = ind2sub ([n, n], index(:)');
    x = j - 0.5 + 0.25 * [-1; 1; NaN];
    y = i - 0.5 + 0.25 * strcmp (mark, "stroke") * [1; -1; NaN];
    line (p.axes, x(:), y(:), "color", p.theme.note, "linewidth",
          p.theme.hairline, "tag", ["ddd_", mark]);
  endif
endfunction

## The upper right corner of CELLS, white where they are DARK.
function mark_corners (p, cells, dark)
  for tone = {cells & dark, [1, 1, 1]; cells & ! dark, [0.1, 0.1, 0.1]}'
    [i, j] = find (tone{1});
    if (! isempty (i))
      ## Closed, from the middle of an edge on.
      X = j - 0.04 + 0.24 * [-0.5, -1, 0, 0, -0.5];
      Y = i - 0.96 + 0.24 * [0.5, 0, 0, 1, 0.5];
      patch (p.axes, "faces", reshape (1:numel (X), size (X)), ...
             "vertices", [X(:), Y(:)], "edgecolor", "none", ...
             "facecolor", tone{2}, "tag", "ddd_corner");
    endif
  endfor
endfunction
