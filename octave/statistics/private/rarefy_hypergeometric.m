## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{trivial}, @var{impossible}] =} @
## rarefy_hypergeometric (@var{k}, @var{N}, @var{r}, @var{t})
## Probability that an item that @var{k} of @var{N} models got right is trivial
## (impossible) with tolerance @var{t} among @var{r} random ones of these
## models: sums over s <= t of C(k,r-s) C(N-k,s) / C(N,r), and of the same with
## right and wrong exchanged.
## @end deftypefn

function [trivial, impossible] = rarefy_hypergeometric (k, N, r, t)

  trivial = impossible = zeros (size (k));
  for s = 0:t
    trivial += choose (k, r - s) .* choose (N - k, s) ./ choose (N, r);
    impossible += choose (k, s) .* choose (N - k, r - s) ./ choose (N, r);
  endfor

endfunction

function c = choose (n, r)
  c = (n >= r) .* exp (gammaln (n + 1) - gammaln (r + 1) ...
                       - gammaln (max (n - r, 0) + 1));
endfunction
