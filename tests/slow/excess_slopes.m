## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} excess_slopes (@var{sets})
## Whether @code{ddd_excess} with a slope per model keeps its promise on as many
## simulated data sets (default 300) of each size, slopes being equal or not: z
## of mean 0 and standard deviation 1; p, p of the largest and p of all pairs
## right; the error of slopes right.  Then, how often it finds a pair of which
## one copies a twentieth of its answers, and no other.  Returns the number of
## failures.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = excess_slopes (sets = 300)

  results = zeros (1, 0);
  for size = [8, 8, 12; 600, 5000, 2000]
    for spread = [0, .4]
      checks = [under_null(size(1), size(2), spread, sets); ...
                with_copier(size(1), size(2), spread, sets, 0)];
      results = [results, show(checks, size, spread)];
    endfor
  endfor
  for spread = [0, .4]
    checks = with_copier (12, 20000, spread, ceil (sets / 15), .9);
    results = [results, show(checks, [12, 20000], spread)];
  endfor
  failed = sum (results);
  printf ("excess_slopes: %d passed, %d failed, 0 skipped\n", ...
          numel (results) - failed, failed);

endfunction

function [C, slope] = simulated (n, m, spread, seed)
  slope = linspace (1 - spread, 1 + spread, n)';
  slope = slope(1 + mod (5 * (0:n-1), n));     # not in the order of ability
  C = ddd_simulate ("slopes", n, m, "slope", slope, "seed", seed);
endfunction

function checks = under_null (n, m, spread, sets)

  u = find (triu (true (n), 1));
  z = zeros (numel (u), sets);
  slope_z = zeros (n, sets);
  p = largest = all_pairs = zeros (1, sets);
  for r = 1:sets
    [C, slope] = simulated (n, m, spread, r);
    X = ddd_excess (C, "samples", 99, "seed", r);
    z(:,r) = X.z(u);
    slope_z(:,r) = (X.slopes.slope - slope) ./ X.slopes.slope_se;
    p(r) = mean (X.p_value(u) <= .05);
    largest(r) = min (X.p_max(u));
    all_pairs(r) = X.overall.p_value;
  endfor
  ## Pairs of a set depend on one another, sets do not.
  error_of_p = 4 * std (p) / sqrt (sets);
  error_of_share = 4 * sqrt (.0475 / sets);
  checks = {
    "mean z", mean(z(:)), -.06, .06;
    "standard deviation of z", std(z(:)), .96, 1.04;
    "share of p <= .05", mean(p), .05 - error_of_p, .05 + error_of_p;
    "share of p of the largest <= .05", mean(largest <= .05), ...
      .05 - error_of_share, .05 + error_of_share;
    "share of p of all pairs <= .05", mean(all_pairs <= .05), ...
      .05 - error_of_share, .05 + error_of_share;
    "standard deviation of z of slopes", std(slope_z(:)), .94, 1.06};

endfunction

function checks = with_copier (n, m, spread, sets, least)
  found = others = zeros (1, sets);
  for r = 1:sets
    C = simulated (n, m, spread, r);
    C(2,1:m/20) = C(7,1:m/20);
    p = ddd_excess (C, "samples", 19).p_max;
    found(r) = p(2,7) <= .05;
    p(2,7) = p(7,2) = 1;
    others(r) = any (p(:) <= .05);
  endfor
  checks = {
    "pair that copies 5 % found", mean(found), least, 1;
    "another pair found", mean(others), 0, .05 + 4 * sqrt(.0475 / sets)};
endfunction

function bad = show (checks, size, spread)
  for i = 1:rows (checks)
    bad(i) = ! (checks{i,2} >= checks{i,3} && checks{i,2} <= checks{i,4});
    printf ("  %2d x %5d  slopes 1 +- %.1f  %-33s %7.4f%s\n", size, spread, ...
            checks{i,1:2}, merge (bad(i), "   FAILED", ""));
  endfor
  fflush (stdout);
endfunction
