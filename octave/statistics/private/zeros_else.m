## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{z} =} zeros_else (@var{z}, @var{which})
## @var{z} where the logical array @var{which} of its size is true, else 0.  A
## product would keep NaN: a pair that does not count may have no kappa.
## @end deftypefn

function z = zeros_else (z, which)
  z(! which) = 0;
endfunction
