## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} follow_zoom (@var{hax}, @dots{})
## A listener to the limits of the data axes @var{hax} of a panel: its paper
## follows, what @code{draw_axis} has drawn is drawn again, and dots stay
## round.
##
## Limits that the mouse has set are those of the window alone.  Those that a
## function like @code{xlim} gives a single panel are saved, too.
## @end deftypefn

function follow_zoom (hax, varargin)

  p = getappdata (hax, "ddd_panel");
  if (isempty (p))
    return;
  endif
  xl = get (hax, "xlim");
  yl = get (hax, "ylim");
  [p.dx, p.x0, p.xl] = units (xl, p.area([1, 3]), p.rect([1, 3]));
  if (p.dy > 0)
    [p.dy, p.y0, p.yl] = units (yl, p.area([2, 4]), p.rect([2, 4]));
  else
    [p.dy, p.y0, p.yl] = units (yl([2, 1]), p.area([2, 4]), p.rect([2, 4]));
    p.yl = p.yl([2, 1]);
  endif
  hold_view (p.paper, axes_view (p));
  delete (findall ([p.paper, hax], "tag", "ddd_axis"));
  for fcn = getappdata (hax, "ddd_axis")
    fcn{1} (p);
  endfor
  for h = find_below (hax, "tag", "ddd_dots")'
    set (h, "vertices", dot_vertices (p, getappdata (h, "ddd_dots"){:}));
  endfor
  if (isfield (p, "holder") && ! by_mouse (ancestor (hax, "figure")))
    keep_limits (hax, p);
  endif

endfunction

function yes = by_mouse (fig)
  yes = isprop (fig, "__mouse_mode__") ...
        && any (strcmp (get (fig, "__mouse_mode__"), {"pan", "zoom"}));
endfunction

function keep_limits (hax, p)
  keeper = find_below (p.holder, "tag", "ddd_plot");
  if (isscalar (keeper) && isscalar (plot_panels (keeper)))
    state = getappdata (keeper, "ddd_plot");
    for x = {"x", "y"; 2, 4}
      limits = get (hax, [x{1}, "lim"]);
      if (! isequal (limits, p.view{x{2}}))
        state.place.([x{1}, "lim"]) = limits;
        state.moved = true;
      endif
    endfor
    setappdata (keeper, "ddd_plot", state);
  endif
endfunction

## Data units per inch, those at the edge of the page, and at both ends of the
## data rectangle, each [start, length], of axes with the limits LIM.
function [d, at0, limits] = units (lim, area, rect)
  d = diff (lim) / area(2);
  at0 = lim(1) - d * area(1);
  limits = at0 + d * (rect(1) + [0, rect(2)]);
endfunction
