## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_scalogram (@var{place}, @var{d})
## Answers of models (rows, first on top) to items (columns, first on the
## left): white where right, black where wrong, gray where a cell is the mean
## of several answers; the color @code{missing} mixes in with the share of
## answers that are missing.  A strip above has the color of each band of
## items, and lines go down from its borders.
##
## @var{d} has @code{share} (rows x columns; right of those known),
## @code{known} (their share of all), @code{n_models}, @code{n_items}, the
## @code{names} of the models, @code{side} (@code{group_bands}),
## @code{borders} (1 x b+1, in items) and @code{colors} (b x 3) of the bands,
## @code{item_name}, @code{legend} and @code{note}.  The result has the fields
## @code{panel} and @code{map}.
## @end deftypefn

function out = shape_scalogram (place, d)

  theme = place.theme;
  width = page_width (place, 7.2);
  n = d.n_models;
  wanted = max (0.9, min (5, 0.16 * theme.scale * n));
  d.legend = [d.legend; d.side.legend];
  strip = 0.1 * theme.scale;
  band = d.side.width * ! isempty (d.side.id);
  bottom = axis_margin (theme, "bottom", {});
  right = 0.15;
  note = d.note;
  step = 1;
  for pass = 1:3                        # what is said takes room from the map
    head = layout_header (place, width, d);
    above = head.tall + strip + 0.08;
    tall = place.size;
    if (isempty (tall))
      tall = [width, above + bottom + wanted];
    endif
    high = max (0.3, tall(2) - above - bottom);
    pitch = high / n;
    points = max (theme.smallest, min (theme.text, 72 * pitch / 1.12));
    labels = repmat ({""}, n, 1);
    if (wants (place, "names"))
      labels = cut_labels (d.names, points, ...
                           min (theme.longest, 0.3 * width));
    endif
    step = every_nth_name (labels, points, pitch);
    left = 1.02 * max (text_width (labels, points)) + theme.gap + band ...
           + theme.edge + theme.text / 72 + 0.04;
    wide = max (0.3, width - left - right);
    drawn = min ([columns(d.share), rows(d.share)], ...
                 ceil (500 * [wide, high]));
    d.note = note_every_nth (note, step);
    each = d.n_items / drawn(1);
    if (each > 1)
      d.note = sprintf ("%s; a column averages about %.*f %s", d.note, ...
                        each < 10, each, d.item_name);
    endif
  endfor
  page = set_page (place, tall);

  share = box_average (box_average (d.share, drawn(2))', drawn(1))';
  known = box_average (box_average (d.known, drawn(2))', drawn(1))';
  share(isnan (share)) = 0;
  rgb = zeros ([size(share), 3]);
  for c = 1:3
    rgb(:,:,c) = known .* share + (1 - known) * d.missing(c);
  endfor

  sheet = new_sheet (page);
  m = d.n_items;
  p = new_panel (page, [left, bottom, wide, high], [0, m], [0, n], true);
  out.panel = p.axes;
  pixels = min ([1000, 1000], ceil (500 * [high, wide]));
  out.map = draw_picture (p, p.xl, p.yl, rgb, pixels);
  draw_cells (p, m, n);
  draw_frame (p, "box");
  draw_axis (p, @(q) draw_strip (q, d.borders, d.colors, strip));
  draw_group_bands (p, "left", d.side, theme.gap / 2);
  shown = 1:step:n;
  draw_names (p, "left", shown - 0.5, labels(shown), points, ...
              theme.gap + band);
  count = max (1, min (8, wide / (0.5 * theme.scale)));
  item_name = capitalized (d.item_name);
  draw_ticks (p, "bottom", @(limits) whole_ticks (limits, count), ...
              {sprintf("%s, easiest first", item_name), item_name});
  draw_header (sheet, head);
  out.parts = {"names", "legend", "captions"};
  if (! isempty (page.ylabel))
    draw_text (sheet, theme.edge + theme.text / 144, bottom + high / 2, ...
               page.ylabel, theme.text, "rotation", 90, ...
               "horizontalalignment", "center");
  endif

endfunction

## White cells side by side are told apart where they are large.
function draw_cells (p, m, n)
  if (p.rect(3) / m < 0.08 || p.rect(4) / n < 0.08)
    return;
  endif
  x = [1:m-1; 1:m-1; NaN(1, m - 1)];
  y = repmat ([0; n; NaN], 1, m - 1);
  line (p.axes, x(:), y(:), "color", p.theme.neutral, "linewidth", ...
        p.theme.hairline);
  y = [1:n-1; 1:n-1; NaN(1, n - 1)];
  x = repmat ([0; m; NaN], 1, n - 1);
  line (p.axes, x(:), y(:), "color", p.theme.neutral, "linewidth", ...
        p.theme.hairline);
endfunction

function draw_strip (q, borders, colors, tall)

  border = min (max (borders, q.xl(1)), q.xl(2));
  low = q.yl(1) + 0.04 * q.dy;
  wide = diff (border);
  at = find (wide > 0);
  on = setfield (q, "axes", q.paper);
  h = draw_boxes (on, border(at), low, wide(at), tall * q.dy, colors(at,:));
  set (h, "tag", "ddd_axis");
  for i = at(2:end)
    line (q.axes, border([i, i]), q.yl, "color", colors(i,:), "linewidth", ...
          1.5 * q.theme.curve, "tag", "ddd_axis");
  endfor

endfunction
