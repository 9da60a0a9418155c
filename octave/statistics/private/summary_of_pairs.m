## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{part} =} summary_of_pairs (@var{x})
## What @code{ddd_consistency} says of the kappas that the struct @var{x} of
## @code{__ddd_kappa_summary__} sums up: mean_kappa, quantiles, distribution,
## nearest and nearest_kappa.  The core counts kappas in intervals of 1e-5, of
## which the middles are the order statistics; quantiles are those of type 7
## (Hyndman and Fan 1996), as in ddd_bootstrap.
## @end deftypefn

function part = summary_of_pairs (x)

  part.mean_kappa = x.mean;
  count = double (x.histogram);
  bins = numel (count);
  levels = [0, .025, .05, .25, .5, .75, .95, .975, 1];
  values = NaN (size (levels));
  below = cumsum (count);
  pairs = below(end);
  middle = @(bin) min (max ((bin - .5) * 2 / bins - 1, x.low), x.high);
  ordered = @(ranks) middle (1 + lookup (below, ranks - .5));
  if (pairs > 0)
    at = 1 + levels * (pairs - 1);
    values = [ordered(floor (at)); ordered(ceil (at))];
    share = at - floor (at);
    values = (1 - share) .* values(1,:) + share .* values(2,:);
    values([1, end]) = [x.low, x.high];
  endif
  part.quantiles = struct ("p", levels, "kappa", values);
  part.distribution.edges = (-100:100) / 100;
  part.distribution.count = sum (reshape (count, bins / 200, 200), 1);
  part.nearest = x.nearest;
  part.nearest_kappa = x.nearest_kappa;

endfunction
