## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} relabel_plot (@var{t}, @var{event}, @var{keeper}, @
## @var{which})
## A listener to the text @var{t}, which @code{title}, @code{xlabel} or
## @code{ylabel} (@var{which}) has written: the plot writes it where it
## belongs.  A title needs room: a figure that the plot owns grows, in another
## place the plot shrinks.
## @end deftypefn

function relabel_plot (t, ~, keeper, which)

  if (! ishghandle (keeper) || ! getappdata (t, "ddd_label"))
    return;
  endif
  txt = strjoin (cellstr (get (t, "string"))(:)', " ");
  set (t, "visible", "off");
  if (strcmp (graphics_toolkit (ancestor (t, "figure")), "gnuplot"))
    blank_label (t);                    # gnuplot would run back-ticks in it
  endif
  state = getappdata (keeper, "ddd_plot");
  state.place.(which) = txt;
  setappdata (keeper, "ddd_plot", state);
  if (strcmp (which, "title"))
    write_title (keeper, state);
  else
    for h = plot_panels (keeper)
      p = getappdata (h, "ddd_panel");
      p.(which) = txt;
      setappdata (h, "ddd_panel", p);
      follow_zoom (h);
    endfor
  endif

endfunction

## Above all, on what was the page and a strip on top.
function write_title (keeper, state)

  theme = state.place.theme;
  head = layout_header (state.place, state.size(1), struct ());
  room = max (0, head.title_tall - state.title_tall);
  size = state.size + [0, room];
  own = isempty (state.place.size);
  if (own && state.moved)               # only the paper grows
    size = state.size;
    paper = get_in_units (state.place.figure, "paperunits", "inches", ...
                          "paperposition")(3:4) + [0, room];
    set (state.place.figure, "paperunits", "inches", "papersize", paper, ...
         "paperposition", [0, 0, paper]);
  elseif (own)
    set_page (state.place, size);
  endif
  if (! ishghandle (keeper))            # the window has done it
    return;
  elseif (state.live)
    lay_out_plot (keeper, size);
    return;
  endif

  box = state.place.box;
  for h = find_below (get (keeper, "parent"), "tag", "ddd_axes")'
    hax = getappdata (h, "ddd_axes");
    share = getappdata (hax, "ddd_area") ./ size([1, 2, 1, 2]);
    set (hax, "position", [box(1:2) + share(1:2) .* box(3:4), ...
                           share(3:4) .* box(3:4)]);
    delete (find_below (hax, "tag", "ddd_title"));
    if (isappdata (hax, "ddd_sheet"))
      sheet = getappdata (hax, "ddd_sheet");
    endif
  endfor
  draw_text_lines (sheet, theme.edge, size(2) - theme.edge, head.title, ...
                   theme.title, theme.ink, "tag", "ddd_title");

endfunction
