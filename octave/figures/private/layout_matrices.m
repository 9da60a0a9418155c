## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{g} =} layout_matrices (@var{place}, @var{d}, @
## @var{values}, @var{tree})
## Sizes and places, in inches, of the panels of @code{shape_matrices}:
## side by side, or below each other where the page is narrow.
##
## A @var{place} without a size gets a page of about the usual width, less
## where few cells need less and more where the names need more, but no more
## than 7.2 inches (only @var{values} that must be there take more), unless the
## place has a width.  @var{d} has the @code{names} and the list of panels;
## @var{values} is true, false or @qcode{"auto"}; @var{tree} is the height of
## the dendrograms.
##
## @var{g} has @code{size}, @code{cell}, @code{left} and @code{bottom} (of the
## cells of each panel), @code{head} (@code{layout_header}), @code{bar} (which
## panels have a color bar: one for neighbors with the same scale),
## @code{stacked}, @code{labels} and where they are, @code{at} (in cells),
## @code{label_size}, @code{step} (every n-th name is written, or with
## @code{d.runs} the names of groups), @code{format} (@qcode{"long"},
## @qcode{"short"} or @qcode{""}: no values), @code{value_size},
## @code{captions} (lines), @code{caption_left}, @code{caption_top},
## @code{caption_size}, @code{title}, @code{title_size} and @code{crowded}
## (whether the captions leave the cells less than a third of the height).
## @end deftypefn

function g = layout_matrices (place, d, values, tree)
  g = fit_names (@(step) layout (place, d, values, tree, step));
endfunction

function g = layout (place, d, values, tree, step)

  theme = place.theme;
  n = numel (d.names);
  g.at = (1:step:n) - 0.5;
  shown = d.names(1:step:n);
  by_group = step > 1 && ! isempty (d.runs.names);
  if (by_group)
    g.at = d.runs.at;                   # groups stand together: their names
    shown = d.runs.names;
  elseif (! isempty (d.panel(1).caption))
    caption = d.panel(1).caption{1}(1:end-1);
    d.panel(1).caption{1} = [note_every_nth(caption, step), "."];
  endif
  captions = {d.panel.caption};
  wh = place.size;
  panels = numel (d.panel);
  width = page_width (place, [4.3, 7.2, 7.2](panels));
  grow = isempty (wh) && isempty (place.width);
  g.stacked = panels > 1 && is_stacked (place, width);
  across = merge (g.stacked, 1, panels);
  high = [wh(2:end), Inf](1) * across / panels;    # of a row of panels
  scales = [d.panel.scale];
  bar = room_for_color_bar (theme, scales);
  ends = [arrayfun(@(i) ! isequal (scales(i), scales(i+1)), 1:panels-1), true];
  g.bar = ends;
  if (g.stacked)                        # beside the first of those alike
    g.bar = [true, ends(1:end-1)];
  endif
  band = d.side.width * ! isempty (d.side.id);
  gap = 0.16;                           # between panels
  space = repmat (gap + band, 1, panels - 1);     # or for a color bar
  space(ends(1:end-1)) = bar;
  between = ! g.stacked * sum (space);
  head = theme.title * theme.leading + 0.06 + tree;
  most = max (width, 7.2 * max (1, theme.scale));
  pitch = 1.12 / 72;                    # of names, per point of text
  titles = cellfun (@cellstr, {d.panel.title}, "uniformoutput", false);
  title = max (text_width (cellfun (@(t) t{1}, titles, "uniformoutput", ...
                                    false), theme.title)) + 0.05;

  least = 0;
  if (isequal (values, true))
    least = 1.06 * text_width ("+.00", theme.smallest);
  endif

  ## Names take no more than their share from the cells.
  longest = min (theme.longest, 0.6 * (width - bar) / (across + 0.6));
  if (! isempty (wh))
    longest = min (longest, 0.25 * min (wh));
  elseif (n > 20)                       # cells are small as it is
    longest = min (longest, 1.2 * max (1, theme.scale));
  endif
  ## Large names take room from the cells, which then are too small for them.
  for points = theme.text:-0.25:theme.smallest
    g.label_size = points;
    g.labels = cut_labels (shown, points, longest);
    ## Hinting makes small text a little wider in a PNG.
    name = 1.02 * max (text_width (g.labels, points)) + theme.gap + band;
    left = name + theme.edge;
    column = (width - left - bar - between) / across;
    g.cell = min (0.45 * theme.scale, column / n);
    if (grow)
      g.cell = max (g.cell, least);
      widest = max (1.2, (most - left - bar - between) / across);
      if (points == theme.smallest)
        g.cell = max (g.cell, min (points * pitch, widest / n));
      endif
      column = max ([n * g.cell, min(1.8 * theme.scale, widest), ...
                     min(title, widest)]);
    endif
    column = max (column, 0.3);
    g.head = layout_header (place, max (width, left + bar + between ...
                                        + across * column), d);
    above = g.head.tall - theme.edge - 0.08;
    wide = column;                      # of a caption
    if (g.stacked)
      wide = max (width, column + left) - 2 * theme.edge;
    endif

    ## A small place has small captions.
    sizes = theme.text;
    if (! isempty (wh))
      sizes = max (theme.smallest, theme.text:-0.5:theme.smallest-0.4);
    endif
    for below = sizes
      g.caption_size = below;
      lead = below * theme.leading;
      g.captions = wrap (captions, below, wide);
      tall = cellfun (@numel, g.captions) * lead + 0.1;
      rest = 2 * theme.edge + above + head + name + max (tall);
      if (g.stacked)
        rest = 2 * theme.edge + above + panels * head + name + sum (tall) ...
               + (panels - 1) * (gap + band);
      endif
      room = Inf;
      if (! isempty (wh))
        room = (wh(2) - rest) * across / panels;
      endif
      if (room >= min (n * g.cell, 0.5 * high))
        break;
      endif
    endfor
    g.crowded = room < min (n * g.cell, high / 3);
    g.cell = max (0.1, min (n * g.cell, room)) / n;
    if (by_group || g.cell >= points * pitch)
      break;
    endif
  endfor
  if (by_group)
    fits = diff ([0, d.runs.borders, n]) * g.cell >= points * pitch;
    g.labels = g.labels(fits);
    g.at = g.at(fits);
  endif

  side = n * g.cell;
  ## Captions wider than the cells leave room for a color bar.
  space(ends(1:end-1)) = max (gap + band, bar - column + side);
  between = ! g.stacked * sum (space);
  g.size = wh;
  if (isempty (wh))
    g.size = [left + (across - 1) * column + between ...
              + max(side + bar, column + theme.edge), ...
              rest + side * panels / across];
    if (! grow)
      g.size(1) = width;
    elseif (g.stacked)                  # their captions have it all
      g.size(1) = max (g.size(1), wide + 2 * theme.edge);
    endif
    g.size = ceil (72 * g.size - 1e-6) / 72;
  endif
  g.title_size = max (theme.smallest, theme.title * min (1, column / title));
  g.title = cellfun (@(t) choose_text (t, g.title_size, column), titles, ...
                     "uniformoutput", false);
  y = g.size(2) - theme.edge - above;
  for i = 1:panels
    under = name;
    if (g.stacked && i < panels)        # its names are below the last one
      under = band;
    endif
    g.left(i) = left + ((i - 1) * column + sum (space(1:i-1))) * ! g.stacked;
    g.bottom(i) = y - head - side;
    g.caption_left(i) = merge (g.stacked, theme.edge, g.left(i));
    g.caption_top(i) = g.bottom(i) - under - 0.1;
    y -= g.stacked * (head + side + under + tall(i) + gap);
  endfor
  g.step = every_nth_name (d.names, g.label_size, g.cell);
  [g.format, g.value_size] = choose_value_format (g.cell, values, theme);

endfunction

## Each sentence of a caption begins a line of its own.
function captions = wrap (captions, points, width)
  for i = 1:numel (captions)
    lines = {};
    for s = captions{i}
      lines = [lines, wrap_text(s{1}, points, width)];
    endfor
    captions{i} = lines;
  endfor
endfunction
