## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} __ddd_categories__ (@var{caller}, @var{D}, @
## @var{t}, @var{V})
## Sort the items of @var{D} (one epoch) by the number of models that are right
## on them, with tolerance @var{t}.
##
## With u of the n models without an answer and k right, an item is impossible
## only if k + u <= t, trivial only if n - k <= t, in-between if more than t
## are right and more than t wrong: whatever the missing answers would have
## been.  Else it is undecided.  The histogram is that of complete items.
##
## With the votes @var{V} of G families (@code{family_votes}, else empty), K =
## sum of the votes takes the place of k and G that of n, and the histogram is
## that of @code{__ddd_histogram__}.
## @end deftypefn

function P = __ddd_categories__ (caller, D, t, V = [])

  voters = "models";
  n = D.n_models;
  if (! isempty (V))
    voters = "families";
    n = numel (V.names);
  endif
  check_voters (caller, n, t, voters);

  plane = D.packed.plane;
  [k, answers, P.histogram, P.accuracy] = ...
    __ddd_tally__ (caller, plane.correct, plane.valid, D.n_items);
  P.voters = n;
  P.complete = answers == D.n_models;
  P.items.k = k;
  P.items.answers = answers;
  P.items.complete = P.complete;
  ## Least and most right votes, and one vote.
  low = k;
  high = k;
  if (! isempty (plane.valid))
    high += D.n_models - answers;
  endif
  unit = 1;
  if (! isempty (V))
    low = sum (V.low, 1);
    high = sum (V.high, 1);
    unit = V.unit;
    P.histogram = __ddd_histogram__ (k, n, V, P.complete);
  endif
  P = sort_items (P, low, high, n, t, unit);

endfunction
