## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} draw_in_place (@var{hax}, @var{opt}, @
## @var{draw}, @var{live})
## Make a place for a plot, call @code{@var{out} = draw (@var{place})} and add
## the field @code{axes} to what it returns.
##
## The place is that of the axes @var{hax}, or in the figure @code{opt.parent},
## or of the current axes.  Those axes stay empty and unseen: they hold the
## place of the panels, which cover it.  @code{place.theme} and labels, limits
## and the name of models are those of @var{opt}.  @code{place.size} is empty
## if the plot owns the whole figure and may choose the size of the page; then
## @code{place.width} is empty, or the width that the page must have, and
## @code{place.wanted} empty, or that which the user would like.  Where the
## caller chose the axes or the figure, the current figure stays current. Where
## nobody wants the handles, the plot is @var{live}: see @code{remember_plot}.
## @end deftypefn

function out = draw_in_place (hax, opt, draw, live)

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
    hax = newplot (holder (hax));
    set (hax, "visible", "off", "xlim", [0, 1], "ylim", [0, 1]);

    place.theme = opt.theme;
    place.wanted = opt.width;
    for name = {"title", "xlabel", "ylabel", "xlim", "ylim", "model_name"}
      place.(name{1}) = opt.(name{1});
    endfor
    place.axes = hax;
    place.figure = ancestor (hax, "figure");
    if (! can_be_shown (place.figure))
      set (place.figure, "visible", "off");
    elseif (strcmp (graphics_toolkit (place.figure), "qt"))
      drawnow ();                       # a new window would forget its size
    endif
    place.box = get_in_units (hax, "units", "normalized", "outerposition");
    place.size = place.width = [];
    if (! own || any (abs (place.box - [0, 0, 1, 1]) > 1e-6))
      place.size = place.box(3:4) .* page_size (place.figure);
    endif

    [out, dropped] = draw_to_fit (place, draw);
    out.axes = hax;
    remember_plot (place, draw, dropped, live);
    if (isempty (place.size))
      settle (place.figure);
    endif
  unwind_protect_cleanup
    if (stay)
      set (0, "currentfigure", oldfig);
    endif
  end_unwind_protect

endfunction

## The axes that hold the place of the plot whose panel HAX, or the current
## axes, is.
function hax = holder (hax)
  given = hax;
  if (isempty (hax))
    fig = get (0, "currentfigure");
    if (! isempty (fig))
      given = get (fig, "currentaxes");
    endif
  endif
  p = [];
  if (! isempty (given))
    p = getappdata (given, "ddd_panel");
  endif
  if (! isempty (p) && ishghandle (p.holder))
    hax = p.holder;
  endif
endfunction

## Text has a size in points, so it must fit both the screen and the paper.
function wh = page_size (fig)
  screen = get_in_units (fig, "units", "inches", "position");
  paper = get_in_units (fig, "paperunits", "inches", "paperposition");
  wh = min (screen(3:4), paper(3:4));
endfunction

## A new window of qt may come back with the size that it had at first.
function settle (fig)
  if (! strcmp (graphics_toolkit (fig), "qt")
      || ! strcmp (get (fig, "visible"), "on"))
    return;
  endif
  wanted = get_in_units (fig, "paperunits", "inches", "paperposition")(3:4);
  for pass = 1:5
    drawnow ();
    at = get_in_units (fig, "units", "inches", "position");
    if (all (abs (at(3:4) - wanted) < 0.03))
      return;
    endif
    units = get (fig, "units");
    set (fig, "units", "inches");
    set (fig, "position", [at(1:2), wanted], "units", units);
    pause (0.02);
  endfor
endfunction
