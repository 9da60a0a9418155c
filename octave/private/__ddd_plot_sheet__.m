## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} __ddd_plot_sheet__ (@var{place}, @var{d})
## Pictures in rows under a title per category.
##
## @var{d} has @code{titles}, @code{colors} (one row each), @code{pictures} and
## @code{labels} (a cell array per category), and @code{note}.  The result has
## the fields @code{panel} (axes in inches) and @code{pictures} (handles, a
## cell array per category).
## @end deftypefn

function out = __ddd_plot_sheet__ (place, d)

  theme = __ddd_theme__ ();
  W = __ddd_page_width__ (place, 7.2);
  inner = W - 2 * theme.edge;
  gap = 0.08;
  note = __ddd_wrap__ (d.note, theme.small, inner);
  for c = 1:numel (d.titles)
    titles{c} = __ddd_wrap__ (d.titles{c}, theme.text, inner - 0.15);
  endfor
  label = 1.3 * theme.small / 72;
  title = theme.text * theme.leading;
  counts = cellfun (@numel, d.pictures);
  text_height = 2 * theme.edge + numel (note) * theme.small * theme.leading ...
                + sum (cellfun (@numel, titles)) * title + 3 * 0.18;

  ## As many in a row as give pictures of about an inch, and in a place of
  ## fixed height as many as make them largest.
  most = max (counts);
  across = max (1, round (inner / 0.9));
  if (most > across)
    across = ceil (most / ceil (most / across));
  endif
  side_of = @(n) (inner + gap) / n - gap;
  height = @(n) text_height + sum (ceil (counts / n)) * (side_of (n) + label);
  while (! isempty (place.size) && across < most
         && height (across) > place.size(2))
    across++;
  endwhile
  page = __ddd_page__ (place, [W, height(across)]);
  side = side_of (across);
  if (height (across) > page.size(2) + 1e-6)
    side = max (0.1, side - (height (across) - page.size(2)) ...
                            / max (1, sum (ceil (counts / across))));
  endif

  wh = page.size;
  p = __ddd_panel__ (page, [0, 0, wh], [0, wh(1)], [0, wh(2)]);
  y = __ddd_lines__ (p, theme.edge, wh(2) - theme.edge, note, theme.small,
                     theme.note);
  out.pictures = cell (1, numel (counts));
  for c = 1:numel (counts)
    y -= 0.12;
    __ddd_boxes__ (p, theme.edge, y - title / 2 - 0.045, 0.09, 0.09,
                   d.colors(c,:));
    y = __ddd_lines__ (p, theme.edge + 0.15, y, titles{c}, theme.text,
                       theme.ink) - 0.03;
    names = __ddd_label_cut__ (d.labels{c}, theme.small, side);
    for i = 1:counts(c)
      at = [theme.edge + mod(i - 1, across) * (side + gap), ...
            y - side - floor((i - 1) / across) * (side + label)];
      rgb = d.pictures{c}{i};
      box = side * [columns(rgb), rows(rgb)] / max (size (rgb)(1:2));
      low = at + (side - box) / 2;
      out.pictures{c}(i) = ...
        __ddd_image__ (p, low(1) + [0, box(1)], low(2) + [0, box(2)], rgb,
                       ceil (fliplr (box) * 300));
      line (p.axes, low(1) + box(1) * [0, 1, 1, 0, 0],
            low(2) + box(2) * [0, 0, 1, 1, 0], "color", theme.dot,
            "linewidth", theme.hairline);
      __ddd_text__ (p, at(1) + side / 2, at(2) - label / 2, names{i},
                    theme.small, "color", theme.note, "horizontalalignment",
                    "center");
    endfor
    y -= ceil (counts(c) / across) * (side + label);
  endfor
  out.panel = p.axes;

endfunction
