## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} bench_consistency ()
## Time error consistency of all pairs from packed data: one row of
## @var{rows} per measurement, with name, number of models and of items,
## value and unit.  @code{bench_append} prints them.
##
## Both sides of a ratio run in turn, and the median of the ratios is taken.
## The peer is @code{cohen_kappa_score} of scikit-learn, pair by pair; a row is
## left out where it is not there.
## @end deftypefn

function rows = bench_consistency ()

  rows = cell (0, 5);
  for n = [100, 1000, 2000]
    D = ddd_pack (rand (n, 50000) < rand (1, 50000));
    for threads = [0, 1]
      which = {"", "_1_thread"}{threads + 1};
      [all, ~, ratio] = in_turn (
        @() ddd_consistency (D, "threads", threads), ...
        @() counts_alone (D, threads), 11);
      rows(end+1,:) = {["consistency_ms", which], n, 50000, 1e3 * all, "ms"};
      rows(end+1,:) = {["consistency_cost", which], n, 50000, ratio, ...
                       "times the counts"};
    endfor
    empty = in_turn (@() six_matrices (n), @() 0, 11);
    rows(end+1,:) = {"six_matrices_ms", n, 50000, 1e3 * empty, "ms"};
  endfor

  D = ddd_pack (rand (52, 50000) < 0.7);
  script = fullfile (fileparts (mfilename ("fullpath")), "bench_sklearn.py");
  [status, txt] = system (["/usr/bin/python3 '", script, "' 2>&1"]);
  if (status == 0)
    per_pair = sscanf (txt, "%g", 1);
    kappa = in_turn (@() kappa_alone (D), @() 0, 31);
    rows(end+1,:) = {"ratio_sklearn", 52, 50000, ...
                     1e-3 * per_pair * 52 * 51 / 2 / kappa, "times"};
  else
    printf ("  skipped: scikit-learn (Debian: python3-sklearn)\n");
  endif

endfunction

## Medians of the seconds that A and B take, and of their ratio.
function [a, b, ratio] = in_turn (A, B, rounds)
  t = zeros (rounds, 2);
  x = A ();
  x = B ();
  for r = 1:rounds
    tic;
    x = A ();
    t(r,1) = toc;
    tic;
    x = B ();
    t(r,2) = toc;
  endfor
  a = sort (t(:,1))((rounds + 1) / 2);
  b = sort (t(:,2))((rounds + 1) / 2);
  ratio = sort (t(:,1) ./ t(:,2))((rounds + 1) / 2);
endfunction

function K = counts_alone (D, threads)
  p = D.packed.plane;
  mask = __ddd_pack__ ("bench", true (1, D.n_items));
  K = __ddd_kappa__ ("bench", p.correct, p.valid, D.n_items, mask, ...
                     [0 0], threads, {});
endfunction

## What Octave itself takes for the results, with nothing in them.
function x = six_matrices (n)
  x = cell (1, 6);
  for i = 1:6
    x{i} = zeros (n);
  endfor
endfunction

function K = kappa_alone (D)
  p = D.packed.plane;
  mask = __ddd_pack__ ("bench", true (1, D.n_items));
  K = __ddd_kappa__ ("bench", p.correct, p.valid, D.n_items, mask, [0 0], 1, ...
                     {"kappa"});
endfunction
