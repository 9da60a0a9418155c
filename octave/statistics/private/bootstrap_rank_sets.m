## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{Y} =} bootstrap_rank_sets (@var{caller}, @
## @var{estimate}, @var{x}, @var{units}, @var{opt})
## Ranks of the values @var{estimate} (n x 1) from their replicates @var{x}
## (n x B), drawn over @var{units}: @code{rank} (1 is the largest, equal values
## share a rank), the sets of ranks from @code{rank_low} to @code{rank_high}
## that hold all true ranks at once in 95 % of cases, whether each
## @code{may_be_best}, and how often it is @code{first}.  @var{opt} has the
## options @code{threads} and @code{progress}.
##
## All differences have intervals of c standard errors at once, c being the 95
## % quantile over replicates of the largest of all |difference* - difference|
## / se (Romano and Wolf 2005).  Those that are surely better or worse bound
## the rank (Mogstad, Romano, Shaikh and Wilhelm 2024).  The best is missing
## from those that may be best in at most 5 % of cases: for each model the
## quantile is that of its own differences, one-sided (Hsu 1984).
## @end deftypefn

function Y = bootstrap_rank_sets (caller, estimate, x, units, opt)

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
    return
  endif
  level = x > max (x, [], 1) - 1e-12;   # ties, but for rounding
  Y.first(known) = sum (level ./ sum (level, 1), 2) / B;

  theta = estimate(known)(:);
  d = single (x - theta)';
  units = max (2, units);
  widen = critical_value (units) / critical_value () ...
          * sqrt (units / (units - 1));
  run = {opt.threads, double(opt.progress)};
  [se, most] = __ddd_differences__ (caller, d, run{:});
  t = single (theta - theta') ./ se;
  t(isnan (t)) = 0;                     # equal in all replicates
  c = widen * quantile_of (most, .95);
  Y.rank_low(known) = 1 + sum (t < -c, 2);
  Y.rank_high(known) = n - sum (t > c, 2);
  candidates = find (Y.rank_low(known) == 1);
  for first = 1:256:numel (candidates)          # a quarter of n x B
    some = candidates(first:min (first + 255, end));
    above = __ddd_differences__ (caller, d, run{:}, se, some);
    for k = 1:numel (some)
      c = widen * quantile_of (above(:,k), .95);
      Y.may_be_best(known(some(k))) = all (t(some(k),:) >= -c);
    endfor
  endfor

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
