## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{order}, @var{tree}] =} @
## __ddd_average_linkage__ (@var{distance})
## Average-linkage clustering of a symmetric n x n matrix of distances: an
## order of the elements in which each cluster stands together, and the
## @var{tree}, with one row [left, right, height] per merger.
##
## Elements are 1 to n, mergers n + 1, n + 2, @dots{}.  The nearest two
## clusters merge, the first of equals; the distance of two clusters is the
## mean over their pairs, @code{NaN} left out, and infinite if all are.  The
## cluster with the smaller element comes first.
## @end deftypefn

function [order, tree] = __ddd_average_linkage__ (distance)

  n = rows (distance);
  known = ! isnan (distance);
  total = distance;                     # sums over pairs, and their numbers
  total(! known) = 0;
  number = double (known);
  members = num2cell (1:n);
  name = 1:n;
  tree = zeros (n - 1, 3);
  for k = 1:n-1
    mean = total ./ number;
    mean(number == 0) = Inf;
    mean(tril (true (size (mean)))) = NaN;
    [height, at] = min (mean(:));
    [i, j] = ind2sub (size (mean), at);
    tree(k,:) = [name(i), name(j), height];
    members{i} = [members{i}, members{j}];
    name(i) = n + k;
    total = merged (total, i, j);
    number = merged (number, i, j);
    members(j) = [];
    name(j) = [];
  endfor
  order = members{1};

endfunction

## Cluster j joins cluster i < j.
function x = merged (x, i, j)
  x(i,:) += x(j,:);
  x(:,i) += x(:,j);
  x(j,:) = [];
  x(:,j) = [];
endfunction
