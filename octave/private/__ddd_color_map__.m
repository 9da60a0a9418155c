## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{map} =} __ddd_color_map__ (@var{name})
## The colors of @qcode{"blues"} or @qcode{"reds"}, light to dark, 255 x 3:
## a palette has room for one more, for what is missing.
## @end deftypefn

function map = __ddd_color_map__ (name)

  switch (name)
    case "blues"
      stops = [247 251 255; 222 235 247; 198 219 239; 158 202 225; ...
               107 174 214; 66 146 198; 33 113 181; 8 81 156; 8 48 107];
    case "reds"
      stops = [255 245 240; 254 224 210; 252 187 161; 252 146 114; ...
               251 106 74; 239 59 44; 203 24 29; 165 15 21; 103 0 13];
  endswitch
  map = interp1 (linspace (0, 1, rows (stops)), stops / 255,
                 linspace (0, 1, 255)');

endfunction
