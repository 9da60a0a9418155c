## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} lay_out_plot (@var{keeper}, @var{size})
## Draw the plot of @var{keeper} (an object with the tag @qcode{"ddd_plot"})
## again in the same axes, now @var{size} inches large, with what the user has
## added to its panels.
## @end deftypefn

function lay_out_plot (keeper, size)

  state = getappdata (keeper, "ddd_plot");
  hax = get (keeper, "parent");
  current = get (0, "currentfigure");
  place = state.place;
  place.box = get_in_units (hax, "units", "normalized", "outerposition");
  place.size = size;
  panels = plot_panels (keeper);
  gone = [keeper; findall(hax, "tag", "ddd_axes")];
  unwind_protect
    ## The new panels stand before the old ones go.
    [~, dropped] = draw_to_fit (place, state.draw);
    own = own_objects (panels);
    set (gone, "tag", "");
    keeper = remember_plot (state.place, state.draw, dropped, true, size);
    new = plot_panels (keeper);
    for i = 1:numel (own)
      set (own{i}, "parent", new(min (i, end)));
    endfor
    delete (gone);
  unwind_protect_cleanup
    set (0, "currentfigure", current);
  end_unwind_protect

endfunction
