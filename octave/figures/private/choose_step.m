## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{step} =} choose_step (@var{range}, @var{count})
## The smallest step 1, 2 or 5 times a power of ten that divides @var{range}
## into at most @var{count} parts.
## @end deftypefn

function step = choose_step (range, count)
  least = range / count;
  power = 10 ^ floor (log10 (least));
  step = power * [1, 2, 5, 10](find ([1, 2, 5, 10] * power
                                     >= least * (1 - 1e-9), 1));
endfunction
