## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_group_bands (@var{p}, @var{where}, @var{side}, @
## @var{gap})
## Draw a band in the colors of the groups that @code{group_bands} gives,
## @var{gap} inches beside the panel @var{p}, which has a unit per row and
## column: on the @qcode{"left"} or the @qcode{"bottom"}.
## @end deftypefn

function draw_group_bands (p, where, side, gap)
  if (! isempty (side.id))
    draw_axis (p, @(q) draw (q, where, side, gap));
  endif
endfunction

function draw (q, where, side, gap)

  id = side.id(:)';
  last = [find(diff (id)), numel(id)];  # of each run of one group
  left = strcmp (where, "left");
  limits = merge (left, q.yl, q.xl);
  border = min (max ([0, last], limits(1)), limits(2))(:);
  long = diff (border);
  at = find (long > 0);
  border = border(at);
  long = long(at);
  color = side.colors(id(last(at)),:);
  on = setfield (q, "axes", q.paper);
  if (left)
    x = q.xl(1) - (gap + side.width) * q.dx;
    h = draw_boxes (on, x + 0 * long, border, side.width * q.dx, long, color);
  else
    edge = merge (q.dy > 0, q.yl(1), q.yl(2));
    h = draw_boxes (on, border(at), edge - (gap + side.width) * q.dy, ...
                    long, side.width * q.dy, color);
  endif
  set (h, "tag", "ddd_axis");

endfunction
