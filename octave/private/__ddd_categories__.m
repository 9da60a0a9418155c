## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} __ddd_categories__ (@var{caller}, @var{D}, @
## @var{t})
## Sort the items of @var{D} (one epoch) by the number of models that are right
## on them, with tolerance @var{t}.
##
## With u of the n models without an answer and k right, an item is impossible
## only if k + u <= t, trivial only if n - k <= t, in-between if more than t
## are right and more than t wrong: whatever the missing answers would have
## been.  Else it is undecided.  The histogram is that of complete items.
## @end deftypefn

function P = __ddd_categories__ (caller, D, t)

  n = D.n_models;
  if (n < 2 * t + 2)
    error ("ddd:tooFewModels",
           "%s: tolerance %d needs at least %d models, there %s %d", caller,
           t, 2 * t + 2, merge (n == 1, "is", "are"), n);
  endif

  plane = D.packed.plane;
  [k, answers, P.histogram, P.accuracy] = ...
    __ddd_tally__ (caller, plane.correct, plane.valid, D.n_items);

  P.complete = answers == n;
  P.items.k = k;
  P.items.answers = answers;
  P.items.trivial = k >= n - t;
  P.items.impossible = k + n - answers <= t;
  P.items.between = k > t & answers - k > t;
  P.items.undecided = ! (P.items.trivial | P.items.impossible ...
                         | P.items.between);

endfunction
