## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{keeper} =} remember_plot (@var{place}, @var{draw}, @
## @var{dropped}, @var{live}, @var{size})
## Keep with a plot how to draw it again: for another page
## (@code{redraw_figure}), and, if it is @var{live} (nobody has its handles),
## when its window is resized.  @var{size} are the inches that it now has, by
## default those of @var{place}, or of the page that it has chosen.
## @var{dropped} is what did not fit.
##
## A single panel becomes the current axes, so that Octave's functions find the
## data; @code{title}, @code{xlabel} and @code{ylabel} write where the plot
## does.  What clears that panel clears the plot.
## @end deftypefn

function keeper = remember_plot (place, draw, dropped, live, ...
                                size = place.size)

  hax = place.axes;
  moved = ! isequal (size, place.size);
  if (isempty (size))
    size = get_in_units (place.figure, "paperunits", "inches", ...
                         "paperposition")(3:4);
  endif
  place.drop = {};
  state = struct ("draw", draw, "place", place, "live", live, "size", size, ...
                  "moved", moved, "dropped", {dropped});
  state.title_tall = layout_header (place, state.size(1), ...
                                    struct ()).title_tall;
  keeper = line (hax, NaN, NaN, "handlevisibility", "off", "tag", "ddd_plot");
  setappdata (keeper, "ddd_plot", state);

  panels = plot_panels (keeper);
  for h = panels
    p = getappdata (h, "ddd_panel");
    p.holder = hax;
    setappdata (h, "ddd_panel", p);
    setappdata (h, "ddd_children", get (h, "children"));
  endfor
  for h = [hax, panels]
    for which = {"title", "xlabel", "ylabel"}
      t = get (h, which{1});
      set (t, "visible", "off");
      setappdata (t, "ddd_label", true);
      addlistener (t, "string", {@relabel_plot, keeper, which{1}});
    endfor
  endfor

  current = hax;
  if (isscalar (panels))
    current = panels;
    line (panels, NaN, NaN, "handlevisibility", "off", "deletefcn",
          {@clear_plot, panels});
    set (panels, "nextplot", "replace");
  endif
  set (place.figure, "currentaxes", current);
  if (! isappdata (place.figure, "ddd_listens"))
    setappdata (place.figure, "ddd_listens", true);
    addlistener (place.figure, "position", @follow_window);
  endif

endfunction

## The panel is used for something else: it gets the place of the plot.
function clear_plot (~, ~, panel)
  p = getappdata (panel, "ddd_panel");
  if (isempty (p) || ! ishghandle (p.holder)
      || strcmp (get (panel, "beingdeleted"), "on"))
    return;
  endif
  rmappdata (panel, "ddd_panel");
  for h = findall (p.holder, "type", "line", "tag", "ddd_axes")'
    if (getappdata (h, "ddd_axes") == panel)
      set (h, "deletefcn", "");
    endif
  endfor
  set (panel, "outerposition", get (p.holder, "outerposition"));
  delete (p.holder);
endfunction
