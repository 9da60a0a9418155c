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
  count = ones (n, 1);                  # of elements
  number = [];                          # of pairs, where that is not enough
  if (! all (known(! eye (n))))
    number = double (known);
  endif
  ## The nearest of those before each; so a merger looks again at few columns
  ## instead of at all pairs.
  left = true (n, 1);                   # clusters that there are
  [least, from] = nearest (total, number, count, left, 1:n);
  members = num2cell (1:n);
  name = 1:n;
  tree = zeros (n - 1, 3);
  for k = 1:n-1
    [height, j] = min (least);
    i = from(j);
    tree(k,:) = [name(i), name(j), height];
    members{i} = [members{i}, members{j}];
    name(i) = n + k;
    left(j) = false;
    least(j) = NaN;
    count(i) += count(j);
    both = total(:,i) + total(:,j);
    total(:,i) = both;                  # in place: a function would copy
    total(i,:) = both;
    pairs = count * count(i);
    if (! isempty (number))
      pairs = number(:,i) + number(:,j);
      number(:,i) = pairs;
      number(i,:) = pairs;
    endif
    row = (both ./ pairs)';
    row(pairs == 0) = Inf;
    row([1:i, find(! left')]) = NaN;
    nearer = row < least | row == least & i < from;
    least(nearer) = row(nearer);
    from(nearer) = i;
    again = left' & ! nearer & (from == i | from == j);
    again(i) = true;
    again = find (again);
    [least(again), from(again)] = nearest (total, number, count, left, again);
  endfor
  order = members{1};

endfunction

## Of the columns AT the least mean distance from a cluster before it, and
## which one that is.
function [least, from] = nearest (total, number, count, left, at)
  pairs = count * count(at)';
  if (! isempty (number))
    pairs = number(:,at);
  endif
  mean = total(:,at) ./ pairs;
  mean(pairs == 0) = Inf;
  mean(! left,:) = NaN;
  mean((1:rows (mean))' >= at) = NaN;
  [least, from] = min (mean, [], 1);
endfunction
