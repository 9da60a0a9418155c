## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{A} =} accuracy_by_class (@var{caller}, @var{D}, @
## @var{id}, @var{g})
## Accuracy of each model of @var{D} (one epoch) on each of @var{g} groups of
## items, models x groups; @var{id} is the number of each item's group.
## @end deftypefn

function A = accuracy_by_class (caller, D, id, g)

  plane = D.packed.plane;
  A = NaN (D.n_models, g);
  for c = 1:g
    which = find (id(:)' == c);
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                             which);
    [~, ~, ~, A(:,c)] = __ddd_tally__ (caller, x, v, numel (which));
  endfor

endfunction
