## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{changed}] =} trim_names (@var{names})
## What @code{strtrim} returns, and whether it changes any; but fast for the
## very many names without blanks that the items of a large table are.
## @end deftypefn

function [names, changed] = trim_names (names)
  changed = any (isspace ([names{:}]));
  if (changed)
    names = strtrim (names);
  endif
endfunction
