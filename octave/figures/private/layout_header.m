## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{head} =} layout_header (@var{place}, @var{width}, @
## @var{d})
## What stands above all panels of a page @var{width} inches wide, from the top
## down: the title that the user wants (@code{place.title}), the lines of the
## @code{headline} of @var{d}, its @code{legend} (as for @code{layout_legend})
## and its @code{note}; a cell array is one paragraph each, and what @var{d}
## lacks is not there.
##
## @code{draw_header} draws it; @code{head.tall} are the inches that it takes
## from the top of the page to the first panel, @code{head.title_tall} those of
## the title.
## @end deftypefn

function head = layout_header (place, width, d)

  theme = place.theme;
  inner = width - 2 * theme.edge;
  lead = theme.title * theme.leading;
  head.title = wrap (place, "title", theme.title, inner);
  head.title_tall = numel (head.title) * lead + 0.05 * ! isempty (head.title);
  if (! wants (place, "legend"))
    d.legend = {};
  endif
  if (! wants (place, "captions"))
    [d.headline, d.note] = deal ({});
  endif
  head.headline = wrap (d, "headline", theme.title, inner);
  head.legend = layout_legend (theme, inner, field (d, "legend", cell (0, 3)));
  head.note = wrap (d, "note", theme.small, inner);
  head.tall = theme.edge + 0.08 + head.title_tall ...
              + head.legend.rows * theme.legend ...
              + numel (head.headline) * lead ...
              + 0.03 * ! isempty (head.headline) ...
              + numel (head.note) * theme.small * theme.leading;

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
