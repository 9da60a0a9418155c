## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{items}, @var{D}] =} items_of_split (@var{caller}, @
## @var{X}, @var{tolerance})
## The categories of all items where @var{X} is a matrix, packed data (then
## also as @var{D}) or already the second result of @code{ddd_split} (then
## @var{D} is empty).
## @end deftypefn

function [items, D] = items_of_split (caller, X, tolerance)

  D = [];
  if (isstruct (X) && isfield (X, "undecided"))
    items = X;
    if (tolerance != 0)
      error ("ddd:invalidOption",
             "%s: the items have their tolerance from ddd_split", caller);
    endif
  else
    D = __ddd_data__ (caller, X, 1);
    items = __ddd_categories__ (caller, D, tolerance).items;
  endif

endfunction
