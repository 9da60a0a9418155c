## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{out} =} __ddd_plot_lines__ (@var{place}, @var{d})
## One line per row of the matrix @code{d.lines}, with its name at the right
## end.  Few colors take turns, so that neighbours at the end differ.
##
## @var{d} has @code{names}, @code{lines} (one column per epoch; one alone is a
## dot), @code{epochs}, @code{limits} of the y axis, its ticks @code{at} with
## @code{labels}, @code{label} and @code{note}.  The result has the fields
## @code{panel} and @code{lines}.
## @end deftypefn

function out = __ddd_plot_lines__ (place, d)

  theme = __ddd_theme__ ();
  left = __ddd_margin__ ("left", d.labels);
  bottom = __ddd_margin__ ("bottom", {});
  names = __ddd_label_cut__ (d.names, theme.text, theme.longest);
  leader = 0.2;                         # from a line to its name
  right = leader + 1.02 * max (__ddd_text_width__ (names, theme.text)) ...
          + theme.gap + theme.edge;
  pitch = 1.15 * theme.text / 72;

  width = __ddd_page_width__ (place, 5);
  inner = width - 2 * theme.edge;
  note = __ddd_wrap__ (d.note, theme.small, inner);
  lead = theme.small * theme.leading;
  top = theme.edge + numel (note) * lead + 0.08;
  tall = max (2.2 * theme.scale, numel (names) * pitch);
  page = __ddd_page__ (place, [width, top + tall + bottom]);
  wh = page.size;
  rect = [left, bottom, max(0.3, wh - [left + right, top + bottom])];
  span = d.epochs([1, end]);
  if (span(1) == span(2))
    span += [-0.5, 0.5];
  endif
  p = __ddd_panel__ (page, rect, span, d.limits);
  line (p.axes, [p.xl(1), p.xl(1), p.xl(2)], [d.at(end), d.limits([1, 1])],
        "color", theme.ink, "linewidth", theme.line);
  __ddd_ticks__ (p, "left", d.at, d.labels, d.label);
  step = max (1, __ddd_step__ (max (1, diff (span)),
                               min (10, rect(3) / 0.3 / theme.scale)));
  x = ceil (d.epochs(1) / step) * step : step : d.epochs(end);
  __ddd_ticks__ (p, "bottom", x, arrayfun (@(v) sprintf ("%g", v), x,
                                           "uniformoutput", false), "Epoch");

  out.panel = p.axes;
  out.lines = [];
  last = d.lines(:,end);
  y = spread (last, pitch * p.dy, d.limits);
  [~, order] = sort (y);
  turn(order) = mod (0:numel (y) - 1, rows (theme.lines)) + 1;
  for i = 1:numel (names)
    color = theme.lines(turn(i),:);
    out.lines(i) = line (p.axes, d.epochs, d.lines(i,:), "color", color,
                         "linewidth", theme.curve);
    if (isscalar (d.epochs))
      __ddd_dots__ (p, d.epochs, last(i), 3.5, color);
    endif
    if (! isnan (last(i)))
      line (p.axes, p.xl(2) + [0.03, leader - 0.03] * p.dx, [last(i), y(i)],
            "color", color, "linewidth", theme.hairline);
      __ddd_text__ (p, p.xl(2) + leader * p.dx, y(i), names{i}, theme.text,
                    "color", __ddd_dark__ (color));
    endif
  endfor
  __ddd_lines__ (p, theme.edge, wh(2) - theme.edge, note, theme.small,
                 theme.note);

endfunction

## Move Y apart to at least GAP, in the same order and within LIMITS.
function y = spread (y, gap, limits)
  [sorted, order] = sort (y);
  n = sum (! isnan (y));
  low = limits(1) + gap * (0:n-1);
  high = limits(2) - gap * (n-1:-1:0);
  for i = 1:n
    sorted(i) = max (sorted(i), low(i));
    if (i > 1)
      sorted(i) = max (sorted(i), sorted(i-1) + gap);
    endif
  endfor
  for i = n:-1:1
    sorted(i) = min (sorted(i), high(i));
    if (i < n)
      sorted(i) = min (sorted(i), sorted(i+1) - gap);
    endif
  endfor
  y(order) = sorted;
endfunction
