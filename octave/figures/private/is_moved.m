## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{yes} =} is_moved (@var{fig})
## Whether the window of the figure @var{fig} no longer shows what is to be
## saved: a plot is zoomed, or laid out for a window of another size.
## @end deftypefn

function yes = is_moved (fig)
  yes = false;
  for keeper = find_below (fig, "tag", "ddd_plot")'
    yes = yes || getappdata (keeper, "ddd_plot").moved;
    for h = plot_panels (keeper)
      view = getappdata (h, "ddd_panel").view;
      yes = yes || ! isequal (get (h, {"xlim", "ylim"}), view([2, 4]));
    endfor
  endfor
endfunction
