## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{at} =} layout_point_names (@var{xy}, @var{wide}, @
## @var{tall}, @var{radius}, @var{taken}, @var{area})
## Where the names of points can stand without touching one another, a point,
## what is @var{taken} (boxes [left, bottom, right, top]) or the edge of the
## @var{area} [width, height]: the middle of each (n x 2), @code{NaN} where
## there is no room.  All in inches; @var{xy} (n x 2) are the points, of
## @var{radius}, @var{wide} (n x 1) and @var{tall} the names.
##
## Points that are alone come first, and take the first free one of eight
## places around them; the right one is best.
## @end deftypefn

function at = layout_point_names (xy, wide, tall, radius, taken, area)

  n = rows (xy);
  at = NaN (n, 2);
  far = (xy(:,1) - xy(:,1)') .^ 2 + (xy(:,2) - xy(:,2)') .^ 2;
  far(1:n+1:end) = Inf;
  [~, order] = sort (min (far, [], 2), "descend");
  boxes = [taken; xy - radius, xy + radius];
  own = rows (taken) + (1:n);
  sides = [1 0; -1 0; 0 1; 0 -1; 1 1; -1 1; 1 -1; -1 -1];
  gap = radius + 0.02;
  for i = order(:)'
    half = [wide(i), tall] / 2;
    reach = gap + half;
    reach(2) = max (radius, 0.02) + half(2);
    for side = sides'
      middle = xy(i,:) + side' .* reach;
      if (all (side))                   # a corner is nearer
        middle(2) = xy(i,2) + side(2) * (0.6 * radius + half(2));
      endif
      box = [middle - half, middle + half];
      hit = boxes(:,1) < box(3) & boxes(:,3) > box(1) ...
            & boxes(:,2) < box(4) & boxes(:,4) > box(2);
      hit(own(i)) = false;
      if (! any (hit) && all (box(1:2) >= 0 & box(3:4) <= area))
        at(i,:) = middle;
        boxes(end+1,:) = box;
        break
      endif
    endfor
  endfor

endfunction
