## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{map} =} theme_color_map (@var{theme}, @var{name})
## The colors that the @var{theme} calls @var{name}, such as @qcode{"blues"},
## as 255 x 3: a palette has room for one more, for what is missing.
## @end deftypefn

function map = theme_color_map (theme, name)

  stops = theme.(name);
  map = interp1 (linspace (0, 1, rows (stops)), stops,
                 linspace (0, 1, 255)');

endfunction
