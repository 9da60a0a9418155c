## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} draw_label (@var{p}, @var{x}, @var{y}, @
## @var{txt}, @var{size}, @dots{})
## What @code{draw_text} does, on the data axes of the panel @var{p}: in front
## of the data, and moved and cut with them by a zoom.
## @end deftypefn

function h = draw_label (p, varargin)
  p.paper = p.axes;
  h = draw_text (p, varargin{:}, "clipping", "on");
endfunction
