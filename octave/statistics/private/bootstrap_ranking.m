## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{Y} =} bootstrap_ranking (@var{caller}, @
## @var{accuracy}, @var{values}, @var{X}, @var{rows}, @var{R}, @var{opt})
## How models, or groups, rank: by accuracy (data and replicates in the cell
## array @var{accuracy}) and by mean kappa on full and in-between items,
## @var{rows} of @var{values} for the data and of @var{X}.means for the
## replicates.  Fields as in @code{ddd_bootstrap}, whose result is @var{R};
## @var{opt} its options threads and progress.
## @end deftypefn

function Y = bootstrap_ranking (caller, accuracy, values, X, rows, R, opt)
  Y.accuracy = ranked (caller, accuracy{:}, R, opt);
  ## All right, or all wrong, is so in every replicate.
  A = Y.accuracy;
  sure = find (A.estimate == 0 | A.estimate == 1)(:)';
  ## Of a single one no index is a matrix without any side.
  ends = interval_of_share (A.estimate(sure)(:)', 0 * sure, R.n_units, ...
                            critical_value (R.n_units));
  Y.accuracy.low(sure) = ends(1,:);
  Y.accuracy.high(sure) = ends(2,:);
  for part = {"full", "between"}
    x = part{1};
    Y.(x) = ranked (caller, values.(x)(rows), X.means.(x)(rows,:), R, opt);
  endfor
endfunction

function Y = ranked (caller, estimate, x, R, opt)

  n = numel (estimate);
  x(isnan (estimate),:) = NaN;
  I = bootstrap_percentiles (caller, x, R.n_units);
  Y.estimate = estimate(:);
  Y.se = I.se;
  Y.low = I.low;
  Y.high = I.high;
  S = bootstrap_rank_sets (caller, estimate, x, R.n_units, opt);
  bad = isnan (I.se);                   # undefined in too many replicates
  S.rank_low(bad) = S.rank_high(bad) = S.first(bad) = NaN;
  S.may_be_best(bad) = false;
  for name = fieldnames (S)'
    Y.(name{1}) = S.(name{1});
  endfor
  Y.difference.estimate = Y.estimate - Y.estimate.';
  Y.difference.low = Y.difference.high = 0 * Y.difference.estimate;
  for i = 1:n-1
    I = bootstrap_percentiles (caller, x(i,:) - x(i+1:n,:), R.n_units);
    Y.difference.low(i,i+1:n) = I.low;
    Y.difference.high(i,i+1:n) = I.high;
    Y.difference.low(i+1:n,i) = -I.high;
    Y.difference.high(i+1:n,i) = -I.low;
  endfor

endfunction
