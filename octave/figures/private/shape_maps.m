## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_maps (@var{place}, @var{d})
## Decisions over epochs: a map for each matrix of the cell array
## @code{d.blocks}, rows of items x epochs, side by side and in rows.
##
## @var{d} has their @code{names} (empty for one map alone), @code{n_items},
## @code{item_name}, @code{epochs}, @code{marks}, the color @code{map} with
## @code{ticks} and @code{name}, and @code{note}.  The result has the fields
## @code{panel} and @code{map}.
## @end deftypefn

function out = shape_maps (place, d)

  theme = place.theme;
  m = d.n_items;
  epochs = numel (d.epochs);
  n = numel (d.blocks);
  several = ! isempty (d.names) && wants (place, "names");
  width = page_width (place, merge (several, 7.2, 5));
  across = merge (n <= 5, 5, min (10, ceil (sqrt (1.7 * n))));
  across = max (round (across * min (1, (width - 1.7) / 5.5)), ceil (n / 12));
  across = max (1, min (n, across));
  down = ceil (n / across);
  page = set_page (place, [width, merge(several, ...
    max (4, min (1.2 + 1.25 * down, 9.5)), 4)]);

  left = axis_margin (theme, "left", {__ddd_number__(m)});
  bottom = axis_margin (theme, "bottom", {});
  swatches = cell (0, 2);
  if (any (cellfun (@(b) any (isnan (b(:))), d.blocks)))
    swatches = {theme.neutral, "missing"};
  endif
  wide = text_width ([d.ticks(:,2); swatches(:,2)], theme.text);
  right = 0.27 + theme.tick + 0.05 * theme.scale + theme.edge ...
          + max (wide) + (0.12 + theme.text / 72) * ! isempty (d.name);
  title = several * (theme.text * theme.leading + 0.04) ...
          + 0.1 * ! isempty (d.marks);  # above each map
  gap = 0.12;
  note = d.note;
  for pass = 1:3                        # to say how many takes room from them
    head = layout_header (place, page.size(1), d);
    wh = page.size - [left + right + (across - 1) * gap, ...
                      head.tall + bottom + down * title];
    wh = max ([0.3 / across, 0.3 / down], wh ./ [across, down]);
    drawn = min (rows (d.blocks{1}), ceil (500 * wh(2)));
    d.note = note;
    if (drawn < m)
      d.note = sprintf ("%s; a row averages %s %s", note, ...
                        about (m / drawn), d.item_name);
    endif
  endfor

  count = max (1, min (6, wh(2) / (0.2 * theme.scale)));
  room = 0.08 + text_width (sprintf ("%g", d.epochs(end)), theme.text);
  shown = round_epochs (d.epochs, room / wh(1) * epochs);
  epoch_names = arrayfun (@(e) sprintf ("%g", e), d.epochs, ...
                          "uniformoutput", false);
  item_name = capitalized (d.item_name);
  names = cut (d.names, wh(1) + gap / 2, theme);

  ## More than print resolves, but no more: viewers smear smaller pictures, and
  ## leave out rows of larger ones instead of averaging them.
  pixels = min ([600, 1000], ceil (500 * fliplr (wh)));
  sheet = new_sheet (page);
  for i = 1:n
    row = ceil (i / across);
    column = i - (row - 1) * across;
    rect = [left + (column - 1) * (wh(1) + gap), ...
            page.size(2) - head.tall - row * (wh(2) + title), wh];
    p = new_panel (page, rect, [0, epochs], [0, m], true);
    rgb = map_colors (box_average (d.blocks{i}, drawn), d.map, ...
                      theme.neutral);
    out.map(i) = draw_picture (p, p.xl, p.yl, rgb, pixels);
    out.panel(i) = p.axes;
    draw_frame (p, "box");
    if (several)
      draw_title (sheet, p, names.labels{i}, names.points, ...
                  title - 0.02 - (theme.text + names.points) / 144);
    endif
    if (column == 1)
      draw_ticks (p, "left", @(limits) whole_ticks (limits, count), ...
                  merge (row > 1, "", ...
                         sprintf ("%s, easiest on top", item_name)));
    endif
    if (i + across > n)
      draw_ticks (p, "bottom", {shown - 0.5, epoch_names(shown)}, "Epoch");
    endif
    ## A mark stands at the left edge of its epoch, above the map.
    for k = find (ismember (d.epochs, d.marks))
      x = k - 1 + [0, -0.04, 0.04, 0] * p.dx;
      patch (p.paper, x, [0.02, 0.1, 0.1, 0.02] * p.dy, theme.ink, ...
             "edgecolor", "none");
    endfor
  endfor

  draw_header (sheet, head);
  out.parts = {"names", "captions"};
  tall = page.size(2) - head.tall - bottom;
  draw_color_bar (sheet, [page.size(1) - right + 0.15, ...
                      bottom + tall / 2 - min(1.5, tall / 2) / 2, 0.12, ...
                      min(1.5, tall / 2)],
                  d.map, d.ticks, d.name, swatches);

endfunction

## Which of the EPOCHS have a name: round ones, APART columns or more.
function shown = round_epochs (epochs, apart)
  least = min ([diff(epochs(:)'), Inf]);
  least = merge (isinf (least), 1, least) * merge (numel (epochs) > 5, 5, 1);
  steps = [1; 2; 5] * 10 .^ (-3:9);
  for step = steps(steps > least * (1 - 1e-9))'
    shown = find (abs (epochs / step - round (epochs / step)) < 1e-9);
    if (all (diff (shown) >= apart))
      break;
    endif
  endfor
  if (isempty (shown))
    shown = 1;
  endif
endfunction

## Two digits are enough where rows are not all alike.
function txt = about (x)
  txt = __ddd_number__ (round (x));
  if (x != fix (x))
    txt = ["about ", merge(x < 10, sprintf ("%.1f", x), txt)];
  endif
endfunction

## Names above maps WIDTH inches wide, in one size.
function n = cut (names, width, theme)
  n.points = theme.text;
  n.labels = names;
  if (! isempty (names))
    wide = max (text_width (names, theme.text));
    n.points = max (6, min (theme.text, theme.text * width / wide));
    n.labels = cut_labels (names, n.points, width);
  endif
endfunction
