## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{means} =} kappa_by_groups (@var{kappa}, @
## @var{group})
## Mean kappa per pair of groups (g x g) of the pairs in @var{kappa}, n x n or
## a vector in the order (1,2), (1,3), @dots{}; pairs without a kappa are left
## out.  1 where a group has only one model, @code{NaN} where there is no pair.
## @end deftypefn

function means = kappa_by_groups (kappa, group)
  if (isequal (size (kappa), numel (group) * [1, 1]))
    means = of_matrix (kappa, group);
  else
    means = of_vector (kappa, group);
  endif
endfunction

function means = of_matrix (kappa, group)

  n = numel (group);
  in = sparse (1:n, group(:), 1);
  known = ! isnan (kappa);
  known(1:n+1:end) = false;
  kappa(! known) = 0;
  means = full (in' * kappa * in) ./ full (in' * known * in);
  alone = sum (in, 1) == 1;
  means(diag (alone)) = 1;

endfunction

function means = of_vector (kappa, group)

  n = numel (group);
  g = max (group);
  sums = counts = zeros (g);
  at = 0;
  for i = 1:n-1
    k = double (kappa(at+1:at+n-i));
    with = group(i+1:n)(:);
    at += n - i;
    good = ! isnan (k);
    here = accumarray (with(good), k(good), [g, 1]);
    sums(:,group(i)) += here;
    counts(:,group(i)) += accumarray (with(good), 1, [g, 1]);
  endfor
  sums += sums.' - diag (diag (sums));
  counts += counts.' - diag (diag (counts));
  means = sums ./ counts;
  alone = accumarray (group(:), 1, [g, 1]) == 1;
  means(logical (diag (alone))) = 1;

endfunction
