## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rgb} =} dark_color (@var{rgb})
## The color, dark enough for text on white (a contrast of 4.5, WCAG 2).
## @end deftypefn

function rgb = dark_color (rgb)

  while (luminance (rgb) > 0.183)
    rgb *= 0.95;
  endwhile

endfunction
