## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{correct}, @var{items}] =} complete_items (@
## @var{caller}, @var{D}, @var{t})
## The plane of the items that all models of @var{D} (one epoch) answered, and
## their indices; with @var{t} > 0 only those with t < k < n - t.
## @end deftypefn

function [correct, items] = complete_items (caller, D, t = 0)

  plane = D.packed.plane;
  [k, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, D.n_items);
  items = find (answers == D.n_models ...
                & (t == 0 | (k > t & k < D.n_models - t)));
  if (isempty (items))
    what = "no item has an answer from every model";
    if (t > 0)
      what = "no item that all models answered is in between";
    endif
    error ("ddd:noItems", ["%s: %s; %sleave out models with few answers ", ...
           "(ddd_select)"], caller, what, cause_of_gaps (caller, D));
  endif
  correct = plane.correct;
  if (numel (items) < D.n_items)
    correct = __ddd_select__ (caller, correct, [], D.n_items, items);
  endif

endfunction
