## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{yes} =} wants (@var{place}, @var{part})
## Whether a plot shows a @var{part} that may be left out in small places: see
## @code{draw_to_fit}.
## @end deftypefn

function yes = wants (place, part)
  yes = ! any (strcmp (place.drop, part));
endfunction
