## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_columns (@var{place}, @var{d})
## One column per group, highest mean first: a gray dot per member, a black bar
## for their mean; a group of one is a black dot.  Of more than a hundred
## columns one curve has the means, and an area is from the lowest to the
## highest value.
##
## @var{d} has @code{names}, @code{values} (a cell array of vectors),
## @code{means}, @code{limits} of the y axis, its @code{ticks} (a function of
## the limits), @code{label} and @code{note}; it may have an interval for each
## column (@code{low} and @code{high}), @code{side} (@code{group_bands}), if
## all columns have the same models, @code{order} (@qcode{"given"}: as it is),
## and @code{series}, a struct array with its own @code{values} and
## @code{means} of each column, drawn instead, whose names @code{side} has.
## The result has the fields @code{panel}, @code{dots}, @code{means},
## @code{intervals} and @code{order}.
## @end deftypefn

function out = shape_columns (place, d)

  theme = place.theme;
  level = d.means(:);
  level(isnan (level)) = -Inf;
  [~, order] = sort (level, "descend");
  d = with_defaults (d);
  if (strcmp (d.order, "given"))
    order = (1:numel (level))';
  endif
  g = numel (order);

  right = 0.12;
  [~, labels] = d.ticks ([place.ylim, d.limits](1:2));
  left = axis_margin (theme, "left", labels);
  names = d.names(order);
  if (! wants (place, "names"))
    names(:) = {""};
  endif
  least = 3.5;
  n = names_below (place, names, left + right, least, theme);
  left = max (left, n.left);
  width = page_width (place, max (least, left + right + g * n.pitch));
  many = cellfun (@numel, d.values) > 1;
  d.legend = legend_of (theme, d, many, g > 100, ...
                        place.model_name);
  d.note = note_every_nth (d.note, n.step);
  head = layout_header (place, width, d);
  page = set_page (place, [width, head.tall + 1.9 * theme.scale + n.below]);

  rect = [left, n.below, ...
          max(0.3, page.size - [left + right, head.tall + n.below])];
  sheet = new_sheet (page);
  p = new_panel (page, rect, [0.4, g + 0.6], d.limits);
  draw_grid (p, "left", d.ticks);
  draw_frame (p);
  draw_ticks (p, "left", d.ticks, d.label);
  out.means = out.dots = [];
  if (g > 100)
    [out.means, out.dots] = draw_column_range (p, d, order);
  endif
  beside = beside_middle (p, d, g);
  for i = 1:g * (g <= 100)
    v = d.values{order(i)}(:)';
    if (! isempty (d.series))
      [dots, means] = draw_column_series (p, i, d, order(i));
      out.dots = [out.dots, dots];
      out.means = [out.means, means];
    elseif (numel (v) > 1)
      out.dots = [out.dots, draw_models(p, i + beside.x{order(i)}, v, ...
                                        d.side, beside.size)];
      out.means(end+1) = line (p.axes, i + [-0.36, 0.36],
                               d.means(order([i, i])), "color", [0, 0, 0],
                               "linewidth", 1.5 * theme.curve);
    else
      out.dots(end+1) = draw_dots (p, i, v, min (4.5, 60 / p.dx),
                                   [0, 0, 0]);
    endif
  endfor
  out.intervals = draw_intervals (p, d.low(order), d.high(order), ...
                                  many(order));

  x = (1:g)(1:n.step:end);
  draw_axis (p, @(q) draw_tick_marks (q, "bottom", x));
  draw_names (p, "bottom", x, n.labels(x), n.points, n.under, n);

  draw_header (sheet, head);
  out.panel = p.axes;
  out.parts = {"names", "legend", "captions"};
  out.order = order';

endfunction

## Names under the columns, and the room that they need: level where they are
## short, slanted where there is room to the left of the first and between
## them, otherwise upright.
function d = with_defaults (d)
  if (! isfield (d, "low"))
    [d.low, d.high] = deal (NaN (numel (d.names), 1));
  endif
  if (! isfield (d, "side"))
    d.side = struct ("id", []);
  endif
  if (! isfield (d, "order"))
    d.order = "mean";
  endif
  if (! isfield (d, "series"))
    d.series = [];
  endif
endfunction

function legend = legend_of (theme, d, many, curve, names)

  one = {"dot", theme.dot, ["one of several ", names]};
  if (! isempty (d.side.id))
    one = d.side.marks;
  endif
  mean = {"line", [0, 0, 0], "their mean"};
  legend = [one; mean; {"dot", [0, 0, 0], ["single ", one_of(names)]}];
  if (! isempty (d.series))
    legend = d.side.marks;
    if (any (many))
      legend(end+1,:) = {"line", [0, 0, 0], ["mean of several ", names]};
    endif
  elseif (curve)
    legend = {"line", [0, 0, 0], ["mean of the ", names]; ...
              "box", theme.grid, "from the lowest to the highest"};
  elseif (! any (many))
    legend(1:end-1,:) = [];
  elseif (all (many))
    legend(end,:) = [];
  endif
  if (any (! isnan (d.low)))
    legend(end+1,:) = {"line", theme.note, "95 % interval"};
  endif

endfunction

## How far from the middle of its column the dot of each model stands, and how
## large it is: models in their order, those of a group together; of more than
## twenty those that are equal side by side, each group in a part of it.
function beside = beside_middle (p, d, g)

  beside = struct ("x", {cell(1, g)}, "size", min (3.5, 40 / p.dx));
  if (g > 100 || ! isempty (d.series))
    return;
  endif
  values = cellfun (@(v) v(:)', d.values(:)', "uniformoutput", false);
  n = max (cellfun (@numel, values));
  id = ones (1, n);
  if (! isempty (d.side.id))
    id = d.side.id(:)';
  endif
  [kinds, ~, kind] = unique (id);
  count = numel (kinds);
  if (n <= 20)
    [~, by] = sort (id);
    for i = 1:g
      beside.x{i}(by(by <= numel (values{i}))) = ...
        linspace (-0.22, 0.22, numel (values{i}));
    endfor
    return;
  endif

  for k = 1:count
    part(k,:) = cellfun (@(v) v(kind(1:numel (v)) == k), values, ...
                         "uniformoutput", false);
  endfor
  wide = 0.72 / count;
  [x, beside.size] = spread_dots (p, part, wide / p.dx, beside.size);
  for i = 1:g
    for k = 1:count
      beside.x{i}(kind(1:numel (values{i})) == k) = ...
        x{k,i} + (k - (count + 1) / 2) * wide;
    endfor
  endfor

endfunction

## The models of a column at X, their groups in color and shape.
function h = draw_models (p, x, v, side, size)

  if (isempty (side.id))
    h = draw_dots (p, x, v, size, p.theme.dot);
    return;
  endif
  h = [];
  for k = unique (side.id(:)')
    in = side.id(:)' == k;
    h(end+1) = draw_dots (p, x(in), v(in), size, side.colors(k,:), "none", k);
  endfor

endfunction

## Beside the dots of several models, or through the dot of one.
function h = draw_intervals (p, low, high, many)
  some = find (! isnan (low(:)'));
  h = [];
  if (! isempty (some))
    x = [some; some; NaN(size (some))] + 0.3 * many(some)(:)';
    y = [low(some)(:)'; high(some)(:)'; NaN(size (some))];
    h = line (p.axes, x(:), y(:), "color", p.theme.note, "linewidth", ...
              p.theme.curve, "tag", "ddd_intervals");
  endif
endfunction
