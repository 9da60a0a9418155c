## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_bootstrap ()
## Time 10,000 bootstrap replicates: one row of @var{rows} per measurement,
## with name, number of models and of items, value and unit.
## @code{bench_append} prints them.
##
## Times are processor seconds on one thread, the best of three: bootstrap is
## the whole call, bootstrap_draws the part that draws weights and computes the
## kappas of all pairs, on items that are all in between so that none is left
## out of the work.  bootstrap_numpy is the same in NumPy, 64 replicates in one
## single-precision product of OpenBLAS, scaled up (bench_bootstrap.py; left
## out where NumPy or OpenBLAS is not there), and bootstrap_ratio how many
## times bootstrap_draws that is.
## @end deftypefn

function rows = bench_bootstrap ()

  n = 52;
  m = 50000;
  B = 10000;
  rows = cell (0, 5);
  C = ddd_simulate ("beta", n, m, "seed", 1);
  call = @() ddd_bootstrap (C, "replicates", B, "threads", 1, "progress", ...
                            false);
  rows(end+1,:) = {"bootstrap", n, m, least_cputime(call, 3), "s"};

  [draws, numpy] = against_numpy (n, m);
  rows(end+1,:) = {"bootstrap_draws", n, m, draws, "s"};
  if (! isempty (numpy))
    rows(end+1,:) = {"bootstrap_numpy", n, m, numpy, "s"};
    rows(end+1,:) = {"bootstrap_ratio", n, m, numpy / draws, "times"};
  endif

endfunction

## For 10,000 replicates each, by turns.
function [draws, numpy] = against_numpy (n, m)

  caller = "bench_bootstrap";
  x = __ddd_pack__ (caller, rand (n, m) < .6);
  Z = __ddd_pair_rows__ (caller, x, [], m);
  none = zeros (0, columns (Z), "uint64");
  some = @() nth_output (1:2, @() __ddd_bootstrap__ (caller, n, Z, none, ...
                         [m, 0, 0, 0, m], [], [1, 0, 1020, 0], 1));
  draws = Inf;
  numpy = [];
  for i = 1:3
    draws = min (draws, least_cputime (some, 1) / 1020 * 1e4);
    numpy = [numpy, in_numpy(n, m)];
  endfor
  numpy = min (numpy);

endfunction

function varargout = nth_output (which, f)
  [varargout{1:max (which)}] = f ();
endfunction

function seconds = in_numpy (n, m)
  seconds = [];
  script = fullfile (fileparts (mfilename ("fullpath")), ...
                     "bench_bootstrap.py");
  ## OpenBLAS takes slow kernels for processors that it does not know.
  core = "Haswell";
  if (strcmp (__ddd_info__ ("bench_bootstrap"), "avx512"))
    core = "SkylakeX";
  endif
  for python = {"python3", "/usr/bin/python3"}
    [status, txt] = system (sprintf (["LD_PRELOAD=libopenblas.so.0 ", ...
      "OPENBLAS_NUM_THREADS=1 OPENBLAS_CORETYPE=%s %s '%s' %d %d ", ...
      "2>/dev/null"], core, python{1}, script, n, m));
    if (status == 0)
      seconds = str2double (txt);
      return
    endif
  endfor
endfunction
