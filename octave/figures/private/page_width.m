## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{w} =} page_width (@var{place}, @var{usual})
## Inches from left to right that a plot has: those of its @var{place}, or, if
## it may choose the page, those that the user wants or the @var{usual} ones.
## @end deftypefn

function w = page_width (place, usual)

  w = [place.size(1:min (1, end)), place.width, place.wanted, usual](1);

endfunction
