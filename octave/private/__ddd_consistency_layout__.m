## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{g} =} __ddd_consistency_layout__ (@var{size}, @
## @var{width}, @var{d}, @var{values}, @var{tree})
## Sizes and places, in inches, of the panels of @code{ddd_plot_consistency}.
##
## @var{size} is that of the page, or empty: then the page gets about
## @var{width}, less where few cells need less and more where the names need
## more.  @var{d} has the @code{names}, @code{titles} and @code{captions} (one
## per panel) and @code{swatches} to place; @var{values} is true, false or
## @qcode{"auto"}; @var{tree} is the height of the dendrograms.
##
## @var{g} has @code{size}, @code{cell}, @code{left} (of each panel),
## @code{bottom} (of the cells), @code{labels}, @code{label_size}, @code{step}
## (every how manyth name is written), @code{format} (@qcode{"long"},
## @qcode{"short"} or @qcode{""}: no values), @code{value_size},
## @code{captions} (lines), @code{caption_top} and
## @code{title_size}.
## @end deftypefn

function g = __ddd_consistency_layout__ (wh, width, d, values, tree)

  theme = __ddd_theme__ ();
  n = numel (d.names);
  panels = numel (d.titles);
  bar = 0.76;                           # color bar, labels and name
  if (! isempty (d.swatches))
    bar = max (bar, 0.43 + max (__ddd_text_width__ (d.swatches(:,2),
                                                    theme.text)));
  endif
  gap = 0.16;                           # between panels
  top = theme.edge + theme.title * theme.leading + 0.06 + tree;
  lead = theme.text * theme.leading;
  pitch = 1.12 / 72;                    # of names, per point of text
  title = max (__ddd_text_width__ (d.titles, theme.title)) + 0.05;

  least = 0;
  if (isequal (values, true))
    least = 1.12 * __ddd_text_width__ ("-.00", theme.smallest);
  endif

  ## Large names take room from the cells, which then are too small for them.
  for points = theme.text:-0.25:theme.smallest
    g.label_size = points;
    longest = 1.9;
    if (! isempty (wh))
      longest = min (1.9, 0.25 * min (wh));
    endif
    g.labels = __ddd_label_cut__ (d.names, points, longest);
    ## Hinting makes small text a little wider in a PNG.
    name = 1.02 * max (__ddd_text_width__ (g.labels, points)) + theme.gap;
    left = name + theme.edge;
    column = (merge (isempty (wh), width, [wh, 0](1)) - left - bar
              - (panels - 1) * gap) / panels;
    g.cell = min (0.45, column / n);
    if (isempty (wh))
      g.cell = max (g.cell, least);
      if (points == theme.smallest)
        g.cell = max (g.cell, points * pitch);
      endif
      column = max ([n * g.cell, 1.8, title]);
    else
      column = max (column, 0.3);
    endif
    ## A small place keeps what the cells leave of the captions.
    for keep = max (cellfun (@numel, d.captions)):-1:1
      g.captions = wrap (d.captions, keep, theme.text, column);
      below = name + 0.1 + max (cellfun (@numel, g.captions)) * lead ...
              + theme.edge;
      if (isempty (wh) || wh(2) - top - below >= min (n * g.cell, wh(2) / 2))
        break;
      endif
    endfor
    if (! isempty (wh))
      g.cell = max (0.1, min (n * g.cell, wh(2) - top - below)) / n;
    endif
    if (g.cell >= points * pitch)
      break;
    endif
  endfor

  side = n * g.cell;
  g.size = wh;
  if (isempty (wh))
    g.size = [left + (panels - 1) * (column + gap) ...
              + max(side + bar, column + theme.edge), top + side + below];
    g.size = ceil (72 * g.size) / 72;
  endif
  g.title_size = max (theme.smallest, theme.title * min (1, column / title));
  g.left = left + (0:panels-1) * (column + gap);
  g.bottom = g.size(2) - top - side;
  g.caption_top = g.bottom - name - 0.1;
  g.step = max (1, ceil (g.label_size * pitch / g.cell - 1e-6));
  [g.format, g.value_size] = value_format (g.cell, values, theme);

endfunction

## The largest way to write a value that fits a cell.
function [format, points] = value_format (side, values, theme)
  for row = {"long", "short"; "-0.00", "-.00"}
    for points = [6.5, 6, 5.5, theme.smallest]
      format = row{1};
      if (! isequal (values, false)
          && 1.1 * __ddd_text_width__ (row{2}, points) <= side + 1e-9)
        return;
      endif
    endfor
  endfor
  format = "";
endfunction

## The first KEEP sentences of each caption; each begins a line of its own.
function captions = wrap (captions, keep, points, width)
  for i = 1:numel (captions)
    lines = {};
    for s = captions{i}(1:min (keep, end))
      lines = [lines, __ddd_wrap__(s{1}, points, width)];
    endfor
    captions{i} = lines;
  endfor
endfunction
