## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{p} =} new_panel (@var{page}, @var{rect}, @
## @var{xl}, @var{yl}, @var{down})
## Axes over the whole page, with limits such that the data limits @var{xl} and
## @var{yl} fall on @var{rect} (left, bottom, width, height in inches); with
## @var{down}, y grows downwards.
##
## So nothing is outside of the axes, where gnuplot would clip it: ticks,
## labels and legend are lines, patches and texts in data units.  @var{p} has
## @code{axes}, @code{dx} and @code{dy} (data units per inch to the right and
## up), @code{x0} and @code{y0} (the lower left corner of the page), @code{xl}
## and @code{yl}, and @code{theme} and @code{size} of the page.
## @end deftypefn

function p = new_panel (page, rect, xl, yl, down = false)

  p.theme = page.theme;
  p.size = page.size;
  p.xl = xl;
  p.yl = yl;
  p.dx = diff (xl) / rect(3);
  p.dy = diff (yl) / rect(4);
  base = yl(1);
  if (down)
    p.dy = -p.dy;
    base = yl(2);
  endif
  p.x0 = xl(1) - p.dx * rect(1);
  p.y0 = base - p.dy * rect(2);

  ## Limits for draw_picture, which has to set them again.
  p.view = {"xlim", p.x0 + [0, p.dx * page.size(1)], ...
            "ylim", sort(p.y0 + [0, p.dy * page.size(2)]), ...
            "ydir", merge(down, "reverse", "normal"), ...
            "clim", [0, 1], "visible", "off"};
  p.axes = axes ("parent", page.figure, "units", "normalized",
                 "position", page.box, "color", "none", "nextplot", "add",
                 p.view{:});

  ## newplot, cla or delete of the axes that hold the place take it along.
  line (page.axes, NaN, NaN, "handlevisibility", "off",
        "deletefcn", @(varargin) delete (p.axes(ishghandle (p.axes))));

endfunction
