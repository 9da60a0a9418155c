## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{p} =} new_panel (@var{page}, @var{rect}, @var{xl}, @
## @var{yl}, @var{down})
## A panel with the data limits @var{xl} and @var{yl}, or those that the user
## wants, on @var{rect} (left, bottom, width, height in inches); with
## @var{down}, y grows downwards.
##
## It has two axes.  @code{p.axes} hold the data.  They are a little larger
## than @var{rect}, so that a dot on its edge is whole, but not where the user
## chose the limits, because what is outside of these is cut.  @code{p.paper},
## behind them, covers the page in the same units: gnuplot clips at the limits
## of axes, and ticks are outside.  A zoom changes the limits of @code{p.axes};
## what @code{draw_axis} has drawn is then drawn again.
##
## @var{p} also has @code{dx} and @code{dy} (data units per inch to the right
## and up), @code{x0} and @code{y0} (the lower left corner of the page),
## @code{xl}, @code{yl}, @code{rect}, @code{area} (of the axes, in inches), and
## @code{theme} and @code{size} of the page.
## @end deftypefn

function p = new_panel (page, rect, xl, yl, down = false)

  xl = [page.xlim, xl](1:2);
  yl = [page.ylim, yl](1:2);
  p = struct ("theme", page.theme, "size", page.size, "rect", rect, ...
              "xl", xl, "yl", yl, "xlabel", page.xlabel, "ylabel", ...
              page.ylabel);
  p.dx = diff (xl) / rect(3);
  p.dy = diff (yl) / rect(4);
  base = yl(1);
  if (down)
    p.dy = -p.dy;
    base = yl(2);
  endif
  p.x0 = xl(1) - p.dx * rect(1);
  p.y0 = base - p.dy * rect(2);

  pad = 0.06 * [isempty(page.xlim), isempty(page.ylim)];
  low = min (pad, rect(1:2));
  high = min (pad, max (0, p.size - rect(1:2) - rect(3:4)));
  p.area = [rect(1:2) - low, rect(3:4) + low + high];
  p.view = axes_view (p, p.area);
  p.paper = axes_on_page (page, [0, 0, p.size], axes_view (p), "hittest", ...
                          "off");
  hold_view (p.paper, axes_view (p));
  p.axes = axes_on_page (page, p.area, p.view);
  setappdata (p.axes, "ddd_panel", p);
  for which = {"xlim", "ylim"}
    addlistener (p.axes, which{1}, @follow_zoom);
  endfor

endfunction
