## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{M} =} rows_to_means (@var{M})
## The sparse matrix @var{M} with rows that sum to 1, or are empty.
## @end deftypefn

function M = rows_to_means (M)
  M = diag (1 ./ max (1, full (sum (M, 2)))) * M;
endfunction
