## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{inside}, @var{cut}] =} map_clusters (@var{tree})
## The clusters of a @var{tree} (@code{__ddd_average_linkage__}) of n models:
## which models are @var{inside} each merger (n - 1 x n, logical), and
## @code{cut (k)} gives the cluster of each when there are k (n x 1, in order
## of their first models).
## @end deftypefn

function [inside, cut] = map_clusters (tree)

  n = rows (tree) + 1;
  all_of = [logical(eye (n)); false(n - 1, n)];
  for k = 1:n-1
    all_of(n+k,:) = any (all_of(tree(k,1:2),:), 1);
  endfor
  inside = all_of(n+1:end,:);
  cut = @(count) parts_of (inside(1:n-count,:));

endfunction

## Clusters after the mergers INSIDE.
function id = parts_of (inside)
  n = columns (inside);
  first = 1:n;
  for k = 1:rows (inside)
    first(inside(k,:)) = find (inside(k,:), 1);
  endfor
  [~, id] = __ddd_unique__ (first');
endfunction
