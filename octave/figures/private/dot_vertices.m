## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{v} =} dot_vertices (@var{p}, @var{x}, @var{y}, @
## @var{size})
## Circles of @var{size} points around data positions of the panel @var{p}: 25
## vertices each, those of one circle numel (@var{x}) rows apart.
## @end deftypefn

function v = dot_vertices (p, x, y, size)
  angle = linspace (0, 2 * pi, 25);
  X = x(:) + size / 144 * p.dx * cos (angle);
  Y = y(:) + size / 144 * p.dy * sin (angle);
  v = [X(:), Y(:)];
endfunction
