## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_tick_marks (@var{p}, @var{side}, @var{at})
## Short lines out of the panel @var{p} on its @var{side} @qcode{"left"} or
## @qcode{"bottom"}, without labels: what @code{draw_axis} calls.
## @end deftypefn

function draw_tick_marks (p, side, at)

  theme = p.theme;
  at = at(:)';
  along = [at; at; NaN(size (at))](:);
  if (strcmp (side, "left"))
    out = p.xl(1) - [0; theme.tick; NaN] * p.dx;
    [x, y] = deal (repmat (out, 1, numel (at))(:), along);
  else
    out = merge (p.dy > 0, p.yl(1), p.yl(2)) - [0; theme.tick; NaN] * p.dy;
    [x, y] = deal (along, repmat (out, 1, numel (at))(:));
  endif
  line (p.paper, x, y, "color", theme.ink, "linewidth", theme.line, "tag",
        "ddd_axis");

endfunction
