## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{q} =} holm (@var{p})
## The p values @var{p} (a vector) of several tests, adjusted so that one that
## is true is rejected at a level by chance with at most this probability,
## whatever the tests have in common (S. Holm, Scand. J. Statistics 1979): the
## k-th smallest of N, times N - k + 1, and not less than one before it.
## @code{NaN} is no test.
## @end deftypefn

function q = holm (p)

  q = NaN (size (p));
  at = find (! isnan (p));
  [x, order] = sort (p(at));
  N = numel (x);
  x = min (1, cummax (x(:) .* (N:-1:1)'));
  q(at(order)) = x;

endfunction
