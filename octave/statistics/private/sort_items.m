## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} sort_items (@var{P}, @var{low}, @var{high}, @
## @var{n}, @var{t}, @var{unit})
## Add to @code{@var{P}.items} the categories of items with at least @var{low}
## and at most @var{high} of @var{n} right votes of @var{unit} each, with
## tolerance @var{t}, and to @code{@var{P}.could} what undecided ones may be:
## see @code{__ddd_categories__}.
## @end deftypefn

function P = sort_items (P, low, high, n, t, unit)
  P.items.trivial = low >= (n - t) * unit;
  P.items.impossible = high <= t * unit;
  P.items.between = low > t * unit & high < (n - t) * unit;
  P.items.undecided = ! (P.items.trivial | P.items.impossible ...
                         | P.items.between);
  P.could.trivial = P.items.undecided & high >= (n - t) * unit;
  P.could.impossible = P.items.undecided & low <= t * unit;
  P.could.between = P.items.undecided & high > t * unit ...
                    & low < (n - t) * unit;
endfunction
