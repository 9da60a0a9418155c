## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} draw_dashes (@var{p}, @var{x}, @var{y}, @
## @var{color}, @var{width})
## A dashed line through data positions of the panel @var{p}, as pieces of a
## solid line: the line styles of the graphics have another length in every
## format.
## @end deftypefn

function h = draw_dashes (p, x, y, color, width = 1)

  on = 0.045;                           # inches
  pitch = 0.08;
  x = x(:)';
  y = y(:)';
  at = [0, cumsum(hypot (diff (x) / p.dx, diff (y) / p.dy))];
  keep = [true, diff(at) > 0];
  x = x(keep);
  y = y(keep);
  at = at(keep);
  s = [];
  for start = 0:pitch:at(end)
    stop = min (start + on, at(end));
    s = [s, start, at(at > start & at < stop), stop, NaN];
  endfor
  X = Y = NaN (size (s));
  some = ! isnan (s);
  if (numel (at) > 1)
    X(some) = interp1 (at, x, s(some));
    Y(some) = interp1 (at, y, s(some));
  endif
  h = line (p.axes, X, Y, "color", color, "linewidth", width);

endfunction
