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
## cluster with the smaller element comes first.  A thousand elements take
## seconds.
## @end deftypefn

function [order, tree] = __ddd_average_linkage__ (distance)

  n = rows (distance);
  known = ! isnan (distance);
  total = distance;                     # sums over pairs, and their numbers
  total(! known) = 0;
  number = double (known);
  mean = upper_mean (total, number);
  ## The nearest of those before each; so a merger looks again at few columns
  ## instead of at all pairs.
  [least, from] = min (mean, [], 1);
  least(1) = NaN;
  members = num2cell (1:n);
  name = 1:n;
  tree = zeros (n - 1, 3);
  for k = 1:n-1
    [height, j] = min (least);
    i = from(j);
    tree(k,:) = [name(i), name(j), height];
    members{i} = [members{i}, members{j}];
    name(i) = n + k;
    total(i,:) += total(j,:);           # in place: a function would copy
    total(:,i) += total(:,j);
    number(i,:) += number(j,:);
    number(:,i) += number(:,j);
    left = ! isnan (least);             # clusters that there are
    left([1, i]) = [true, true];
    left(j) = false;
    least(j) = NaN;
    row = total(i,:) ./ number(i,:);
    row(number(i,:) == 0) = Inf;
    row(! left) = NaN;
    mean(1:i-1,i) = row(1:i-1);
    mean(i,i+1:n) = row(i+1:n);
    mean(j,:) = mean(:,j) = NaN;
    nearer = i < (1:n) & (row < least | row == least & i < from);
    least(nearer) = row(nearer);
    from(nearer) = i;
    again = left & ! nearer & (from == i | from == j);
    again(i) = i > 1;
    again(1) = false;
    if (any (again))
      [least(again), from(again)] = min (mean(:,again), [], 1);
    endif
  endfor
  order = members{1};

endfunction

function mean = upper_mean (total, number)
  mean = total ./ number;
  mean(number == 0) = Inf;
  mean(tril (true (size (mean)))) = NaN;
endfunction
