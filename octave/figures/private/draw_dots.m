## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} draw_dots (@var{p}, @var{x}, @var{y}, @
## @var{size}, @var{color}, @var{edge}, @var{shape})
## Circles of @var{size} points, or other shapes (@code{dot_vertices}), around
## data positions of the panel @var{p}, as one patch: markers have another size
## in every format.
## @end deftypefn

function h = draw_dots (p, x, y, size, color, edge = "none", ...
                        shape = 1)

  n = numel (x);
  h = patch (p.axes, "faces", reshape (1:25 * n, n, 25), "vertices",
             dot_vertices (p, x, y, size, shape), "facecolor", color,
             "edgecolor", edge, "linewidth", p.theme.line, "tag", "ddd_dots");
  setappdata (h, "ddd_dots", {x, y, size, shape});

endfunction
