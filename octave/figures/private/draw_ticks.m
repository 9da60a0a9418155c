## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_ticks (@var{p}, @var{side}, @var{ticks}, @var{name})
## Ticks, their labels and the @var{name} of an axis of the panel @var{p}, on
## the @var{side} @qcode{"left"} or @qcode{"bottom"} of its data rectangle.
##
## @var{ticks} is a function of the limits that returns positions and labels,
## or a cell array of both, of which those within the limits are drawn.  Of
## several names, from long to short, the first that fits is written.  The
## labels and the name reach @code{axis_margin (@var{theme}, @var{side},
## @var{labels})} inches from the rectangle.
## @end deftypefn

function draw_ticks (p, side, ticks, name)
  draw_axis (p, @(q) draw (q, side, ticks, name));
endfunction

function draw (p, side, ticks, name)

  theme = p.theme;
  left = strcmp (side, "left");
  limits = merge (left, p.yl, p.xl);
  if (iscell (ticks))
    [at, labels] = ticks{:};
    slack = 1e-9 * diff (limits);
    in = at >= limits(1) - slack & at <= limits(2) + slack;
    [at, labels] = deal (at(in), labels(in));
  else
    [at, labels] = ticks (limits);
  endif
  own = merge (left, {p.ylabel}, {p.xlabel}){1};
  if (isempty (own))
    long = abs (diff (limits) / merge (left, p.dy, p.dx));
    own = choose_text (name, theme.text, long);
  endif
  name = own;

  draw_tick_marks (p, side, at);
  far = axis_margin (theme, side, labels) - theme.edge - theme.text / 144;
  if (left)
    edge = p.xl(1);
    draw_text (p, repmat (edge - (theme.tick + theme.gap) * p.dx,
                          numel (at), 1), at(:), labels(:), theme.text,
               "horizontalalignment", "right", "tag", "ddd_axis");
    ## A name longer than the axis hangs down rather than into the header.
    top = merge (p.dy > 0, p.yl(2), p.yl(1));
    half = max (abs (diff (p.yl) / p.dy),
                1.05 * text_width (name, theme.text)) / 2;
    draw_text (p, edge - far * p.dx, top - half * p.dy, name,
               theme.text, "rotation", 90,
               "horizontalalignment", "center", "tag", "ddd_axis");
  else
    edge = merge (p.dy > 0, p.yl(1), p.yl(2));
    draw_text (p, at(:), repmat (edge - (theme.tick + theme.gap
                                         + theme.text / 144) * p.dy,
                                 numel (at), 1), labels(:), theme.text,
               "horizontalalignment", "center", "tag", "ddd_axis");
    draw_text (p, (p.xl(1) + p.xl(2)) / 2, edge - far * p.dy, name,
               theme.text, "horizontalalignment", "center", "tag", "ddd_axis");
  endif

endfunction
