## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{step} =} __ddd_name_step__ (@var{points}, @var{pitch})
## Every how manyth name of @var{points} points is written in rows @var{pitch}
## inches apart, so that none touches the next.  @code{__ddd_every__} says so
## in the figure.
## @end deftypefn

function step = __ddd_name_step__ (points, pitch)
  step = max (1, ceil (points * 1.12 / 72 / pitch - 1e-6));
endfunction
