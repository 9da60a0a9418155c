## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} draw_picture (@var{p}, @var{xl}, @var{yl}, @
## @var{rgb}, @var{pixels})
## Show @var{rgb} (rows x columns x 3, first row on top) between the data
## limits @var{xl} and @var{yl} of the panel @var{p}, each element repeated
## until there are at least @var{pixels} (two numbers) rows and columns:
## viewers smear a small picture.
## @end deftypefn

function h = draw_picture (p, xl, yl, rgb, pixels)

  times = max (1, ceil (pixels ./ size (rgb)(1:2)));
  rows = kron (1:size (rgb, 1), ones (1, times(1)));
  cols = kron (1:size (rgb, 2), ones (1, times(2)));
  if (p.dy > 0)
    rows = fliplr (rows);
  endif
  if (numel (rows) > 9999)
    error ("ddd:internal", "draw_picture: gnuplot misreads over 9999 rows");
  endif

  ## Positions are those of the middle of the first and last pixel.
  half = [diff(xl) / numel(cols), diff(yl) / numel(rows)] / 2;
  h = image (p.axes, "xdata", xl + [1, -1] * half(1),
             "ydata", yl + [1, -1] * half(2), "cdata", rgb(rows,cols,:));
  set (p.axes, p.view{:});

endfunction
