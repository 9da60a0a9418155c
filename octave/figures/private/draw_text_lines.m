## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{y} =} draw_text_lines (@var{p}, @var{x}, @var{y}, @
## @var{lines}, @var{size}, @var{color}, @dots{})
## Write @var{lines} of text one below the other, from @var{x}, @var{y} (inches
## on the page of the panel @var{p}) on; return where the next one would begin.
## @end deftypefn

function y = draw_text_lines (p, x, y, lines, points, color, varargin)
  lead = points * p.theme.leading;
  for i = 1:numel (lines)
    draw_text (p, p.x0 + x * p.dx, p.y0 + (y - lead / 2) * p.dy, lines{i},
               points, "color", color, varargin{:});
    y -= lead;
  endfor
endfunction
