## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} ranks (@var{sets})
## How often the sets of ranks of @code{ddd_bootstrap} hold all true ranks at
## once, and the models that may be best the best one, in as many simulated data
## sets (default 1000): ten models .002 apart in accuracy, .02 apart, and all
## alike.  The number of those that hold in less than 95 % by more than chance.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = ranks (sets = 1000)

  failed = count = 0;
  for gap = [.002, .02, 0]
    p = .7 + gap * (9:-1:0)';
    for m = [300, 1000]
      hits = zeros (sets, 4);
      for i = 1:sets
        C = answers (p, m, i);
        U = ddd_bootstrap (C, "measure", "accuracy", "replicates", 1000, ...
                           "progress", false);
        hits(i,1:2) = holds (U.ranking.model.accuracy, gap);
        if (m == 300 && mod (i, 4) == 0)          # all statistics: slower
          U = ddd_bootstrap (C, "replicates", 500, "progress", false);
          hits(i,3:4) = holds (U.ranking.model.accuracy, gap);
        endif
      endfor
      names = {"ranks, accuracy alone", "best, accuracy alone"; ...
               "ranks, everything", "best, everything"}'(:);
      for k = 1:(2 + 2 * (m == 300))
        share = sum (hits(:,k)) / floor (sets / merge (k > 2, 4, 1));
        N = sets / merge (k > 2, 4, 1);
        bad = share < .95 - 3.5 * sqrt (.95 * .05 / N);
        failed += bad;
        count++;
        printf ("  ten models %.3f apart, %4d items: %-22s %.3f%s\n", gap, ...
                m, names{k}, share, merge (bad, "   FAILED", ""));
        fflush (stdout);
      endfor
    endfor
  endfor
  printf ("ranks: %d passed, %d failed, 0 skipped\n", count - failed, failed);

endfunction

## Items have a difficulty that all models share; accuracies are exactly P.
function C = answers (p, m, seed)
  rand ("twister", seed);
  easy = rand (1, m) < .4;                # right whatever the model
  C = double (easy | rand (numel (p), m) < (p - .4) / .6);
endfunction

function x = holds (A, gap)
  true_rank = (1:10)';
  if (gap == 0)                           # any order is true
    x = [all(A.rank_low == 1 & A.rank_high == 10), any(A.may_be_best)];
  else
    x = [all(A.rank_low <= true_rank & true_rank <= A.rank_high), ...
         A.may_be_best(1)];
  endif
endfunction
