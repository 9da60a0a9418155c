## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{M} =} __ddd_mean_rows__ (@var{M})
## The sparse matrix @var{M} with rows that sum to 1, or are empty.
## @end deftypefn

function M = __ddd_mean_rows__ (M)
  M = diag (1 ./ max (1, full (sum (M, 2)))) * M;
endfunction
