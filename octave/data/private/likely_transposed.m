## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{tf} =} likely_transposed (@var{n}, @var{m})
## Whether a matrix of @var{n} rows and @var{m} columns without names is
## probably items x models rather than models x items.
## @end deftypefn

function tf = likely_transposed (n, m)
  tf = n >= 20 && n > 2 * m;
endfunction
