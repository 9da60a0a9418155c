## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_axis (@var{p}, @var{fcn})
## Call @code{fcn (@var{p})}, which draws ticks, names or the frame of the
## panel @var{p} within @code{p.xl} and @code{p.yl}, and again after each zoom.
## All that it draws must have the tag @qcode{"ddd_axis"}.
## @end deftypefn

function draw_axis (p, fcn)
  fcn (p);
  setappdata (p.axes, "ddd_axis", [getappdata(p.axes, "ddd_axis"), {fcn}]);
endfunction
