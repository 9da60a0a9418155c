## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} follow_window (@var{fig}, @dots{})
## A listener to the position of the figure @var{fig}: live plots in it are
## laid out for the window that the user has made of it.  What is saved stays.
## @end deftypefn

function follow_window (fig, varargin)

  persistent busy = false;
  if (busy)
    return;
  endif
  busy = true;
  unwind_protect
    screen = get_in_units (fig, "units", "inches", "position")(3:4);
    for keeper = find_below (fig, "tag", "ddd_plot")'
      if (! ishghandle (keeper))
        continue;
      endif
      state = getappdata (keeper, "ddd_plot");
      box = get_in_units (get (keeper, "parent"), "units", "normalized", ...
                          "outerposition");
      size = max (1, box(3:4) .* screen);
      if (state.live && any (abs (size - state.size) > 0.05))
        lay_out_plot (keeper, size);
      endif
    endfor
  unwind_protect_cleanup
    busy = false;
  end_unwind_protect

endfunction
