## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{hax} =} axes_on_page (@var{page}, @var{area}, @
## @var{view}, @dots{})
## Axes on @var{area} (inches on the @var{page}) with the limits of
## @var{view}, which go when the axes that hold the place of the plot go, or
## are used for something else.
## @end deftypefn

function hax = axes_on_page (page, area, view, varargin)

  box = page.box;
  share = area ./ page.size([1, 2, 1, 2]);
  ## Octave looks for automatic limits and ticks anew, in all that the axes
  ## hold, with each object that they get: 35 x 35 texts take twice as long.
  fixed = {"zlim", [-1, 1], "alim", [0, 1], "xtick", [], "ytick", [], ...
           "ztick", []};
  hax = axes ("parent", page.figure, "units", "normalized", "position", ...
              [box(1:2) + share(1:2) .* box(3:4), ...
               share(3:4) .* box(3:4)], ...
              "color", "none", "nextplot", "add", fixed{:}, view{:}, ...
              varargin{:});
  keeper = line (page.axes, NaN, NaN, "handlevisibility", "off", "tag", ...
                 "ddd_axes", "deletefcn", ...
                 @(varargin) delete (hax(ishghandle (hax))));
  setappdata (keeper, "ddd_axes", hax);
  setappdata (hax, "ddd_area", area);

endfunction
