## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{tf}, @var{named}] =} is_long (@var{T}, @var{col}, @
## @var{opt})
## Whether the table @var{T} with the columns @var{col}, see
## @code{find_columns}, has a row per answer; @var{named}: its columns say
## what an item is, and no option says that it is wide.
## @end deftypefn

function [tf, named] = is_long (T, col, opt)
  named = isempty (opt.orientation) && isempty (opt.columns) ...
          && ! isempty (col.item);
  tf = named && (! isempty (col.correct)
                 || (! isempty (col.response) && ! isempty (col.truth)));
endfunction
