## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} counts_of_items (@var{D}, @var{opt})
## What adds over the items of @var{D} (one epoch), with the options
## @var{opt} of @code{ddd_counts}: rows @{name, value@} of arrays.
##
## @code{inside} and @code{all} are the joint counts of all pairs on in-between
## and on all items (@code{__ddd_joint__}), besides what
## @code{counts_of_levels} has.
## @end deftypefn

function T = counts_of_items (D, opt)

  n = D.n_models;
  __ddd_memory__ ("ddd_counts", n ^ 2 * merge (D.packed.missing, 4.5, 1.1), ...
                  sprintf ("joint counts of %d models", n), ...
                  "shards of \"pairs\" do without.");
  [T, mask, known] = counts_of_levels ("ddd_counts", D, opt.tolerance);
  plane = D.packed.plane;
  [inside, all] = __ddd_joint__ ("ddd_counts", plane.correct, ...
                                 plane.valid, D.n_items, mask, known, ...
                                 opt.threads);
  T = [T; {"inside", small(inside); "all", small(all)}];
  if (! isempty (D.items))
    T(end+1,:) = {"items", D.items(:)};
  endif

endfunction

## In the smallest class.
function x = small (x)
  if (all (x(:) <= intmax ("uint16")))
    x = uint16 (x);
  endif
endfunction
