## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{q} =} benjamini_hochberg (@var{p}, @var{among})
## The p-values @var{p}(@var{among}) (@var{among} is logical) adjusted for the
## false discovery rate; @code{NaN} elsewhere.  With the i-th smallest of M
##   q_(i) = min over j >= i of min (1, p_(j) M / j)
## (Y. Benjamini and Y. Hochberg, JRSS B 1995).
## @end deftypefn

function q = benjamini_hochberg (p, among)
  q = NaN (size (p));
  at = find (among);
  [sorted, order] = sort (p(at)(:)');
  M = numel (at);
  q(at(order)) = fliplr (cummin (fliplr (min (1, sorted * M ./ (1:M)))));
endfunction
