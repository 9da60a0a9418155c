## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} excess_null (@var{sets})
## Whether @code{ddd_excess} keeps its promise on as many simulated data sets
## (default 600) of a Rasch model: z of mean 0 and standard deviation 1, p
## uniform, p of the largest right for the whole family, p of all pairs together
## (of Curveball and Rasch, which have one) right; and whether it finds a pair of
## which one copies a fifth of its answers.  Returns the number of failures.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = excess_null (sets = 600)

  n = 8;
  u = find (triu (true (n), 1));
  failed = count = 0;
  for method = {"curveball", "rasch", "mantel-haenszel"}
    ## What estimating abilities takes away is not in the error of log OR.
    exact = ! strcmp (method{1}, "mantel-haenszel");
    least = merge (exact, .95, .9);
    level = merge (exact, .05, erfc (1.96 / least / sqrt (2)));
    samples = merge (strcmp (method{1}, "curveball"), 199, 99);
    for t = [0, 1]
      args = {"method", method{1}, "tolerance", t, "samples", samples};
      z = zeros (numel (u), sets);
      p = one = largest = found = together = zeros (1, sets);
      for r = 1:sets
        C = ddd_simulate ("rasch", n, 3000, "seed", r);
        X = ddd_excess (C, args{:});
        z(:,r) = X.z(u);
        p(r) = mean (X.p_value(u) <= .05);
        one(r) = X.p_value(u(1+mod (r, numel (u))));
        largest(r) = min (X.p_max(u));
        together(r) = X.overall.p_value;
        C(2,1:600) = C(7,1:600);
        found(r) = ddd_excess (C, args{:}).p_max(2,7) <= .05;
      endfor
      ## Pairs of a set depend on one another, sets do not.
      error_of = @(x) std (x) / sqrt (sets);
      error_of_share = 4 * sqrt (.0475 / sets);
      checks = {
        "mean z", mean(z(:)), -.06, .06;
        "standard deviation of z", std(z(:)), least, 1.05;
        "share of p <= .05", mean(p), level - 4 * error_of(p), ...
          .05 + 4 * error_of(p);
        "distance of p from uniform", distance(one), 0, 1.95 / sqrt(sets);
        "share of p of the largest <= .05", mean(largest <= .05), ...
          .05 - error_of_share, .05 + error_of_share;
        "copying pair found", mean(found), .95, 1};
      if (exact)
        checks(end+1,:) = {"share of p of all pairs <= .05", ...
                           mean(together <= .05), .05 - error_of_share, ...
                           .05 + error_of_share};
      endif
      for c = checks'
        bad = ! (c{2} >= c{3} && c{2} <= c{4});
        failed += bad;
        count++;
        printf ("  %-16s t = %d  %-34s %7.4f%s\n", method{1}, t, c{1}, c{2}, ...
                merge (bad, "   FAILED", ""));
      endfor
      fflush (stdout);
    endfor
  endfor
  printf ("excess_null: %d passed, %d failed, 0 skipped\n", count - failed, ...
          failed);

endfunction

## Kolmogorov's; p by sampling comes in steps, which count half.
function d = distance (p)
  p = sort (p);
  s = numel (p);
  d = max ([(1:s) / s - p, p - (0:s-1) / s]) - 1 / 200;
endfunction
