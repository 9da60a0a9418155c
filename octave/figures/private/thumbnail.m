## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rgb} =} thumbnail (@var{x}, @var{side})
## The picture @var{x}, H x W (gray) or H x W x 3 (red, green, blue) from 0 to
## 1, as RGB, averaged to at most @var{side} pixels a side.
## @end deftypefn

function rgb = thumbnail (x, side)

  count = min ([size(x, 1), size(x, 2)], ...
               max (1, round ([size(x, 1), size(x, 2)] * side ...
                              / max (size (x)(1:2)))));
  for c = 1:3
    channel = x(:,:,min (c, size (x, 3)));
    small = box_average (channel, count(1));
    rgb(:,:,c) = box_average (small', count(2))';
  endfor
  rgb = min (max (rgb, 0), 1);

endfunction
