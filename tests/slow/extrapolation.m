## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} extrapolation (@var{halves})
## What @code{ddd_rarefy} extrapolates from a random half of real models, beside
## what both halves show: root mean square error, beside that of no change at
## all, and how often the interval holds the share, for as many halves
## (default 100) of each population in the folder that DDD_TEST_DATA names.
## Fails where a share rises, or where the intervals hold fewer than 85 % of all
## shares.
##
## @code{make slow} runs it, in a minute; without the data it does nothing.
## @end deftypefn

function failed = extrapolation (halves = 100)

  rand ("twister", 1);
  failed = count = 0;
  all = [];
  for name = {"imagenet-timm15", "edges/everyone", "edges/humans", ...
              "cue-conflict/everyone", "snli/best18", "sat11-hand"}
    file = fullfile (getenv ("DDD_TEST_DATA"), name{1}, "correct.csv");
    if (! exist (file, "file"))
      continue
    endif
    C = ddd_unpack (ddd_load (file)) + 0;
    C = C(:, ! any (isnan (C), 1));
    r = floor (rows (C) / 2);
    for t = 0:1
      error_of = held = rose = zeros (0, 2);
      for i = 1:halves
        order = randperm (rows (C));
        R = ddd_rarefy (C(order(1:r),:), "tolerance", t, "extrapolate", 2 * r);
        k = sum (C(order(1:2*r),:), 1);
        truth = [mean(k >= 2 * r - t), mean(k <= t)];
        E = R.extrapolated;
        x = [E.trivial; E.impossible];
        last = x(:,end)';
        error_of(i,:) = last - truth;
        stay(i,:) = x(:,1)' - truth;
        ends = [E.interval.trivial(:,end), E.interval.impossible(:,end)];
        held(i,:) = ends(1,:) - 1e-12 <= truth & truth <= ends(2,:) + 1e-12;
        rose(i,:) = any (diff (x, 1, 2) > 1e-12, 2)';
      endfor
      bad = any (rose(:));
      failed += bad;
      count++;
      all = [all; held];
      printf (["  %-21s tolerance %d, %2d to %2d models: error %.4f and ", ...
               "%.4f (no change %.4f and %.4f), held %.2f and %.2f%s\n"], ...
              name{1}, t, r, 2 * r, sqrt (mean (error_of .^ 2)), ...
              sqrt (mean (stay .^ 2)), mean (held), ...
              merge (bad, "   FAILED", ""));
      fflush (stdout);
    endfor
  endfor
  if (! isempty (all))
    count++;
    failed += mean (all(:)) < .85;
    printf ("  intervals hold %.3f of all shares\n", mean (all(:)));
  endif
  printf ("extrapolation: %d passed, %d failed, %d skipped\n", ...
          count - failed, failed, isempty (all));

endfunction
