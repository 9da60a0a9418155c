## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_grid (@var{p}, @var{side}, @var{ticks})
## Pale lines across the panel @var{p} at the @var{ticks} (a function of the
## limits) of its @var{side} @qcode{"left"} or @qcode{"bottom"}.
## @end deftypefn

function draw_grid (p, side, ticks)
  draw_axis (p, @(q) draw (q, strcmp (side, "left"), ticks));
endfunction

function draw (p, left, ticks)
  at = ticks (merge (left, p.yl, p.xl))(:)';
  along = [at; at; NaN(size (at))](:);
  across = repmat ([merge(left, p.xl, p.yl), NaN]', 1, numel (at))(:);
  [x, y] = merge (left, {across, along}, {along, across}){:};
  line (p.paper, x, y, "color", p.theme.grid, "linewidth", ...
        p.theme.hairline, "tag", "ddd_axis");
endfunction
