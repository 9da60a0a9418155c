## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{changed} =} split_leave_one_out (@var{caller}, @
## @var{D}, @var{P}, @var{V}, @var{t})
## How many items change category when one model in @var{D} (or, with the votes
## @var{V}, one family) is left out of the split @var{P} with tolerance
## @var{t}; @code{NaN} where too few would be left.  Undecided items are a
## category here.
## @end deftypefn

function changed = split_leave_one_out (caller, D, P, V, t)

  n = P.voters;
  changed = NaN (n, 1);
  if (n - 1 < 2 * t + 2)
    return
  endif
  plane = D.packed.plane;
  unit = 1;
  low = P.items.k;
  high = P.items.k + n - P.items.answers;
  if (! isempty (V))
    unit = V.unit;
    low = sum (V.low, 1);
    high = sum (V.high, 1);
  endif
  before = category (low, high, n, t, unit);
  for g = 1:n
    if (isempty (V))
      valid = plane.valid;
      if (! isempty (valid))
        valid = valid(:,g);
      endif
      x = double (__ddd_unpack__ (caller, plane.correct(:,g), valid, ...
                                  D.n_items));
      least = x == 1;
      most = x != 0;          # a missing answer could have been right
    else
      least = V.low(g,:);
      most = V.high(g,:);
    endif
    changed(g) = sum (category (low - least, high - most, n - 1, t, unit) ...
                      != before);
  endfor

endfunction

function c = category (low, high, n, t, unit)
  c = (low >= (n - t) * unit) + 2 * (high <= t * unit) ...
      + 3 * (low > t * unit & high < (n - t) * unit);
endfunction
