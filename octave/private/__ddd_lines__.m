## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{y} =} __ddd_lines__ (@var{p}, @var{x}, @var{y}, @
## @var{lines}, @var{size}, @var{color})
## Write @var{lines} of text one below the other, from @var{x}, @var{y} (inches
## on the page of the panel @var{p}) on; return where the next one would begin.
## @end deftypefn

function y = __ddd_lines__ (p, x, y, lines, points, color)
  lead = points * __ddd_theme__ ().leading;
  for i = 1:numel (lines)
    __ddd_text__ (p, p.x0 + x * p.dx, p.y0 + (y - lead / 2) * p.dy, lines{i},
                  points, "color", color);
    y -= lead;
  endfor
endfunction
