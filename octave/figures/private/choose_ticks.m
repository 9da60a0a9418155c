## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{at}, @var{labels}] =} choose_ticks (@var{limits}, @
## @var{count}, @var{possible})
## Round numbers within @var{limits}, at most about @var{count} steps apart,
## and how to write them, with one decimal at least.  Numbers that are not
## @var{possible} ([least, most]) have no tick.
## @end deftypefn

function [at, labels] = choose_ticks (limits, count, possible = [-Inf, Inf])
  step = choose_step (diff (limits), count);
  at = step * (ceil (limits(1) / step - 1e-9) : limits(2) / step + 1e-9) + 0;
  at = at(at >= possible(1) - step / 2 & at <= possible(2) + step / 2);
  digits = max (1, -floor (log10 (step) + 1e-9));
  labels = minus_sign (arrayfun (@(v) sprintf ("%.*f", digits, v), at, ...
                                 "uniformoutput", false));
endfunction
