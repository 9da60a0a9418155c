## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{y} =} luminance (@var{rgb})
## Relative luminance of sRGB colors, one a row (WCAG 2).
## @end deftypefn

function y = luminance (rgb)

  linear = ((rgb + 0.055) / 1.055) .^ 2.4;
  low = rgb <= 0.04045;
  linear(low) = rgb(low) / 12.92;
  y = linear * [0.2126; 0.7152; 0.0722];

endfunction
