## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{u}, @var{j}] =} __ddd_unique__ (@var{x})
## The distinct strings of a cell array, or rows of a matrix, in the order in
## which they first appear, and the one that each is, as a column.
## @end deftypefn

function [u, j] = __ddd_unique__ (x)

  ## In Octave 7, unique (..., "stable") has no third output.
  if (iscell (x))
    [u, first, j] = unique (x(:), "first");
  else
    [u, first, j] = unique (x, "rows", "first");
  endif
  [~, order] = sort (first(:));
  place(order,1) = 1:numel (order);
  u = u(order,:);
  j = place(j(:));

endfunction
