## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_flows (@var{place}, @var{d})
## Three boxes on the left and on the right, as high as their share of all
## items, and a band from each box to each, as wide as the number of items that
## go there (an alluvial diagram).
##
## @var{d} has @code{flows} (numbers, 3 x 3, from rows to columns, the first
## at the bottom), the @code{names} of the rows, their @code{colors},
## @code{headings} (2) and @code{note}.  The result has the fields
## @code{panel}, @code{bands} (3 x 3 handles, @code{NaN} where no item goes)
## and @code{boxes} (2 handles).
## @end deftypefn

function out = shape_flows (place, d)

  theme = place.theme;
  share = d.flows / sum (d.flows(:));
  sums = {sum(share, 2), sum(share, 1)'};
  counts = {sum(d.flows, 2), sum(d.flows, 1)'};
  lead = theme.text * theme.leading;

  W = page_width (place, 5);
  head = layout_header (place, W, d);
  over = head.tall + lead + 0.05;
  page = set_page (place, [W, over + 2.6 * theme.scale]);
  for side = 1:2
    numbers{side} = arrayfun (@(v, x) sprintf ("%s (%s)", ...
                              __ddd_number__ (v), __ddd_percent__ (x)), ...
                              counts{side}, sums{side}, ...
                              "uniformoutput", false);
    room(side) = 1.02 * max (text_width ([d.names(:); numbers{side}(:)], ...
                                         theme.text)) ...
                 + theme.gap + theme.edge;
  endfor
  rect = [room(1), theme.edge, ...
          max(0.3, page.size - [sum(room), over + theme.edge])];

  gap = 0.04;                           # between boxes, in shares
  sheet = new_sheet (page);
  p = new_panel (page, rect, [0, 1], [0, 1 + 2 * gap]);
  wide = min (0.1, 0.12 * theme.scale * p.dx);
  for side = 1:2
    base{side} = [0; cumsum(sums{side}(1:2) + gap)];
  endfor
  out.panel = p.axes;
  out.bands = draw_bands (p, share, base, wide, d.colors);
  for side = 1:2
    some = sums{side} > 0;
    out.boxes(side) = draw_boxes (p, (side - 1) * (1 - wide) + 0 * ...
                                  sums{side}(some), base{side}(some), ...
                                  wide, sums{side}(some), d.colors(some,:));
  endfor
  if (wants (place, "numbers"))
    write_counts (p, d.flows, share, base{1}, wide);
  endif

  align = {"right", "left"};
  for side = 1:2
    x = (side - 1) + (2 * side - 3) * theme.gap * p.dx;
    y = spread_labels (base{side} + sums{side} / 2, 2.2 * lead * p.dy, ...
                       p.yl + [1, -1] * lead * p.dy);
    for line = 1:2
      txt = {d.names(:), numbers{side}}{line};
      draw_text (p, x + zeros (3, 1), y + (1.5 - line) * lead * p.dy, txt, ...
                 theme.text, "horizontalalignment", align{side});
    endfor
    name = cut_labels (d.headings(side), theme.text, 0.47 * rect(3));
    draw_text (sheet, rect(1) + (side - 1) * rect(3), ...
               rect(2) + rect(4) + 0.04 + theme.text / 144, name, ...
               theme.text, "horizontalalignment", ...
               merge (side == 1, "left", "right"));
  endfor
  draw_header (sheet, head);
  out.parts = {"numbers", "captions"};

endfunction

## Wide bands first: narrow ones cross them in front.
function h = draw_bands (p, share, base, wide, colors)

  h = NaN (3, 3);
  from = base{1} + [zeros(3, 1), cumsum(share, 2)(:,1:2)];
  to = base{2}' + [zeros(1, 3); cumsum(share, 1)(1:2,:)];
  t = linspace (0, 1, 30);
  bend = t .^ 2 .* (3 - 2 * t);
  x = wide + (1 - 2 * wide) * t;
  [~, order] = sort (share(:), "descend");
  for at = order(share(order) > 0)'
    [i, j] = ind2sub ([3, 3], at);
    low = from(i,j) + (to(i,j) - from(i,j)) * bend;
    corners = [x, fliplr(x); low, fliplr(low + share(i,j))]';
    h(i,j) = patch (p.axes, "faces", [1:rows(corners), 1], "vertices", ...
                    corners, "facecolor", 0.4 * colors(i,:) + 0.6, ...
                    "edgecolor", [1, 1, 1], "linewidth", p.theme.hairline);
  endfor

endfunction

## Where the bands begin no other crosses them.
function write_counts (p, flows, share, base, wide)
  middle = base + cumsum (share, 2) - share / 2;
  fits = find (share > 1.1 * p.theme.small / 72 * p.dy);
  labels = arrayfun (@__ddd_number__, flows(fits), "uniformoutput", false);
  draw_label (p, wide + 0.05 * p.dx + 0 * fits, middle(fits), labels, ...
              p.theme.small);
endfunction
