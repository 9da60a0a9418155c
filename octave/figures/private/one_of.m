## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{name} =} one_of (@var{name})
## The user's word for several models or items, of one of them: without the s
## at its end.
## @end deftypefn

function name = one_of (name)
  if (numel (name) > 1 && name(end) == "s")
    name(end) = [];
  endif
endfunction
