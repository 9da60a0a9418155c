## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{right} =} right_answers_on (@var{caller}, @var{D}, @
## @var{items}, @var{Q})
## How many of the @var{items} (logical) each model in @var{D} got right;
## @var{Q} are the categories of all items.
## @end deftypefn

function right = right_answers_on (caller, D, items, Q)
  plane = D.packed.plane;
  k = Q.items.k(! items);
  if (isempty (plane.valid) && all (k == 0 | k == D.n_models))
    right = round (Q.accuracy * D.n_items) - nnz (k == D.n_models);
  elseif (isempty (plane.valid) && any (items))
    right = __ddd_right_on__ (caller, plane.correct, D.n_items, ...
                              __ddd_pack__ (caller, items));
  elseif (any (items))
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, ...
                             D.n_items, find (items));
    [~, ~, ~, a] = __ddd_tally__ (caller, x, v, sum (items));
    right = round (a * sum (items));
  else
    right = NaN (D.n_models, 1);
  endif
endfunction
