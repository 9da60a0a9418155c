## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} map_distances (@var{x})
## Distances of all pairs of the points in the rows of @var{x}.
## @end deftypefn

function d = map_distances (x)
  d = zeros (rows (x));
  for c = 1:columns (x)
    d += (x(:,c) - x(:,c)') .^ 2;
  endfor
  d = sqrt (d);
endfunction
