## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} draw_chart_above (@var{page}, @var{rect}, @
## @var{xl}, @var{d})
## Draw the @code{bars} of @var{d} (columns: where, how high) with their
## @code{bars_label} on @var{rect}, on the scale @var{xl} of the values below.
## @end deftypefn

function h = draw_chart_above (page, rect, xl, d)

  page.xlim = page.ylim = [];
  page.xlabel = page.ylabel = "";
  x = d.bars(:,1);
  high = d.bars(:,2);
  q = new_panel (page, rect, xl, [0, 1.05 * max([high; 1])]);
  wide = 0.7 * min ([diff(unique (x)); 0.12 * q.dx / 0.7]);
  wide = max (wide, 0.01 * q.dx);
  h = draw_boxes (q, x - wide / 2, 0, wide, high, page.theme.between);
  draw_frame (q);
  draw_ticks (q, "left", @(limits) whole_ticks (limits, 3), d.bars_label);

endfunction
