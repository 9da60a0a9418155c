## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} inflated_null (@var{sets})
## Whether @code{ddd_expected (..., "inflated", true)} keeps its promises on as
## many simulated data sets (default 100): no more than the promised share is
## significant where no item is impossible as such, 95 % intervals hold planted
## shares, and shares as large as @code{detectable} are found about as often as
## it says.  Returns the number of failures.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = inflated_null (sets = 100)

  n = 15;
  m = 3000;
  one = both = held = found = zeros (1, sets);
  for r = 1:sets
    C = ddd_simulate ("beta", n, m, "seed", r, "shape", [2, 1]);
    X = ddd_expected (C, "inflated", true).inflated;
    one(r) = X.p_value.impossible <= .05;
    both(r) = X.p_value.both <= .05;
    share = round (X.detectable.impossible * m);
    C(:,1:share) = 0;
    X = ddd_expected (C, "inflated", true).inflated;
    found(r) = X.p_value.impossible <= .05;
    held(r) = X.interval.impossible(1) <= share / m ...
              && X.interval.impossible(2) >= share / m;
  endfor

  error_of = @(p) 4 * sqrt (p * (1 - p) / sets);
  checks = {
    "p <= .05, none impossible as such", mean(one), 0, .05 + error_of(.05);
    "p of both ends <= .05", mean(both), 0, .05 + error_of(.05);
    "the detectable share found", mean(found), .8 - error_of(.8), ...
      .8 + error_of(.8);
    "intervals that hold it", mean(held), .95 - error_of(.95), 1};
  failed = 0;
  for c = checks'
    bad = ! (c{2} >= c{3} && c{2} <= c{4});
    failed += bad;
    printf ("  %-34s %7.4f%s\n", c{1}, c{2}, merge (bad, "   FAILED", ""));
  endfor
  printf ("inflated_null: %d passed, %d failed, 0 skipped\n",
          rows (checks) - failed, failed);

endfunction
