## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_header (@var{p}, @var{head})
## Draw what @code{layout_header} gives at the top of the page of the panel
## @var{p}.
## @end deftypefn

function draw_header (p, head)

  theme = p.theme;
  y = p.size(2) - theme.edge;
  y = draw_text_lines (p, theme.edge, y, head.headline, theme.title, ...
                       theme.ink) - 0.03 * ! isempty (head.headline);
  y = draw_legend (p, theme.edge, y, head.legend);
  draw_text_lines (p, theme.edge, y, head.note, theme.small, theme.note);

endfunction
