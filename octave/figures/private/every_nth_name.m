## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{step} =} every_nth_name (@var{names}, @var{points}, @
## @var{pitch})
## The smallest @var{step} such that every @var{step}-th of the @var{names} can
## be written with @var{points} points in rows @var{pitch} inches apart without
## touching the next.  @code{note_every_nth} says so in the figure.  Names that
## are left out, and so empty, are in nobody's way.
## @end deftypefn

function step = every_nth_name (names, points, pitch)
  step = 1;
  if (! all (cellfun (@isempty, names)))
    step = max (1, ceil (points * 1.12 / 72 / pitch - 1e-6));
  endif
endfunction
