## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{panels} =} plot_panels (@var{keeper})
## The data axes of the plot that @var{keeper} (an object with the tag
## @qcode{"ddd_plot"}) belongs to, in the order in which they were drawn.
## @end deftypefn

function panels = plot_panels (keeper)
  holds = flipud (find_below (get (keeper, "parent"), "tag", "ddd_axes"));
  panels = zeros (1, 0);
  for h = holds'
    hax = getappdata (h, "ddd_axes");
    if (ishghandle (hax) && isappdata (hax, "ddd_panel"))
      panels(end+1) = hax;
    endif
  endfor
endfunction
