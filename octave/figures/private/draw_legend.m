## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{y} =} draw_legend (@var{p}, @var{left}, @var{y}, @
## @var{legend})
## Draw what @code{layout_legend} gives from @var{left}, @var{y} (inches on the
## page of the panel @var{p}) on; return where the next line would begin.
## @end deftypefn

function y = draw_legend (p, left, y, legend)

  lead = p.theme.legend;
  for i = 1:rows (legend.entries)
    [kind, color, label] = legend.entries{i,:};
    room = legend.room(i);
    at = [p.x0, p.y0] + [p.dx, p.dy] .* [left + legend.x(i), ...
                                         y - (legend.row(i) - 0.5) * lead];
    draw_sign (p, at, room, kind, color);
    draw_text (p, at(1) + p.dx * (room + 0.04), at(2), label, p.theme.text);
  endfor
  y -= legend.rows * lead;

endfunction

function draw_sign (p, at, room, kind, color)

  if (strcmp (kind, "box"))
    draw_boxes (p, at(1), at(2) - p.dy * room / 2, p.dx * room,
                p.dy * room, color);
  endif
  if (any (strcmp (kind, {"line", "dotted"})))
    line (p.axes, at(1) + [0, p.dx * room], at([2, 2]), "color", color,
          "linewidth", p.theme.curve);
  endif
  if (strcmp (kind, "dashed"))
    draw_dashes (p, at(1) + [0, p.dx * room], at([2, 2]), color);
  elseif (strncmp (kind, "mark", 4))
    draw_dots (p, at(1) + p.dx * room / 2, at(2), 4, color, "none", ...
               str2double (kind(5:end)));
  elseif (strcmp (kind, "dot"))
    draw_dots (p, at(1) + p.dx * room / 2, at(2), 3.5, color);
  elseif (strcmp (kind, "dotted"))
    draw_dots (p, at(1) + p.dx * room / 2, at(2), 3.5, [1, 1, 1],
               p.theme.ink);
  endif

endfunction
