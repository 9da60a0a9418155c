## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{changed} =} split_leave_one_out (@var{caller}, @
## @var{D}, @var{P}, @var{V}, @var{t})
## How many items change category when one model in @var{D} (or, with the votes
## @var{V}, one family) is left out of the split @var{P} with tolerance
## @var{t}; @code{NaN} where too few would be left.  Undecided items are a
## category here.
##
## Only items at a border can change: an item with t + 1 models right loses its
## place in between with one of them, and one with t + 1 wrong with one of
## these.  With missing answers both borders are those of the least and the
## most that can be right.
## @end deftypefn

function changed = split_leave_one_out (caller, D, P, V, t)

  n = P.voters;
  changed = NaN (n, 1);
  if (n - 1 < 2 * t + 2)
    return
  endif
  if (! isempty (V))
    low = sum (V.low, 1);
    high = sum (V.high, 1);
    before = category (low, high, n, t, V.unit);
    for g = 1:n
      after = category (low - V.low(g,:), high - V.high(g,:), n - 1, t, ...
                        V.unit);
      changed(g) = sum (after != before);
    endfor
    return
  endif

  low = P.items.k;
  high = low + n - P.items.answers;
  if (isempty (D.packed.plane.valid))
    wrong = low == n - t - 1;
    changed = right_on (caller, D, low == t + 1) ...
              + nnz (wrong) - right_on (caller, D, wrong);
    return
  endif
  at = find (low == t + 1 | low == n - t - 1 | high == t + 1 ...
             | high == n - t - 1);
  if (isempty (at))
    changed = zeros (n, 1);
    return
  endif
  low = low(at);
  high = high(at);
  plane = D.packed.plane;
  [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, at);
  before = category (low, high, n, t, 1);
  for g = 1:n
    answer = double (__ddd_unpack__ (caller, x(:,g), v(:,g), numel (at)));
    least = answer == 1;
    most = answer != 0;         # a missing answer could have been right
    after = category (low - least, high - most, n - 1, t, 1);
    changed(g) = sum (after != before);
  endfor

endfunction

## How many of the items each model got right; there are no missing answers.
function right = right_on (caller, D, items)
  right = __ddd_right_on__ (caller, D.packed.plane.correct, D.n_items, ...
                            __ddd_pack__ (caller, items));
endfunction

function c = category (low, high, n, t, unit)
  c = (low >= (n - t) * unit) + 2 * (high <= t * unit) ...
      + 3 * (low > t * unit & high < (n - t) * unit);
endfunction
