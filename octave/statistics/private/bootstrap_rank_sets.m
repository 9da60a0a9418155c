## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{Y} =} bootstrap_rank_sets (@var{estimate}, @var{x}, @
## @var{units}, @var{line})
## Ranks of the values @var{estimate} (n x 1) from their replicates @var{x}
## (n x B), drawn over @var{units}: @code{rank} (1 is the largest, equal values
## share a rank), the sets of ranks from @code{rank_low} to @code{rank_high}
## that hold all true ranks at once in 95 % of cases, whether each
## @code{may_be_best}, and how often it is @code{first}.  @var{line} is a
## @code{progress_line}, which is ended.
##
## All differences have intervals of c standard errors at once, c being the 95
## % quantile over replicates of the largest of all |difference* - difference|
## / se (Romano and Wolf 2005).  Those that are surely better or worse bound
## the rank (Mogstad, Romano, Shaikh and Wilhelm 2024).  The best is missing
## from those that may be best in at most 5 % of cases: for each model the
## quantile is that of its own differences, one-sided (Hsu 1984).
## @end deftypefn

function Y = bootstrap_rank_sets (estimate, x, units, line)

  n = numel (estimate);
  Y.rank = ranks (estimate(:));
  Y.rank_low = Y.rank_high = Y.first = NaN (n, 1);
  Y.may_be_best = false (n, 1);
  known = find (! isnan (estimate));
  x = x(known,:);
  x(:,any (isnan (x), 1)) = [];
  n = numel (known);
  B = columns (x);
  if (n == 0 || B < 2)
    progress_line (line, []);
    return
  endif
  level = x > max (x, [], 1) - 1e-12;   # ties, but for rounding
  Y.first(known) = sum (level ./ sum (level, 1), 2) / B;

  theta = estimate(known)(:);
  d = single (x - theta)';              # n^2 B / 2 differences: half the time
  units = max (2, units);
  widen = critical_value (units) / critical_value () ...
          * sqrt (units / (units - 1));
  most = zeros (B, 1, "single");
  t = zeros (n, "single");              # differences in standard errors
  unwind_protect
    for i = 1:n-1
      for j = i+1:64:n                  # as many as the cache holds
        some = j : min (j + 63, n);
        [z, se] = studentised (d, i, some);
        most = max (most, max (abs (z), [], 2));
        t(i,some) = (theta(i) - theta(some))' ./ se;
      endfor
      line = progress_line (line, 1 - ((n - i) / n) ^ 2);
    endfor
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect
  t(isnan (t)) = 0;                     # equal in all replicates
  t -= t.';
  c = widen * quantile_of (most, .95);
  Y.rank_low(known) = 1 + sum (t < -c, 2);
  Y.rank_high(known) = n - sum (t > c, 2);
  for i = find (Y.rank_low(known) == 1)'
    others = [1:i-1, i+1:n];
    z = studentised (d, i, others);
    c = widen * quantile_of (max ([-z, zeros(B, 1)], [], 2), .95);
    Y.may_be_best(known(i)) = all (t(i,others) >= -c);
  endfor

endfunction

## Differences of columns i and j of the deviations d, in standard errors.
function [z, se] = studentised (d, i, j)
  z = d(:,i) - d(:,j);
  se = sqrt (sumsq (z, 1) / rows (z));
  z ./= max (se, realmin ("single"));
endfunction

function q = quantile_of (x, p)
  x = sort (double (x));
  at = 1 + (numel (x) - 1) * p;
  low = floor (at);
  q = x(low) + (at - low) * (x(min (end, low + 1)) - x(low));
endfunction

## 1 is the largest, equal values share a rank.
function r = ranks (x)
  [sorted, order] = sort (x, "descend");
  r = NaN (size (x));
  n = sum (! isnan (x));
  sorted = sorted(! isnan (sorted));
  [~, first, which] = unique (-sorted, "first");
  [~, last] = unique (-sorted, "last");
  shared = (first(:) + last(:)) / 2;
  at = order(! isnan (x(order)));
  r(at) = shared(which);
endfunction
