## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{view} =} axes_view (@var{p}, @var{area})
## Properties of axes on @var{area} (inches on the page; default all of it) in
## the units of the panel @var{p}; @code{image} resets them.
## @end deftypefn

function view = axes_view (p, area = [0, 0, p.size])
  view = {"xlim", p.x0 + p.dx * (area(1) + [0, area(3)]), ...
          "ylim", sort(p.y0 + p.dy * (area(2) + [0, area(4)])), ...
          "ydir", merge(p.dy < 0, "reverse", "normal"), ...
          "clim", [0, 1], "visible", "off"};
endfunction
