## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{place} =} set_page (@var{place}, @var{size})
## Give the figure the page @var{size} (width and height in inches, on the
## screen and on paper) if the plot owns it; otherwise only tell the size that
## there is.
## @end deftypefn

function place = set_page (place, wh)

  if (isempty (place.size))
    wh = ceil (72 * wh - 1e-6) / 72;    # SVG counts in points
    fig = place.figure;
    old = get (fig, "units");
    set (fig, "units", "inches");
    at = get (fig, "position");
    top = at(2) + at(4);
    set (fig, "position", [at(1), max(top - wh(2), 0), wh], "units", old);
    set (fig, "paperunits", "inches", "papersize", wh,
         "paperposition", [0, 0, wh], "color", [1, 1, 1]);
    place.size = wh;
  endif

endfunction
