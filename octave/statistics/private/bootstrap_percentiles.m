## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{I} =} bootstrap_percentiles (@var{caller}, @var{x})
## Of each row of @var{x}, one column per replicate: the 95 % percentile
## interval from @code{low} to @code{high}, the standard error @code{se}, and
## how many replicates are undefined (@code{dropped}).  Where these are more
## than 1 % there is no interval.
## @end deftypefn

function I = bootstrap_percentiles (caller, x)
  [I.low, I.high, I.se, I.dropped] = __ddd_quantiles__ (caller, x, ...
                                                        [.025, .975]);
  bad = I.dropped > .01 * columns (x);
  I.low(bad) = I.high(bad) = I.se(bad) = NaN;
endfunction
