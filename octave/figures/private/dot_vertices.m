## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{v} =} dot_vertices (@var{p}, @var{x}, @var{y}, @
## @var{size}, @var{shape})
## Circles of @var{size} points, or the shapes 2 to 6 of as large an area,
## around data positions of the panel @var{p}: 25 vertices each, those of one
## dot numel (@var{x}) rows apart.
## @end deftypefn

function v = dot_vertices (p, x, y, size, shape = 1)

  angle = linspace (0, 2 * pi, 25);
  corners = [0, 4, 3, 4, 3, 6](shape);
  first = [0, 1/4, 1/2, 0, -1/2, 1/2](shape) * pi;
  reach = ones (1, 25);
  if (corners > 0)              # as far as a side is, in each direction
    wide = 2 * pi / corners;
    off = mod (angle - first + wide / 2, wide) - wide / 2;
    reach = sqrt (2 * pi / (corners * sin (wide))) * cos (wide / 2) ...
            ./ cos (wide / 2 - abs (off));
  endif
  X = x(:) + size / 144 * p.dx * (reach .* cos (angle));
  Y = y(:) + size / 144 * p.dy * (reach .* sin (angle));
  v = [X(:), Y(:)];

endfunction
