## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{new} =} redraw_figure (@var{fig}, @var{wh})
## An invisible figure with all that @code{ddd_plot_@dots{}} drew into
## @var{fig}, drawn anew for a page of @var{wh} inches: the width alone, if the
## plot may choose the height, or both.
##
## Several plots in one figure keep their places and the shape of the page.
## What the user has added to their panels, and other axes, are copied.
## @end deftypefn

function new = redraw_figure (fig, wh)

  plots = flipud (find_below (fig, "tag", "ddd_plot"));
  if (isempty (plots))
    error ("ddd:invalidInput", ["ddd_save_figure: a size needs a figure ", ...
                                "that ddd_plot_... has drawn"]);
  endif
  state = arrayfun (@(h) getappdata (h, "ddd_plot"), plots);
  others = other_axes (fig, plots);
  alone = isscalar (plots) && isempty (others) ...
          && isempty (state(1).place.size);
  if (! alone && isscalar (wh))
    page = get_in_units (fig, "paperunits", "inches", "paperposition");
    wh(2) = wh(1) * page(4) / page(3);
  endif

  current = get (0, "currentfigure");
  new = figure ("visible", "off", "color", [1, 1, 1]);
  done = false;
  unwind_protect
    if (! isscalar (wh))
      set (new, "paperunits", "inches", "papersize", wh, "paperposition",
           [0, 0, wh]);
    endif
    for i = 1:numel (plots)
      place = state(i).place;
      place.figure = new;
      place.width = wh(1);
      place.size = [];
      place.box = get_in_units (get (plots(i), "parent"), "units",
                                "normalized", "outerposition");
      if (! isscalar (wh))
        place.size = place.box(3:4) .* wh;
      endif
      place.axes = axes ("parent", new, "outerposition", place.box,
                         "visible", "off");
      [~, dropped] = draw_to_fit (place, state(i).draw);
      keeper = remember_plot (place, state(i).draw, dropped, false);
      panels = plot_panels (keeper);
      own = own_objects (plot_panels (plots(i)));
      for k = 1:min (numel (own), numel (panels))
        if (! isempty (own{k}))
          copyobj (own{k}, panels(k));
        endif
      endfor
    endfor
    if (! isempty (others))
      copyobj (others, new);
    endif
    done = true;
  unwind_protect_cleanup
    set (0, "currentfigure", current);
    if (! done)
      close (new);
    endif
  end_unwind_protect

endfunction

## Axes that no plot of ddd has made.
function others = other_axes (fig, plots)
  ours = [];
  for h = plots'
    hax = get (h, "parent");
    keepers = find_below (hax, "tag", "ddd_axes")';
    ours = [ours, hax, arrayfun(@(k) getappdata (k, "ddd_axes"), keepers)];
  endfor
  others = findall (fig, "-depth", 1, "type", "axes");
  others = others(! ismember (others, ours));
endfunction
