## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{n} =} draw_legend (@var{p}, @var{left}, @var{top}, @
## @var{width}, @var{entries})
## A legend in rows of at most @var{width} inches, from @var{left}, @var{top}
## (inches on the page of the panel @var{p}) on; return the number of rows, and
## only that if @var{p} is empty.
##
## @var{entries} has one row @{kind, color, label@} each; the kind is
## @qcode{"box"}, @qcode{"dot"}, @qcode{"line"}, @qcode{"dashed"} or
## @qcode{"dotted"}, a line with a dot.
## @end deftypefn

function n = draw_legend (p, left, top, width, entries)

  theme = current_theme ();
  lead = theme.legend;
  x = 0;
  n = 1;
  for e = entries'
    room = merge (any (strcmp (e{1}, {"box", "dot"})), 0.09, 0.22) ...
           * theme.scale;
    wide = room + 0.04 + text_width (e{3}, theme.text);
    if (x > 0 && x + wide > width)
      x = 0;
      n++;
    endif
    if (! isempty (p))
      at = [p.x0, p.y0] + [p.dx, p.dy] .* [left + x, top - (n - 0.5) * lead];
      draw (p, at, room, e{1}, e{2}, theme);
      draw_text (p, at(1) + p.dx * (room + 0.04), at(2), e{3}, theme.text);
    endif
    x += wide + 0.14 * theme.scale;
  endfor

endfunction

## AT is the middle of the left end.
function draw (p, at, room, kind, color, theme)

  if (strcmp (kind, "box"))
    draw_boxes (p, at(1), at(2) - p.dy * room / 2, p.dx * room,
                p.dy * room, color);
  endif
  if (any (strcmp (kind, {"line", "dotted"})))
    line (p.axes, at(1) + [0, p.dx * room], at([2, 2]), "color", color,
          "linewidth", theme.curve);
  endif
  if (strcmp (kind, "dashed"))
    draw_dashes (p, at(1) + [0, p.dx * room], at([2, 2]), color);
  elseif (strcmp (kind, "dot"))
    draw_dots (p, at(1) + p.dx * room / 2, at(2), 3.5, color);
  elseif (strcmp (kind, "dotted"))
    draw_dots (p, at(1) + p.dx * room / 2, at(2), 3.5, [1, 1, 1],
               theme.ink);
  endif

endfunction
