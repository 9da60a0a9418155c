## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} shape_lines (@var{place}, @var{d})
## One line per row of the matrix @code{d.lines}, with its name at the right
## end.  Few colors take turns, so that neighbours at the end differ.  No eye
## follows more than fifteen lines: then those of @code{d.highlight} (numbers
## of rows; if it is empty, six from the highest at the end to the lowest) have
## color and name, the others are gray.
##
## @var{d} has @code{names}, @code{lines} (one column per epoch; one alone is a
## dot), @code{epochs}, @code{limits} of the y axis, its @code{ticks} (a
## function of the limits), @code{label} and @code{note}; where the x axis has
## no epochs, @code{x_label}, and maybe @code{x_ticks} (a function of its
## length in inches, which gives a function of the limits); and maybe
## @code{aim}, a value to draw a line at, @code{colors} of the lines (rows;
## then those without a name are thin, and the note is left as it is),
## @code{hues} (which of the few colors a line has, instead of by turns), and
## intervals @code{low} and @code{high} (matrices as @code{lines}), drawn where
## up to four lines have names.  The result has the fields @code{panel} and
## @code{lines}.
## @end deftypefn

function out = shape_lines (place, d)

  theme = place.theme;
  last = d.lines(:,end);
  shown = highlighted (last, d);
  own = isfield (d, "colors");
  if (numel (shown) < numel (last) && ! own)
    d.note = sprintf ("%s; gray: %s more", d.note, ...
                      __ddd_number__ (numel (last) - numel (shown)));
  endif
  [~, labels] = d.ticks ([place.ylim, d.limits](1:2));
  left = axis_margin (theme, "left", labels);
  bottom = axis_margin (theme, "bottom", {});
  names = cut_labels (d.names, theme.text, theme.longest)(shown);
  named = wants (place, "names");
  if (! named)
    names(:) = {""};
  endif
  leader = 0.2;                         # from a line to its name
  right = leader + 1.02 * max (text_width (names, theme.text)) ...
          + theme.gap + theme.edge;
  pitch = 1.15 * theme.text / 72;

  width = page_width (place, 5);
  head = layout_header (place, width, d);
  tall = max (theme.scale * max (2.2, 0.23 * min (15, numel (names))), ...
              numel (names) * pitch);     # more height tells many apart
  page = set_page (place, [width, head.tall + tall + bottom]);
  rect = [left, bottom, ...
          max(0.3, page.size - [left + right, head.tall + bottom])];
  span = d.epochs([1, end]);
  if (span(1) == span(2))
    span += [-0.5, 0.5];
  endif
  sheet = new_sheet (page);
  p = new_panel (page, rect, span, d.limits);
  top = max ([d.ticks(d.limits)(end); d.lines(:)]);
  draw_frame (p, "axes", min (d.limits(2), top));
  draw_ticks (p, "left", d.ticks, d.label);
  if (! isfield (d, "x_label"))
    d.x_label = "Epoch";
  endif
  if (! isfield (d, "x_ticks"))
    d.x_ticks = @(wide) @(limits) whole_ticks (limits, ...
                                          min (10, wide / 0.3 / theme.scale));
  endif
  draw_ticks (p, "bottom", d.x_ticks (rect(3)), d.x_label);
  if (isfield (d, "aim") && ! isempty (d.aim))
    line (p.axes, p.xl, d.aim([1, 1]), "color", theme.dot, "linewidth", ...
          theme.hairline, "tag", "ddd_aim");
  endif

  out.panel = p.axes;
  out.parts = {"names", "captions"};
  y = spread_labels (last(shown), pitch * p.dy, d.limits);
  [~, order] = sort (y);
  turn(order) = mod (0:numel (y) - 1, rows (theme.lines)) + 1;
  if (isfield (d, "hues"))
    turn = mod (d.hues(shown) - 1, rows (theme.lines)) + 1;
  endif
  color = repmat (0.5 * (theme.dot + theme.grid), numel (last), 1);
  color(shown,:) = theme.lines(turn,:);
  width = repmat (theme.hairline, numel (last), 1);
  width(shown) = theme.curve;
  if (own)
    color = d.colors;
    width(shown) = 2 * theme.curve;
  endif
  out.lines = zeros (1, numel (last));
  for i = [setdiff(1:numel (last), shown), shown]       # gray ones behind
    out.lines(i) = line (p.axes, d.epochs, d.lines(i,:), "color", color(i,:),
                         "linewidth", width(i));
    if (isscalar (d.epochs))
      draw_dots (p, d.epochs, last(i), 3.5, color(i,:));
    endif
  endfor
  if (isfield (d, "low") && numel (shown) <= 4
      && isequal (size (d.low), size (d.lines)))        # of each epoch
    draw_whiskers (p, d, shown, color);
  endif
  if (named)
    draw_axis (p, @(q) draw_line_ends (q, d.epochs, d.lines(shown,:), ...
                                       names, color(shown,:), leader));
  endif
  draw_header (sheet, head);

endfunction

## Which rows have a name.
function shown = highlighted (last, d)
  shown = 1:numel (last);
  if (isfield (d, "highlight") && ! isempty (d.highlight))
    shown = unique (d.highlight(:))';
  elseif (numel (last) > 15)
    [~, order] = sort (last, "descend");
    order = order(! isnan (last(order)));
    shown = order(unique (round (linspace (1, numel (order), 6))))';
  endif
endfunction

function draw_whiskers (p, d, shown, color)
  for i = shown
    x = [d.epochs; d.epochs; NaN(size (d.epochs))];
    y = [d.low(i,:); d.high(i,:); NaN(size (d.epochs))];
    line (p.axes, x(:), y(:), "color", color(i,:), "linewidth", ...
          p.theme.hairline, "tag", "ddd_intervals");
  endfor
endfunction
