## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} trim_names (@var{names})
## What @code{strtrim} returns, but fast for the very many names without blanks
## that the items of a large table are.
## @end deftypefn

function names = trim_names (names)
  if (any (isspace ([names{:}])))
    names = strtrim (names);
  endif
endfunction
