## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{head} =} layout_header (@var{theme}, @var{width}, @
## @var{d})
## What stands above all panels of a page @var{width} inches wide, from the top
## down: the lines of the @code{headline} of @var{d}, its @code{legend} (as for
## @code{layout_legend}) and its @code{note}; a cell array is one paragraph
## each, and what @var{d} lacks is not there.
##
## @code{draw_header} draws it; @code{head.tall} are the inches that it takes
## from the top of the page to the first panel.
## @end deftypefn

function head = layout_header (theme, width, d)

  inner = width - 2 * theme.edge;
  head.headline = wrap (d, "headline", theme.title, inner);
  head.legend = layout_legend (theme, inner, field (d, "legend", cell (0, 3)));
  head.note = wrap (d, "note", theme.small, inner);
  head.tall = theme.edge + 0.08 + head.legend.rows * theme.legend ...
              + theme.leading * [theme.title, theme.small] ...
                * [numel(head.headline); numel(head.note)] ...
              + 0.03 * ! isempty (head.headline);

endfunction

function lines = wrap (d, name, points, width)
  lines = {};
  for txt = cellstr (field (d, name, {}))(:)'
    lines = [lines, wrap_text(txt{1}, points, width)];
  endfor
endfunction

function x = field (d, name, x)
  if (isfield (d, name) && ! isempty (d.(name)))
    x = d.(name);
  endif
endfunction
