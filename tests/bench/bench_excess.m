## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_excess ()
## Time similarity beyond difficulty: one row of @var{rows} per measurement,
## with name, number of models and of items, value and unit.
## @code{bench_append} prints them.
##
## Decisions are simulated Rasch data, packed beforehand.  Each time is that of
## one call of @code{ddd_excess}, the fit report within it: a slope per model
## with 200 samples and Curveball with 1,000 random matrices, on all threads
## and on one; the other two methods, Rasch with 19 samples; and all for more
## models.  Last, @code{ddd_rasch} alone.
## @end deftypefn

function rows = bench_excess ()

  rows = cell (0, 5);
  D = ddd_pack (ddd_simulate ("rasch", 52, 50000, "seed", 1));
  time = @(D, varargin) elapsed (@() ddd_excess (D, "progress", false, ...
                                                 varargin{:}));
  time (D, "samples", 19);              # loads what is loaded once
  rows(end+1,:) = {"excess_slopes_200", 52, 50000, time(D), "s"};
  rows(end+1,:) = {"excess_slopes_200_1_thread", 52, 50000, ...
                   time(D, "threads", 1), "s"};
  rows(end+1,:) = {"excess_curveball_1000", 52, 50000, ...
                   time(D, "method", "curveball"), "s"};
  rows(end+1,:) = {"excess_curveball_1000_1_thread", 52, 50000, ...
                   time(D, "method", "curveball", "threads", 1), "s"};
  rows(end+1,:) = {"excess_rasch_19", 52, 50000, ...
                   time(D, "method", "rasch", "samples", 19), "s"};
  rows(end+1,:) = {"excess_mantel_haenszel", 52, 50000, ...
                   time(D, "method", "mantel-haenszel"), "s"};
  rows(end+1,:) = {"rasch", 52, 50000, elapsed(@() ddd_rasch (D)), "s"};
  D = ddd_pack (ddd_simulate ("rasch", 300, 50000, "seed", 1));
  rows(end+1,:) = {"excess_slopes_200", 300, 50000, time(D), "s"};
  rows(end+1,:) = {"excess_curveball_100", 300, 50000, ...
                   time(D, "method", "curveball", "samples", 100), "s"};
  rows(end+1,:) = {"excess_rasch_19", 300, 50000, ...
                   time(D, "method", "rasch", "samples", 19), "s"};
  rows(end+1,:) = {"excess_mantel_haenszel", 300, 50000, ...
                   time(D, "method", "mantel-haenszel"), "s"};

endfunction

function seconds = elapsed (work)
  from = tic ();
  result = work ();
  seconds = toc (from);
endfunction
