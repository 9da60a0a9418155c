## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{I} =} bootstrap_percentiles (@var{caller}, @var{x}, @
## @var{units})
## Of each row of @var{x}, one column per replicate: the 95 % percentile
## interval from @code{low} to @code{high}, the standard error @code{se}, and
## how many replicates are undefined (@code{dropped}).  Where these are more
## than 1 % there is no interval.
##
## Replicates of few @var{units} vary too little, by the factor
## sqrt ((units - 1) / units), and normal ends are too narrow for them; so the
## interval is the expanded one of Hesterberg 2015, which makes both good.
## @end deftypefn

function I = bootstrap_percentiles (caller, x, units)
  units = max (2, units);               # one item varies not at all
  widen = sqrt (units / (units - 1));
  tail = erfc (widen * critical_value (units) / sqrt (2)) / 2;
  [I.low, I.high, I.se, I.dropped] = __ddd_quantiles__ (caller, x, ...
                                                        [tail, 1 - tail]);
  I.se *= widen;
  bad = I.dropped > .01 * columns (x);
  I.low(bad) = I.high(bad) = I.se(bad) = NaN;
endfunction
