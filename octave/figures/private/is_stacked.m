## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{tf} =} is_stacked (@var{place}, @var{width})
## Whether panels stand below each other: on a page of @var{width} inches whose
## height is free if that is narrow, else in a @var{place} that is tall.
## @end deftypefn

function tf = is_stacked (place, width)
  tf = width < 5;
  if (! isempty (place.size))
    tf = place.size(2) > 1.1 * place.size(1);
  endif
endfunction
