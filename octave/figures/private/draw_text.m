## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} draw_text (@var{p}, @var{x}, @var{y}, @
## @var{txt}, @var{size}, @dots{})
## Write @var{txt} (a string, or a cell array with one string per position)
## at data positions of the panel @var{p}, in @var{size} points.
##
## The vertical alignment is the one that is alike in every format.  Under the
## gnuplot toolkit, where a window shows the string at once, it is escaped from
## the start, and its plain form kept for @code{ddd_save_figure}.
## @end deftypefn

function h = draw_text (p, x, y, txt, size, varargin)

  theme = p.theme;
  if (ischar (txt))
    txt = {txt};
  endif
  if (isempty (txt))
    h = [];
    return;
  endif
  txt = plain_text (txt);
  shown = txt;
  if (strcmp (graphics_toolkit (ancestor (p.paper, "figure")), "gnuplot"))
    shown = escape_text (txt, "none");
  endif

  if (numel (txt) == 1)
    shown = shown{1};           # a cell would be the lines of one text
  endif
  h = text (x, y, shown, "parent", p.paper, "fontname", theme.font,
            "fontsize", size, "color", theme.ink, "interpreter", "none",
            "verticalalignment", "middle", varargin{:});
  for i = find (! strcmp (shown, txt))(:)'
    setappdata (h(i), "ddd_text", txt{i});
  endfor

endfunction
