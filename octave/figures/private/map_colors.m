## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rgb} =} map_colors (@var{v}, @var{map}, @
## @var{missing})
## One color per element of @var{v} (a matrix of values from 0 to 1 gives rows
## x columns x 3): the nearest row of @var{map}, whose first row is the color
## of 0 and below; @code{NaN} has the color @var{missing}.
## @end deftypefn

function rgb = map_colors (v, map, missing)

  k = rows (map);
  index = 1 + round ((k - 1) * min (max (v, 0), 1));
  index(isnan (v)) = k + 1;
  rgb = reshape ([map; missing](index(:),:), [size(v), 3]);

endfunction
