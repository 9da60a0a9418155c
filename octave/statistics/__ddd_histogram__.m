## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} __ddd_histogram__ (@var{k}, @var{n}, @var{V}, @
## @var{items})
## Number of @var{items} (logical; all answered by all) with @var{k} = 0 to
## @var{n} models right.
##
## With the votes @var{V} of n families (@code{family_votes}, else empty) the
## one to expect of one random model of each family: on every item
## Poisson-binomial with the votes as probabilities.
## @end deftypefn

function h = __ddd_histogram__ (k, n, V, items)

  if (isempty (V))
    h = accumarray (k(items)(:) + 1, 1, [n + 1, 1])';
    return
  endif
  v = V.low(:,items) / V.unit;
  pmf = ones (1, columns (v));
  none = zeros (1, columns (v));
  for g = 1:n
    pmf = [pmf .* (1 - v(g,:)); none] + [none; pmf .* v(g,:)];
  endfor
  h = sum (pmf, 2)';

endfunction
