## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{trivial}, @var{impossible}, @var{wrong}, @
## @var{right}] =} rarefy_hypergeometric (@var{k}, @var{N}, @var{r}, @var{t})
## Probability that an item that @var{k} of @var{N} models got right is trivial
## (impossible) with tolerance @var{t} among @var{r}(c) random ones of these
## models: the sum over s <= t of C(k,r-s) C(N-k,s) / C(N,r), and the same with
## right and wrong exchanged.  One row per element of @var{k} and @var{N}, one
## column per element of @var{r}; 0 where r > N.  @var{wrong} and @var{right}
## have the terms of the sums at the largest r, one column per s = 0 to t.
##
## From r to r + 1 a term changes by the factor
## (k - r + s) (r + 1) / ((r + 1 - s) (N - r)): no logarithms of factorials,
## and every term keeps the precision of a product.
## @end deftypefn

function [trivial, impossible, wrong, right] = ...
           rarefy_hypergeometric (k, N, r, t)
  k = max (0, k(:));
  rest = max (0, N(:) - k);
  [trivial, wrong] = at_most (t, rest, k, r);
  [impossible, right] = at_most (t, k, rest, r);
endfunction

## Probability that at most t of r random ones are of the A, not of the B; and
## that s = 0 to t are.
function [p, term] = at_most (t, A, B, r)

  p = zeros (numel (A), numel (r));
  term = zeros (numel (A), t + 1);
  s = 0:t;
  first = ones (size (A));                      # C(A,s) / C(N,s), r = s
  last = max (r);
  for drawn = 0:last
    left = max (0, A + B - drawn);
    if (drawn <= t)
      term(:,drawn+1) = first;
      first .*= max (0, A - drawn) ./ max (1, left);
    endif
    here = find (r == drawn);
    if (here)
      p(:,here) = sum (term, 2);
    endif
    if (drawn < last)
      growth = (B - (drawn - s)) .* (drawn + 1) ./ max (1, drawn + 1 - s);
      term .*= growth .* (left > 0) ./ max (1, left);
    endif
  endfor

endfunction
