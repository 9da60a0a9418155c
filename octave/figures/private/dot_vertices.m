## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{v} =} dot_vertices (@var{p}, @var{x}, @var{y}, @
## @var{size}, @var{kind})
## Circles of @var{size} points around data positions of the panel @var{p}, or
## a @qcode{"square"}, @qcode{"triangle"} or @qcode{"diamond"} of the same
## area: 25 vertices each, those of one circle numel (@var{x}) rows apart.
## @end deftypefn

function v = dot_vertices (p, x, y, size, kind = "dot")
  angle = linspace (0, 2 * pi, 25);
  radius = 1;
  if (! strcmp (kind, "dot"))           # corners are among the angles
    [sides, first] = {3, pi / 2; 4, pi / 4; 4, 0}( ...
      strcmp (kind, {"triangle", "square", "diamond"}),:){:};
    part = 2 * pi / sides;
    radius = cos (part / 2) ./ cos (mod (angle - first + 1e-9, part) ...
                                    - part / 2);
    radius *= sqrt (part / sin (part));
  endif
  X = x(:) + size / 144 * p.dx * radius .* cos (angle);
  Y = y(:) + size / 144 * p.dy * radius .* sin (angle);
  v = [X(:), Y(:)];
endfunction
