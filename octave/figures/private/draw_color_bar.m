## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_color_bar (@var{p}, @var{rect}, @var{map}, @
## @var{ticks}, @var{name}, @var{swatches}, @var{span})
## Draw a color bar on @var{rect} (inches on the page of the panel @var{p}).
##
## @var{ticks} has one row @{position from 0 to 1, label@} per tick; @var{name}
## stands beside it, and under it one row of @var{swatches} each: @{color,
## label@} or @{color, label, mark@}, with a @qcode{"stroke"} or a
## @qcode{"minus"} in it.  Where the bar may be shorter than its name, the name
## stays within the @var{span} (lower and upper end on the page), if it must in
## smaller text.
## @end deftypefn

function draw_color_bar (p, rect, map, ticks, name, ...
                         swatches = cell (0, 2), span = [-Inf, Inf])

  theme = p.theme;
  x = p.x0 + p.dx * (rect(1) + [0, rect(3)]);
  y = p.y0 + p.dy * (rect(2) + [0, rect(4)]);
  rgb = reshape (flipud (map), [], 1, 3);
  draw_picture (p, x, sort (y), rgb, [256, 16]);
  line (p.axes, x([1, 2, 2, 1, 1]), y([1, 1, 2, 2, 1]), "color", theme.ink,
        "linewidth", theme.hairline);

  right = x(2) + p.dx * (theme.tick + 0.05 * theme.scale);
  for i = 1:rows (ticks)
    at = y(1) + ticks{i,1} * diff (y);
    line (p.axes, x(2) + [0, p.dx * theme.tick], [at, at], "color", theme.ink,
          "linewidth", theme.hairline);
  endfor
  draw_text (p, repmat (right, rows (ticks), 1),
             y(1) + [ticks{:,1}]' * diff (y), ticks(:,2), theme.text);

  side = 0.11 * theme.scale;
  for i = 1:rows (swatches)
    low = y(1) - p.dy * (side + (0.17 * i - 0.07) * theme.scale);
    draw_boxes (p, x(1), low, diff (x), p.dy * side, swatches{i,1});
    line (p.axes, x([1, 2, 2, 1, 1]), low + p.dy * side * [0, 0, 1, 1, 0],
          "color", theme.ink, "linewidth", theme.hairline);
    if (columns (swatches) > 2 && ! isempty (swatches{i,3}))
      slope = strcmp (swatches{i,3}, "stroke") * [-0.25, 0.25] * p.dy * side;
      line (p.axes, x(1) + [0.25, 0.75] * diff (x), low + p.dy * side / 2
            + slope, "color", theme.note, "linewidth", theme.hairline);
    endif
    draw_text (p, right, low + p.dy * side / 2, swatches{i,2}, theme.text);
  endfor

  wide = max (text_width (ticks(:,2), theme.text));
  long = 1.05 * text_width (name, theme.text);
  share = max (theme.smallest / theme.text, min (1, diff (span) / long));
  if (share * long > diff (span) + 1e-6)
    name = "";                          # it would run into what is there
  endif
  half = share * long / 2;
  at = min (max (rect(2) + rect(4) / 2, span(1) + half), span(2) - half);
  draw_text (p, right + p.dx * (wide + 0.12), p.y0 + p.dy * at, name,
             share * theme.text, "rotation", 90,
             "horizontalalignment", "center");

endfunction
