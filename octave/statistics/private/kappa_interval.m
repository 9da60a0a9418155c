## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{low}, @var{high}] =} kappa_interval (@var{kappa}, @
## @var{reach})
## The ends of intervals that reach @var{reach} to either side of @var{kappa},
## within [-1, 1]; @code{NaN} where either is unknown.
## @end deftypefn

function [low, high] = kappa_interval (kappa, reach)
  low = max (-1, kappa - reach);
  high = min (1, kappa + reach);
  low(isnan (kappa + reach)) = high(isnan (kappa + reach)) = NaN;
endfunction
