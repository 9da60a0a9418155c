## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{Z} =} excess_matrix (@var{x}, @var{n})
## The symmetric @var{n} x @var{n} matrix with zeros on the diagonal and the
## elements @var{x} above it, in the order of @code{find (triu (true (n), 1))}.
## @end deftypefn

function Z = excess_matrix (x, n)
  Z = zeros (n);
  Z(triu (true (n), 1)) = x;
  Z += Z';
endfunction
