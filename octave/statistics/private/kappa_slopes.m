## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{slope} =} kappa_slopes (@var{part})
## How much one item more in each cell of the 2 x 2 tables of pairs changes
## kappa: @code{n11}, @code{n10}, @code{n01} and @code{n00} (n x n), from those
## of the same names and @code{kappa} in @var{part}.
##
## The influence of item j on the kappa of a pair with answers x and y is
##   IF = @{[x = y] - c_obs - (1-kappa) [(2q-1)(x-p) + (2p-1)(y-q)]@}
##        / (1-c_exp),
## of which the slopes of the four cells are 1 / N.
## @end deftypefn

function slope = kappa_slopes (part)
  N = part.n11 + part.n10 + part.n01 + part.n00;
  p = (part.n11 + part.n10) ./ N;
  q = (part.n11 + part.n01) ./ N;
  observed = (part.n11 + part.n00) ./ N;
  room = (p .* (1 - q) + (1 - p) .* q) .* N;
  beyond = 1 - part.kappa;
  by_x = beyond .* (2*q - 1);
  by_y = beyond .* (2*p - 1);
  same = 1 - observed + by_x .* p + by_y .* q;
  slope = struct ("n11", (same - by_x - by_y) ./ room, ...
                  "n10", (same - 1 - by_x) ./ room, ...
                  "n01", (same - 1 - by_y) ./ room, "n00", same ./ room);
endfunction
