## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_sheet (@var{place}, @var{d})
## Pictures in rows under a title per category.
##
## @var{d} has @code{titles}, @code{colors} (one row each), @code{pictures} and
## @code{labels} (per category a cell array with a column per picture and a row
## per line), and @code{note}.  The result has
## the fields @code{panel} (axes in inches) and @code{pictures} (handles, a
## cell array per category).
## @end deftypefn

function out = shape_sheet (place, d)

  theme = place.theme;
  W = page_width (place, 7.2);
  inner = W - 2 * theme.edge;
  gap = 0.08;
  head = layout_header (place, W, d);
  for c = 1:numel (d.titles)
    titles{c} = wrap_text (d.titles{c}, theme.text, inner - 0.15);
  endfor
  label = 1.3 * theme.small / 72 * max (cellfun (@rows, d.labels)) + 0.04;
  title = theme.text * theme.leading;
  counts = cellfun (@numel, d.pictures);
  text_height = head.tall + sum (cellfun (@numel, titles)) * title ...
                + numel (d.titles) * 0.18 - 0.08 + theme.edge;

  ## As many in a row as give pictures of about an inch, and in a place of
  ## fixed height as many as make them largest.
  most = max (counts);
  across = max (1, round (inner / 0.9));
  if (most > across)
    across = ceil (most / ceil (most / across));
  else                                  # few are larger
    across = min (across, max (most, ceil (inner / 1.3)));
  endif
  side_of = @(n) (inner + gap) / n - gap;
  height = @(n) text_height + sum (ceil (counts / n)) * (side_of (n) + label);
  while (! isempty (place.size) && across < most
         && height (across) > place.size(2))
    across++;
  endwhile
  page = set_page (place, [W, height(across)]);
  side = side_of (across);
  if (height (across) > page.size(2) + 1e-6)
    side = max (0.1, side - (height (across) - page.size(2)) ...
                            / max (1, sum (ceil (counts / across))));
  endif

  wh = page.size;
  p = new_sheet (page);
  draw_header (p, head);
  y = wh(2) - head.tall + 0.08;
  out.pictures = cell (1, numel (counts));
  for c = 1:numel (counts)
    y -= 0.12;
    draw_boxes (p, theme.edge, y - title / 2 - 0.045, 0.09, 0.09,
                d.colors(c,:));
    y = draw_text_lines (p, theme.edge + 0.15, y, titles{c}, theme.text,
                         theme.ink) - 0.03;
    for k = 1:rows (d.labels{c})
      names{k} = cut_labels (d.labels{c}(k,:), theme.small, side);
    endfor
    for i = 1:counts(c)
      at = [theme.edge + mod(i - 1, across) * (side + gap), ...
            y - side - floor((i - 1) / across) * (side + label)];
      rgb = d.pictures{c}{i};
      box = side * [columns(rgb), rows(rgb)] / max (size (rgb)(1:2));
      low = at + (side - box) / 2;
      out.pictures{c}(i) = ...
        draw_picture (p, low(1) + [0, box(1)], low(2) + [0, box(2)], rgb,
                      ceil (fliplr (box) * 300));
      line (p.axes, low(1) + box(1) * [0, 1, 1, 0, 0],
            low(2) + box(2) * [0, 0, 1, 1, 0], "color", theme.dot,
            "linewidth", theme.hairline);
      for k = 1:rows (d.labels{c})
        draw_text (p, at(1) + side / 2, at(2) - (k - 0.5) * 1.3 ...
                                                * theme.small / 72,
                   names{k}{i}, theme.small, "color", theme.note,
                   "horizontalalignment", "center");
      endfor
    endfor
    y -= ceil (counts(c) / across) * (side + label);
  endfor
  out.panel = p.axes;
  out.parts = {"captions"};

endfunction
