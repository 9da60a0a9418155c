## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{s} =} map_silhouette (@var{distance}, @var{id})
## Silhouette of each model in its cluster @var{id} (n x 1): how much nearer
## its own cluster is than the next one, (b - a) / max (a, b) with mean
## distances a to its own and b to the next; 0 where it is alone (P. J.
## Rousseeuw, J. Computational and Applied Mathematics 1987).
## @end deftypefn

function s = map_silhouette (distance, id)

  n = numel (id);
  k = max (id);
  in = (id(:) == 1:k) + 0;
  size_of = sum (in, 1);
  total = distance * in;
  own = total(sub2ind ([n, k], (1:n)', id(:)));
  a = own ./ max (1, size_of(id)' - 1);
  others = total ./ size_of;
  others(logical (in)) = Inf;
  b = min (others, [], 2);
  s = (b - a) ./ max (a, b);
  s(size_of(id) == 1 | ! isfinite (s)') = 0;

endfunction
