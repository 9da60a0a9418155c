## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{x}, @var{points}] =} spread_dots (@var{p}, @
## @var{values}, @var{wide}, @var{points})
## How far from the middle of its column, in data units of the panel @var{p},
## each dot stands that shows a value (@var{values} has a vector for each
## column): those about as high as each other lie side by side, within
## @var{wide} inches.  Dots of @var{points} points get smaller for it, to 1
## point, and then overlap.
## @end deftypefn

function [x, points] = spread_dots (p, values, wide, points)

  points /= 0.85;
  do
    points = max (1, 0.85 * points);
    [x, most] = cellfun (@(v) side_by_side (v, points / 72 * p.dy), values, ...
                         "uniformoutput", false);
    most = max ([most{:}]);
  until (most * points / 72 <= wide || points == 1)
  pitch = min (points / 72, wide / most) * p.dx;
  x = cellfun (@(x) pitch * x, x, "uniformoutput", false);

endfunction

## In dots from the middle, in rows as TALL as a dot, every other one shifted
## by half a dot, as the next value may be just above; how many are in one.
function [x, most] = side_by_side (v, tall)
  known = find (! isnan (v));
  x = zeros (size (v));
  most = 1;
  if (! isempty (known))
    [level, ~, row] = unique (floor (v(known) / tall));
    [row, order] = sort (row(:));
    count = accumarray (row, 1);
    before = cumsum (count) - count;
    shift = mod (level(:), 2) / 2 - floor ((count + 1) / 2);
    x(known(order)) = (1:numel (row))' - before(row) + shift(row);
    most = max (count) + 0.5;
  endif
endfunction
