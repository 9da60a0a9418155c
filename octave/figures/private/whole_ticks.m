## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{at}, @var{labels}] =} whole_ticks (@var{limits}, @
## @var{count})
## Whole numbers within @var{limits}, at most about @var{count} steps apart,
## and how to write them.
## @end deftypefn

function [at, labels] = whole_ticks (limits, count)
  first = ceil (limits(1) - 1e-9);
  last = floor (limits(2) + 1e-9);
  step = max (1, choose_step (max (1, last - first), count));
  at = step * ceil (first / step) : step : last;
  if (isempty (at))                     # no round number in a short range
    at = unique ([first, last](first <= last));
  endif
  labels = arrayfun (@__ddd_number__, at, "uniformoutput", false);
endfunction
