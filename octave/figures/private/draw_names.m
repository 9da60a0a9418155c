## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_names (@var{p}, @var{side}, @var{at}, @var{names}, @
## @var{size}, @var{gap}, @var{turned})
## Write the @var{names} of rows or columns in @var{size} points, @var{gap}
## inches from the @var{side} @qcode{"left"} or @qcode{"bottom"} of the data
## rectangle of the panel @var{p}, beside the positions @var{at} on the axis.
##
## At the bottom they end there and are upright, or have the @code{rotation},
## @code{align} and @code{shift} (inches to the right) of the struct
## @var{turned}.
## @end deftypefn

function draw_names (p, side, at, names, points, gap, turned = ...
                     struct ("rotation", 90, "align", "right", "shift", 0))
  draw_axis (p, @(q) draw (q, side, at(:), names(:), points, gap, turned));
endfunction

function draw (p, side, at, names, points, gap, turned)

  if (strcmp (side, "left"))
    in = at >= p.yl(1) & at <= p.yl(2);
    draw_text (p, repmat (p.xl(1) - gap * p.dx, sum (in), 1), at(in), ...
               names(in), points, "horizontalalignment", "right", "tag", ...
               "ddd_axis");
  else
    in = at >= p.xl(1) & at <= p.xl(2);
    edge = merge (p.dy > 0, p.yl(1), p.yl(2));
    draw_text (p, at(in) + turned.shift * p.dx, ...
               repmat (edge - gap * p.dy, sum (in), 1), names(in), points, ...
               "rotation", turned.rotation, "horizontalalignment", ...
               turned.align, "tag", "ddd_axis");
  endif

endfunction
