## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{T}, @var{mask}, @var{known}] =} counts_of_levels (@
## @var{caller}, @var{D}, @var{t})
## What adds over the items of @var{D} (one epoch) without pairs of models,
## with tolerance @var{t}: rows @{name, value@} of arrays; and the arguments
## @var{mask} and @var{known} of @code{__ddd_kappa__}.
##
## @code{levels} is how many items (column 3) have so many right (1) and so
## many answers (2), and @code{own} of each model the right answers on all,
## complete and complete in-between items, the answers, and the items that
## change category without it.
## @end deftypefn

function [T, mask, known] = counts_of_levels (caller, D, t)

  n = D.n_models;
  m = D.n_items;
  x = D.packed.plane.correct;
  v = D.packed.plane.valid;
  check_voters (caller, n, t, "models");
  on = @(plane, items) __ddd_right_on__ (caller, plane, m, items);
  known = [];
  if (isempty (v))
    [mask, ~, count, h, accuracy, border] = ...
      __ddd_levels__ (caller, x, v, m, t);
    if (t == 0)
      known = count(1:2);
    endif
    k = find (h)' - 1;
    levels = [k, n * ones(size (k)), h(k+1)(:)];
    answers = m * ones (n, 1);
    right = round (accuracy * m);
    own = [right, right, on(x, mask)];
    wrong = on (border(:,1), border(:,1)) - on (x, border(:,1));
    missing = 0;
  else
    [mask, complete, count, ~, accuracy, border] = ...
      __ddd_levels__ (caller, x, v, m, t);
    levels = pairs_of_numbers (caller, D);
    [~, ~, ~, ~, share] = __ddd_levels__ (caller, v, [], m, 0);
    answers = round (share * m);
    right = round (accuracy .* answers);
    right(isnan (right)) = 0;
    own = [right, on(x, complete), on(x, bitand (mask, complete))];
    wrong = on (v, border(:,1)) - on (x, border(:,1));
    missing = on (border(:,3), border(:,3)) - on (v, border(:,3));
  endif
  changed = NaN (n, 1);
  if (n - 1 >= 2 * t + 2)
    changed = on (x, border(:,2)) + wrong + missing;
  endif
  T = {"levels", levels; "own", [own, answers, changed]; ...
       "n_between", count(3)};

endfunction

## Of right and of all answers, and how many items have them.  For many models
## the numbers of items are fewer than the pairs that could be.
function levels = pairs_of_numbers (caller, D)
  plane = D.packed.plane;
  if ((D.n_models + 1) ^ 2 <= D.n_items)
    [~, ~, ~, ~, ~, ~, joint] = ...
      __ddd_levels__ (caller, plane.correct, plane.valid, D.n_items, 0);
    [k, a, count] = find (joint);
    levels = sortrows ([k - 1, a - 1, count]);
  else
    [k, a] = __ddd_tally__ (caller, plane.correct, plane.valid, D.n_items);
    [level, ~, at] = unique ([k; a]', "rows");
    levels = [level, accumarray(at(:), 1)];
  endif
endfunction
