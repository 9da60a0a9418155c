## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_line_ends (@var{p}, @var{x}, @var{lines}, @
## @var{names}, @var{colors}, @var{leader})
## The @var{names} of @var{lines} (a row for each, over @var{x}) to the right
## of the panel @var{p}, @var{leader} inches from where they leave it: of those
## that do so within its limits.
## @end deftypefn

function draw_line_ends (p, x, lines, names, colors, leader)

  theme = p.theme;
  at = min (p.xl(2), x(end));
  y = lines(:,end);
  if (at < x(end) && numel (x) > 1)
    y = interp1 (x(:), lines', max (at, x(1)))(:);
  endif
  slack = 1e-9 * diff (p.yl);
  in = find (y >= p.yl(1) - slack & y <= p.yl(2) + slack)';
  to = spread_labels (y(in), 1.15 * theme.text / 72 * p.dy, p.yl);
  for k = 1:numel (in)
    hue = colors(in(k),:);
    line (p.paper, p.xl(2) + [0.03, leader - 0.03] * p.dx, ...
          [y(in(k)), to(k)], "color", hue, "linewidth", theme.hairline, ...
          "tag", "ddd_axis");
    draw_text (p, p.xl(2) + leader * p.dx, to(k), names{in(k)}, theme.text, ...
               "color", dark_color (hue), "tag", "ddd_axis");
  endfor

endfunction
