## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_matrices (@var{place}, @var{d})
## Square matrices as heat maps with the same rows, beside each other or, where
## the page is narrow, below each other; a caption under each.
##
## @var{d} has the @code{names} of the rows, the list of panels
## (@code{contents_consistency} has what is in one), @code{values} (whether to
## write numbers: true, false or @qcode{"auto"}), and @code{order} and
## @code{tree} for dendrograms, or an empty tree, @code{side} of
## @code{group_bands}, and @code{runs}, the groups that stand together
## (@code{names}, where they are, @code{at}, and the @code{borders} between).
## The result has the fields @code{panels} and @code{cells}, but where the
## captions leave no room for them.
## @end deftypefn

function out = shape_matrices (place, d)

  theme = place.theme;
  d.dendrogram &= wants (place, "tree");
  tree = 0.45 * d.dendrogram;
  if (! wants (place, "names"))
    d.names(:) = d.runs.names(:) = {""};
  endif
  ## The first two sentences of a caption say what is shown, the rest notes.
  long = any (cellfun (@numel, {d.panel.caption}) > 2);
  keep = [0, 2, Inf](1 + wants (place, "captions") ...
                         * (1 + wants (place, "notes")));
  for i = 1:numel (d.panel)
    d.panel(i).caption = d.panel(i).caption(1:min (keep, end));
  endfor
  d.legend = d.side.legend;
  g = layout_matrices (place, d, d.values, tree);
  out.parts = {"tree", "names", "legend", "notes", "captions"};
  out.parts([! d.dendrogram, false, isempty(d.legend), ! long, false]) = [];
  out.crowded = g.crowded && keep > 0;
  if (out.crowded)                      # there is a next time, with less
    return;
  endif
  page = set_page (place, g.size);
  n = numel (d.names);
  side = n * g.cell;
  gap = theme.gap + d.side.width * ! isempty (d.side.id);
  count = numel (d.panel);
  sheet = new_sheet (page);
  out.panels = out.cells = zeros (1, count);
  for i = 1:count
    panel = d.panel(i);
    [p, out.cells(i)] = draw_heat_map (page, [g.left(i), g.bottom(i), ...
      side, side], panel, g.format, g.value_size);
    out.panels(i) = p.axes;
    if (i == 1 || g.stacked)
      draw_names (p, "left", g.at, g.labels, g.label_size, gap);
    endif
    if (i == count || ! g.stacked)
      draw_names (p, "bottom", g.at, g.labels, g.label_size, gap);
    endif
    for where = {"left", "bottom"}
      draw_group_bands (p, where{1}, d.side, theme.gap / 2);
      if (g.step > 1 && isempty (d.side.id) && isempty (d.runs.names))
        draw_axis (p, @(q) draw_tick_marks (q, where{1}, g.at));
      endif
    endfor
    draw_separators (p, d.runs.borders, n);
    if (d.dendrogram)
      draw_dendrogram (p, d.order, d.tree, tree);
    endif
    draw_title (sheet, p, g.title{i}, g.title_size, ...
                0.06 + tree + (theme.title - g.title_size) / 144);
    draw_text_lines (sheet, g.caption_left(i), g.caption_top(i), g.captions{i},
                     g.caption_size, theme.note);
  endfor

  draw_header (sheet, g.head);
  for i = find (g.bar)
    scale = d.panel(i).scale;
    if (! isempty (g.format))           # then the values have the minus
      scale.swatches(strcmp (scale.swatches(:,3), "minus"),3) = {""};
    endif
    color_bar (sheet, [g.left(i) + side, g.bottom(i)], side, scale);
  endfor

endfunction

## Between groups that stand together: white on a line of ink, for any cells.
function draw_separators (p, borders, n)
  if (! isempty (borders))
    k = numel (borders);
    x = [repmat([0; n; NaN], 1, k), [borders; borders; NaN(1, k)]];
    y = [[borders; borders; NaN(1, k)], repmat([0; n; NaN], 1, k)];
    for style = {[1, 1, 1], p.theme.ink; 1.6, 0.6}
      line (p.axes, x(:), y(:), "color", style{1}, "linewidth", ...
            style{2} * p.theme.line, "tag", "ddd_separator");
    endfor
  endif
endfunction

## Beside a panel that ends AT, SIDE inches high.
function color_bar (p, at, side, scale)

  theme = p.theme;
  limits = scale.limits;
  room = 0.17 * theme.scale * rows (scale.swatches);
  tall = min (2.2, max (0.8 * side, side - room - 0.2)) - room;
  tall = max (tall, 0.3);
  parts = merge (limits(1) < 0, [2, 4], [1, 5])(1 + (tall > 0.75));
  share = (0:parts)' / parts;
  values = limits(1) + share * diff (limits);
  decimals = merge (any (abs (round (10 * values) - 10 * values) > 1e-9), ...
                    2 + (limits(2) < 0.1), 1);
  labels = arrayfun (@(x) sprintf ("%.*f", decimals, x), values, ...
                     "uniformoutput", false);
  ticks = [num2cell(share), minus_sign(labels)];
  low = at(2) + (side + room - tall) / 2;
  span = [merge(room > 0, low, at(2)), at(2) + side + 0.06 + theme.title / 72];
  draw_color_bar (p, [at(1) + 0.14, low, 0.12, tall], scale.map, ticks,
                  scale.name, scale.swatches, span);

endfunction
