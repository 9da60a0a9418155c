## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_header (@var{sheet}, @var{head})
## Draw what @code{layout_header} gives at the top of the page of a
## @var{sheet}.
## @end deftypefn

function draw_header (sheet, head)

  theme = sheet.theme;
  y = sheet.size(2) - theme.edge;
  draw_text_lines (sheet, theme.edge, y, head.title, theme.title, ...
                   theme.ink, "tag", "ddd_title");
  y -= head.title_tall;
  y = draw_text_lines (sheet, theme.edge, y, head.headline, theme.title, ...
                       theme.ink) - 0.03 * ! isempty (head.headline);
  y = draw_legend (sheet, theme.edge, y, head.legend);
  draw_text_lines (sheet, theme.edge, y, head.note, theme.small, theme.note);

endfunction
