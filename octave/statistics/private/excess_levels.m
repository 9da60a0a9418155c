## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{range} =} excess_levels (@var{n}, @var{t})
## The lowest and highest number of right models of the items that
## @code{ddd_excess} uses at tolerance @var{t}: all, or in between.
## @end deftypefn

function range = excess_levels (n, t)
  range = [0, n];
  if (t > 0)
    range += [1, -1] * (t + 1);
  endif
endfunction
