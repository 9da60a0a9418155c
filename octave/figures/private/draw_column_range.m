## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{curve}, @var{area}] =} draw_column_range (@var{p}, @
## @var{d}, @var{order})
## Draw what @code{shape_columns} draws of more columns than there is room for
## dots: means as one curve, and an area from the lowest to the highest model.
## @end deftypefn

function [curve, area] = draw_column_range (p, d, order)

  g = numel (order);
  low = cellfun (@(v) min ([v(:); NaN]), d.values(order));
  high = cellfun (@(v) max ([v(:); NaN]), d.values(order));
  known = find (! isnan (low(:)'));
  corners = [known, fliplr(known); low(known)(:)', ...
             fliplr(high(known)(:)')]';
  area = [];
  if (numel (known) > 1)
    area = patch (p.axes, "faces", [1:rows(corners), 1], "vertices", ...
                  corners, "facecolor", p.theme.grid, "edgecolor", "none");
  endif
  curve = line (p.axes, 1:g, d.means(order), "color", [0, 0, 0], ...
                "linewidth", p.theme.curve);

endfunction
