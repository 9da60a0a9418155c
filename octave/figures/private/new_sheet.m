## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{s} =} new_sheet (@var{page})
## A panel in inches that covers the @var{page}, for all that belongs to no
## data: header, titles, captions, color bars.  It comes first, so it is behind
## the other panels.
## @end deftypefn

function s = new_sheet (page)

  s = struct ("theme", page.theme, "size", page.size, "rect", ...
              [0, 0, page.size], "xl", [0, page.size(1)], ...
              "yl", [0, page.size(2)], "dx", 1, "dy", 1, "x0", 0, "y0", 0);
  s.view = axes_view (s);
  s.axes = s.paper = axes_on_page (page, s.rect, s.view, "hittest", "off");
  hold_view (s.paper, s.view);
  setappdata (s.paper, "ddd_sheet", s);

endfunction
