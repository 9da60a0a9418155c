## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} few_classes (@var{sets})
## How often 95 % intervals hold the truth where items come in 8 to 100 classes
## of 20, in as many simulated data sets (default 1000).  The number of those
## from 50 classes or more that hold it less often than .92; fewer classes are
## shown, and are what the warning ddd:fewClasses is about.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = few_classes (sets = 1000)

  rand ("twister", 1);
  randn ("twister", 1);
  warning ("off", "ddd:fewClasses", "local");
  warning ("off", "ddd:duplicates", "local");
  able = [-.5 0 .5 1 1.5]';
  known = truth (able);
  failed = count = 0;
  for G = [8, 16, 30, 50, 100]
    hits = [];
    label = kron (1:G, ones (1, 20));
    for i = 1:sets
      b = 1.5 * randn (1, G)(label) + randn (1, 20 * G);
      C = rand (5, 20 * G) < logistic (able - b);
      S = ddd_split (C, "classes", label);
      R = ddd_rarefy (C, "classes", label);
      U = ddd_bootstrap (C, "classes", label, "replicates", 500, "seed", i, ...
                         "progress", false);
      x = {"share_trivial", S.interval.trivial; ...
           "trivial_among_3", R.interval_items.trivial(:,3); ...
           "share_trivial", U.interval.trivial; ...
           "mean_kappa", U.mean_kappa.full.interval};
      for k = 1:4
        t = known.(x{k,1});
        hits(i,k) = x{k,2}(1) <= t && t <= x{k,2}(2);
      endfor
    endfor
    who = {"ddd_split", "ddd_rarefy", "ddd_bootstrap", "ddd_bootstrap"};
    for k = 1:4
      c = sum (hits(:,k)) / sets;
      bad = G >= 50 && c < .92;
      failed += bad;
      count += G >= 50;
      printf ("  %3d classes: %-14s %-16s coverage %.3f%s\n", G, who{k}, ...
              strrep (x{k,1}, "_", " "), c, merge (bad, "   FAILED", ""));
      fflush (stdout);
    endfor
  endfor
  printf ("few classes: %d passed, %d failed, 0 skipped\n", count - failed, ...
          failed);

endfunction

function y = logistic (x)
  y = 1 ./ (1 + exp (-x));
endfunction

## By quadrature over difficulty, normal with variance 1.5 ^ 2 + 1.
function known = truth (able)

  b = linspace (-10, 10, 4001);
  w = exp (-b .^ 2 / (2 * (1.5 ^ 2 + 1)));
  w /= sum (w);
  P = logistic (able - b);
  known.share_trivial = w * prod (P, 1)';
  known.trivial_among_3 = 0;
  for some = nchoosek (1:5, 3)'
    known.trivial_among_3 += w * prod (P(some,:), 1)' / 10;
  endfor
  known.mean_kappa = 0;
  for pair = nchoosek (1:5, 2)'
    x = P(pair(1),:);
    y = P(pair(2),:);
    p = w * x';
    q = w * y';
    e = p * q + (1 - p) * (1 - q);
    agree = w * (x .* y + (1 - x) .* (1 - y))';
    known.mean_kappa += (agree - e) / (1 - e) / 10;
  endfor

endfunction
