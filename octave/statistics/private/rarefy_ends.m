## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{T}, @var{I}] =} rarefy_ends (@var{k}, @var{N}, @
## @var{r}, @var{t})
## Probability that of @var{r}(c) random answers out of @var{N}, of which
## @var{k} are right, at most @var{t} are wrong (@var{T}), or right (@var{I}):
## one row per element of @var{k} and @var{N}, one column per @var{r}.
## @end deftypefn

function [T, I] = rarefy_ends (k, N, r, t)
  T = I = zeros (numel (k), numel (r));
  for c = 1:numel (r)
    [T(:,c), I(:,c)] = rarefy_hypergeometric (k(:), N(:), r(c), t);
  endfor
endfunction
