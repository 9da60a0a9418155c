## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_scaling ()
## How the calls that take longest grow: one row of @var{rows} per measurement,
## with name, number of models and of items, value and unit.
## @code{bench_append} prints them.
##
## Each call is made over a decade of models (5,000 items), of items (50
## models) and, where it draws some, of samples or replicates; behind the last
## of a decade comes the exponent that fits the processor times best (least
## squares of logarithms, times below 2 ms left out), which says how the next
## decade will go.  Times are those of the processor, of all
## threads together: a machine with other work changes them little.  Memory is
## the peak beyond what there was before the largest call, the first of its
## size (Linux alone; what earlier calls have given back may hide some).
## Decisions follow the Rasch model; abilities have a standard deviation of
## .7, easiness one of 2.
## @end deftypefn

function rows = bench_scaling ()

  rows = cell (0, 5);
  rand ("twister", 1);
  randn ("twister", 1);
  models = [100, 316, 1000];
  items = [5000, 16000, 50000];
  missing = @(n, m) with_missing (n, m);
  complete = @(n, m) ddd_pack (answers (n, m));
  calls = {
    "consistency", complete, @(D) ddd_consistency (D);
    "summary", complete, @(D) ddd_consistency (D, "output", "summary");
    "interval", complete, @(D) ddd_consistency (D, "interval", true);
    "interval_tolerance", complete, ...
      @(D) ddd_consistency (D, "interval", true, "tolerance", 1);
    "missing", missing, @(D) ddd_consistency (D);
    "missing_interval", missing, @(D) ddd_consistency (D, "interval", true);
    "leave_pair_out", complete, @(D) ddd_consistency (D, "leave_pair_out", 1);
    "compare", complete, @(D) ddd_compare (D);
    "split", complete, @(D) ddd_split (D);
    "expected", complete, @(D) ddd_expected (D);
    "rarefy", complete, @(D) ddd_rarefy (D);
    "diversity", complete, @(D) ddd_diversity (D);
    "rasch", complete, @(D) ddd_rasch (D);
    "excess_mantel_haenszel", complete, ...
      @(D) ddd_excess (D, "method", "mantel-haenszel")};
  for call = calls'
    rows = [rows; decade(call{1}, models, 5000, call{2}, call{3})];
    rows = [rows; decade(call{1}, 50, items, call{2}, call{3})];
  endfor

  D = complete (30, 5000);
  drawn = {
    "excess_slopes", @(b) ddd_excess (D, "samples", b, "progress", false);
    "excess_curveball", @(b) ddd_excess (D, "method", "curveball", ...
                                         "samples", b, "progress", false);
    "bootstrap", @(b) ddd_bootstrap (D, "replicates", b, "progress", false)};
  for call = drawn'
    rows = [rows; over_samples(call{:})];
  endfor

endfunction

function C = answers (n, m)
  logit = .7 * randn (n, 1) + 1 + 2 * randn (1, m);
  C = rand (n, m) < 1 ./ (1 + exp (-logit));
endfunction

## One answer of a hundred.
function D = with_missing (n, m)
  C = answers (n, m) + 0;
  C(rand (n, m) < .01) = NaN;
  D = ddd_pack (C);
endfunction

function rows = decade (name, n, m, data, call)

  [n, m] = deal (n + 0 * m, m + 0 * n);
  rows = cell (0, 5);
  for s = 1:numel (n)
    D = data (n(s), m(s));
    [seconds(s), memory] = measure (@() call (D));
    rows(end+1,:) = {[name, "_cpu_s"], n(s), m(s), seconds(s), "s"};
  endfor
  grows = {"models", n};
  if (all (n == n(1)))
    grows = {"items", m};
  endif
  rows(end+1,:) = {[name, "_exponent_of_", grows{1}], n(end), m(end), ...
                   exponent(grows{2}, seconds), ""};
  rows(end+1,:) = {[name, "_peak_mb"], n(end), m(end), memory, "MB"};

endfunction

function rows = over_samples (name, call)
  samples = [100, 316, 1000];
  rows = cell (0, 5);
  for s = 1:3
    seconds(s) = measure (@() call (samples(s)));
    rows(end+1,:) = {sprintf("%s_%d_cpu_s", name, samples(s)), 30, 5000, ...
                     seconds(s), "s"};
  endfor
  rows(end+1,:) = {[name, "_exponent_of_samples"], 30, 5000, ...
                   exponent(samples, seconds), ""};
endfunction

function b = exponent (x, seconds)
  use = seconds > .002;
  b = NaN;
  if (nnz (use) > 1)
    b = polyfit (log (x(use)), log (seconds(use)), 1)(1);
  endif
endfunction

## The memory is that of the first call; short ones are timed again, as often as
## makes a tenth of a second, without what is loaded once.
function [seconds, megabytes] = measure (call)
  before = memory_now ("VmRSS");
  forget_peak ();
  from = cputime ();
  x = call ();
  seconds = cputime () - from;
  megabytes = max (0, memory_now ("VmHWM") - before);
  times = floor (.1 / max (seconds, 1e-3));
  if (times > 0)
    from = cputime ();
    for i = 1:times
      x = call ();
    endfor
    seconds = (cputime () - from) / times;
  endif
endfunction

## Linux counts the peak anew from here on.
function forget_peak ()
  fid = fopen ("/proc/self/clear_refs", "w");
  if (fid >= 0)
    fputs (fid, "5");
    fclose (fid);
  endif
endfunction

function megabytes = memory_now (field)
  megabytes = NaN;
  fid = fopen ("/proc/self/status");
  if (fid >= 0)
    text = fread (fid, Inf, "char=>char")';
    fclose (fid);
    kilobytes = regexp (text, [field, ":\\s*(\\d+)"], "tokens", "once");
    megabytes = str2double (kilobytes{1}) / 1024;
  endif
endfunction
