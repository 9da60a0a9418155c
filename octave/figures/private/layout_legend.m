## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{legend} =} layout_legend (@var{theme}, @var{width}, @
## @var{entries}) A legend in rows of at most @var{width} inches (longer labels
## are cut), for @code{draw_legend}: the @code{entries}, where each one is
## (@code{x} in inches, @code{row}), how wide its sign is (@code{room}), and
## how many @code{rows} there are.
##
## @var{entries} has one row @{kind, color, label@} each; the kind is
## @qcode{"box"}, @qcode{"dot"}, @qcode{"line"}, @qcode{"dashed"},
## @qcode{"dotted"} (a line with dots) or @qcode{"mark1"} to @qcode{"mark6"}
## (dots in the shapes of @code{dot_vertices}).
## @end deftypefn

function legend = layout_legend (theme, width, entries)

  n = rows (entries);
  legend = struct ("entries", {entries}, "x", zeros (1, n), "row", ...
                   ones (1, n), "room", zeros (1, n), "rows", min (n, 1));
  x = 0;
  for i = 1:n
    [kind, ~, label] = entries{i,:};
    room = merge (any (strcmp (kind, {"box", "dot"})) ...
                  || strncmp (kind, "mark", 4), 0.09, 0.22) ...
           * theme.scale;
    most = max (0.3, width - room - 0.04);
    if (text_width (label, theme.text) > most)
      label = legend.entries{i,3} = cut_labels ({label}, theme.text, most){1};
    endif
    wide = room + 0.04 + text_width (label, theme.text);
    if (x > 0 && x + wide > width)
      x = 0;
      legend.rows++;
    endif
    legend.x(i) = x;
    legend.row(i) = legend.rows;
    legend.room(i) = room;
    x += wide + 0.14 * theme.scale;
  endfor

endfunction
