## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_frame (@var{p}, @var{sides}, @var{high})
## Draw the @var{sides} of the data rectangle of the panel @var{p}:
## @qcode{"axes"} (default: left, up to @var{high}, and bottom),
## @qcode{"bottom"}, or @qcode{"box"} (all, as a hairline).
## @end deftypefn

function draw_frame (p, sides = "axes", high = Inf)
  draw_axis (p, @(q) draw (q, sides, min (high, q.yl(1 + (q.dy > 0)))));
endfunction

function draw (p, sides, high)

  low = p.yl(1 + (p.dy < 0));
  width = p.theme.line;
  switch (sides)
    case "axes"
      [x, y] = deal (p.xl([1, 1, 2]), [high, low, low]);
    case "bottom"
      [x, y] = deal (p.xl, [low, low]);
    case "box"
      [x, y] = deal (p.xl([1, 2, 2, 1, 1]), p.yl([1, 1, 2, 2, 1]));
      width = p.theme.hairline;
  endswitch
  line (p.axes, x, y, "color", p.theme.ink, "linewidth", width, "tag",
        "ddd_axis");

endfunction
