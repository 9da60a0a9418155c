## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} draw_in_place (@var{hax}, @var{opt}, @var{fcn})
## Make a place for a plot, call @code{@var{out} = fcn (@var{place})} and add
## the field @code{axes} to what it returns.
##
## The place is that of the axes @var{hax}, or in the figure @code{opt.parent},
## or of the current axes.  Those axes stay empty and unseen: they hold the
## place of the panels, which cover it.  @code{place.theme} is that of
## @var{opt}.  @code{place.size} is empty if the plot owns the whole figure and
## may choose the size of the page; then @code{place.width} is empty, or the
## width that the page must have, and @code{place.wanted} empty, or that which
## the user would like.  Where the caller chose the axes or the figure, the
## current figure stays current.
## @end deftypefn

function out = draw_in_place (hax, opt, fcn)

  if (! have_window_system ())   # gnuplot is all there is; no use to warn
    warning ("off", "Octave:gnuplot-graphics", "local");
  endif
  oldfig = get (0, "currentfigure");
  own = isempty (hax);
  stay = ! (own && isempty (opt.parent)) && ! isempty (oldfig);
  unwind_protect
    if (own && ! isempty (opt.parent))
      set (0, "currentfigure", opt.parent);
    endif
    hax = newplot (hax);
    set (hax, "visible", "off", "xlim", [0, 1], "ylim", [0, 1]);
    hide_without_display (ancestor (hax, "figure"));

    place.theme = opt.theme;
    place.wanted = opt.width;
    place.axes = hax;
    place.figure = ancestor (hax, "figure");
    place.box = get_in_units (hax, "units", "normalized", "outerposition");
    place.size = place.width = [];
    if (! own || any (abs (place.box - [0, 0, 1, 1]) > 1e-6))
      place.size = place.box(3:4) .* page_size (place.figure);
    endif

    out = fcn (place);
    out.axes = hax;
    ## For redraw_figure; it goes when the axes draw something else.
    setappdata (line (hax, NaN, NaN, "handlevisibility", "off", "tag",
                      "ddd_plot"), "ddd_plot",
                struct ("draw", fcn, "place", place));
    set (place.figure, "currentaxes", hax);
  unwind_protect_cleanup
    if (stay)
      set (0, "currentfigure", oldfig);
    endif
  end_unwind_protect

endfunction

## Octave would draw the figure in letters, unless one says that this is meant.
function hide_without_display (fig)
  persistent told = false;
  if (! have_window_system () && isempty (getenv ("GNUTERM"))
      && strcmp (get (fig, "visible"), "on"))
    set (fig, "visible", "off");
    if (! told)
      __ddd_warn__ ("ddd:noDisplay",
                    ["no display, so figures stay invisible; ", ...
                     "ddd_save_figure (gcf (), \"figure.png\") saves one"]);
      told = true;
    endif
  endif
endfunction

## Text has a size in points, so it must fit both the screen and the paper.
function wh = page_size (fig)
  screen = get_in_units (fig, "units", "inches", "position");
  paper = get_in_units (fig, "paperunits", "inches", "paperposition");
  wh = min (screen(3:4), paper(3:4));
endfunction
