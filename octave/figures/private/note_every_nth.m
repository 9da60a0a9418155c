## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{note} =} note_every_nth (@var{note}, @var{step}, @
## @var{what})
## Add to the @var{note} of a figure that only every @var{step}-th name (or
## @var{what}) is written, if @var{step} is more than 1.
## @end deftypefn

function note = note_every_nth (note, step, what = "name")
  if (step > 1)
    suffix = "th";
    if (fix (mod (step, 100) / 10) != 1 && any (mod (step, 10) == 1:3))
      suffix = {"st", "nd", "rd"}{mod (step, 10)};
    endif
    note = sprintf ("%s; every %d%s %s shown", note, step, suffix, what);
  endif
endfunction
