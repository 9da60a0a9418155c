## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{step} =} every_nth_name (@var{points}, @var{pitch})
## The smallest @var{step} such that every @var{step}-th name of @var{points}
## points can be written in rows @var{pitch} inches apart without touching the
## next.  @code{note_every_nth} says so in the figure.
## @end deftypefn

function step = every_nth_name (points, pitch)
  step = max (1, ceil (points * 1.12 / 72 / pitch - 1e-6));
endfunction
