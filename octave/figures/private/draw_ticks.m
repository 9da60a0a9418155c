## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_ticks (@var{p}, @var{side}, @var{at}, @
## @var{labels}, @var{name})
## Ticks, their labels and the @var{name} of an axis of the panel @var{p}, on
## the @var{side} @qcode{"left"} or @qcode{"bottom"} of its data rectangle.
##
## The labels and the name reach @code{axis_margin (@var{theme},
## @var{side}, @var{labels})} inches from the rectangle.
## @end deftypefn

function draw_ticks (p, side, at, labels, name)

  theme = p.theme;
  draw_tick_marks (p, side, at);
  far = axis_margin (theme, side, labels) - theme.edge - theme.text / 144;
  if (strcmp (side, "left"))
    edge = p.xl(1);
    draw_text (p, repmat (edge - (theme.tick + theme.gap) * p.dx,
                          numel (at), 1), at(:), labels(:), theme.text,
               "horizontalalignment", "right");
    ## A name longer than the axis hangs down rather than into the header.
    top = merge (p.dy > 0, p.yl(2), p.yl(1));
    half = max (abs (diff (p.yl) / p.dy),
                1.05 * text_width (name, theme.text)) / 2;
    draw_text (p, edge - far * p.dx, top - half * p.dy, name,
               theme.text, "rotation", 90,
               "horizontalalignment", "center");
  else
    edge = merge (p.dy > 0, p.yl(1), p.yl(2));
    draw_text (p, at(:), repmat (edge - (theme.tick + theme.gap
                                         + theme.text / 144) * p.dy,
                                 numel (at), 1), labels(:), theme.text,
               "horizontalalignment", "center");
    draw_text (p, (p.xl(1) + p.xl(2)) / 2, edge - far * p.dy, name,
               theme.text, "horizontalalignment", "center");
  endif

endfunction
