## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_calls ()
## How whole calls grow: one row of @var{rows} per measurement, with name,
## number of models and of items, value and unit.  @code{bench_append} prints
## them.
##
## Calls run with 10 to 1,000 models on 50,000 items, with 100 models on 1,000
## to 1,000,000 items, and two (@code{_again}) with 100 to 10,000 replicates.
## What would take above a minute is left out, as the size before it tells.
## Times are processor seconds on one thread.  @code{_mb} is how far the
## process grew above what it held before.  @code{_exponent} is the slope of
## log time over the last decade of what changes, of models, items or
## replicates: 2 is four times the time for twice as many.  Fixed costs
## hide it, so it is left out, where a call takes less than .01 s.
## @end deftypefn

function rows = bench_calls ()

  rows = cell (0, 5);
  one = {"threads", 1};
  quiet = {"progress", false, one{:}};
  calls = {"split", @(D) ddd_split (D);
           "consistency", @(D) ddd_consistency (D, one{:});
           "summary", @(D) ddd_consistency (D, "output", "summary", one{:});
           "interval", @(D) ddd_consistency (D, "interval", true, one{:});
           "leave_pair_out", @(D) ddd_consistency (D, "leave_pair_out", ...
                                                   true, one{:});
           "rarefy", @(D) ddd_rarefy (D);
           "rasch", @(D) ddd_rasch (D);
           "excess_rasch", @(D) ddd_excess (D, "method", "rasch", ...
                                            "samples", 19, quiet{:});
           "excess_slopes", @(D) ddd_excess (D, "samples", 19, quiet{:});
           "map", @(D) ddd_map (D)};
  models = round (10 .^ (1:.5:3));
  items = 10 .^ (3:6);
  for call = calls'
    rows = [rows; grown(call{1}, call{2}, "models", models, ...
                        @(n) data (n, 50000), @(n) [n, 50000])];
    rows = [rows; grown(call{1}, call{2}, "items", items, ...
                        @(m) data (100, m), @(m) [100, m])];
  endfor

  D = data (50, 50000);
  again = {"bootstrap", @(B) ddd_bootstrap (D, "replicates", B, quiet{:});
           "curveball", @(B) ddd_excess (D, "method", "curveball", ...
                                         "samples", B, quiet{:})};
  for call = again'
    rows = [rows; grown([call{1}, "_again"], call{2}, "replicates", ...
                        round (10 .^ (2:.5:4)), @(B) B, @(B) [50, 50000])];
  endfor

endfunction

function D = data (n, m)
  D = ddd_pack (ddd_simulate ("rasch", n, m, "seed", 1));
endfunction

## The rows of one call for all SIZES; make (size) is its argument.
function rows = grown (name, call, of, sizes, make, shape)

  rows = cell (0, 5);
  seconds = zeros (1, 0);
  result = call (make (sizes(1)));      # loads what is loaded once
  for s = sizes
    if (numel (seconds) > 1
        && seconds(end) ^ 2 / seconds(end-1) > 60)      # at the same rate
      break;
    endif
    x = make (s);
    [seconds(end+1), megabytes] = cost (@() call (x));
    at = num2cell (shape (s));
    rows(end+1,:) = {name, at{:}, seconds(end), "s of CPU"};
    rows(end+1,:) = {[name, "_mb"], at{:}, megabytes, "MB"};
  endfor
  known = sizes(1:numel (seconds));
  some = known >= known(end) / 10 * (1 - eps) & seconds > .01;
  if (sum (some) > 1)
    slope = polyfit (log (known(some)), log (seconds(some)), 1)(1);
    rows(end+1,:) = {[name, "_exponent"], at{:}, slope, ["of ", of]};
  endif

endfunction

## Of one call; the memory is how far its highest is above that before.
function [seconds, megabytes] = cost (call)

  fid = fopen ("/proc/self/clear_refs", "w");   # the highest is now
  if (fid >= 0)
    fputs (fid, "5");
    fclose (fid);
  endif
  before = kilobytes ("VmRSS");
  from = cputime ();
  result = call ();
  seconds = cputime () - from;
  megabytes = (kilobytes ("VmHWM") - before) / 1024;

endfunction

function kb = kilobytes (key)
  kb = str2double (regexp (fileread ("/proc/self/status"), ...
                           [key, ':\s+(\d+)'], "tokens", "once"){1});
endfunction
