## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{Y} =} bootstrap_ranking (@var{caller}, @
## @var{accuracy}, @var{values}, @var{X}, @var{rows})
## How models, or groups, rank in each replicate: by accuracy (data and
## replicates in the cell array @var{accuracy}) and by mean kappa on full and
## in-between items, @var{rows} of @var{values} for the data and of
## @var{X}.means for the replicates.  Fields as in @code{ddd_bootstrap}.
## @end deftypefn

function Y = bootstrap_ranking (caller, accuracy, values, X, rows)
  Y.accuracy = ranked (caller, accuracy{:});
  for part = {"full", "between"}
    x = part{1};
    Y.(x) = ranked (caller, values.(x)(rows), X.means.(x)(rows,:));
  endfor
endfunction

function Y = ranked (caller, estimate, x)

  n = numel (estimate);
  x(isnan (estimate),:) = NaN;
  I = bootstrap_percentiles (caller, x);
  Y.estimate = estimate(:);
  Y.se = I.se;
  Y.low = I.low;
  Y.high = I.high;
  Y.rank = ranks (Y.estimate);
  I = bootstrap_percentiles (caller, ranks (x));
  Y.rank_low = I.low;
  Y.rank_high = I.high;
  Y.difference.estimate = Y.estimate - Y.estimate.';
  Y.difference.low = Y.difference.high = 0 * Y.difference.estimate;
  for i = 1:n-1
    I = bootstrap_percentiles (caller, x(i,:) - x(i+1:n,:));
    Y.difference.low(i,i+1:n) = I.low;
    Y.difference.high(i,i+1:n) = I.high;
    Y.difference.low(i+1:n,i) = -I.high;
    Y.difference.high(i+1:n,i) = -I.low;
  endfor

endfunction

## Within each column: 1 is the largest, equal values share a rank.
function r = ranks (x)
  r = zeros (size (x));
  for i = 1:rows (x)
    r(i,:) = sum (x > x(i,:), 1) + (sum (x == x(i,:), 1) + 1) / 2;
  endfor
  r(isnan (x)) = NaN;
endfunction
