## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} coverage_dependent (@var{sets})
## How often 95 % intervals of the mean kappa hold the truth, in as many
## simulated data sets (default 600), where models are drawn anew as well as
## items, and where items come in classes of 20 that depend on one another; the
## number of rows that miss what the help promises.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = coverage_dependent (sets = 600)

  rand ("twister", 1);
  randn ("twister", 1);
  warning ("off", "ddd:fewClasses", "local");
  printf (["Mean kappa for such models and items (se_combined over the true ", ...
           "error), and\nitems in classes; %d data sets each\n"], sets);
  failed = 0;
  for size = [6 12 30 12; 150 300 300 3000]
    failed += of_such_models (size(1), size(2), sets);
  endfor
  for G = [8 16 30 50]
    failed += in_classes (G, sets);
  endfor
  printf ("coverage_dependent: %d passed, %d failed, 0 skipped\n", ...
          20 - failed, failed);

endfunction

function y = logistic (x)
  y = 1 ./ (1 + exp (-x));
endfunction

## Normal abilities (standard deviation .5) and difficulties (1.5).
function C = drawn (n, m)
  C = rand (n, m) < logistic (.5 * randn (n, 1) - 1.5 * randn (1, m));
endfunction

function failed = of_such_models (n, m, sets)

  for i = 1:400
    K = ddd_consistency (drawn (n, 20000), "leave_pair_out", true);
    truth(i,:) = [K.full.mean_kappa, K.between.mean_kappa, ...
                  K.leave_pair_out.mean_kappa];
  endfor
  truth = mean (truth, 1);
  x = zeros (sets, 3, 3);
  for i = 1:sets
    K = ddd_consistency (drawn (n, m), "interval", true, ...
                         "leave_pair_out", true);
    x(i,1,:) = row (K.full, truth(1));
    x(i,2,:) = row (K.between, truth(2));
    x(i,3,:) = row (K.leave_pair_out, truth(3));
  endfor
  failed = 0;
  for s = 1:3
    held = mean (x(:,s,1));
    ratio = sqrt (mean (x(:,s,3) .^ 2)) / std (x(:,s,2));
    bad = held < .93 || ratio > 1.6 + .4 * (s == 3);
    failed += bad;
    printf ("  %2d x %4d models and items, %-13s  coverage %.3f  se %.2f%s\n", ...
            n, m, {"all", "in between", "pair left out"}{s}, held, ratio, ...
            merge (bad, "   FAILED", ""));
    fflush (stdout);
  endfor

endfunction

function x = row (part, truth)
  I = part.mean_interval_combined;
  x = [I(1) <= truth && truth <= I(2), part.mean_kappa, part.mean_se_combined];
endfunction

## Difficulty has a standard deviation of 1.5 between classes, 1 within.
function failed = in_classes (G, sets)

  able = linspace (-.6, 1.2, 8)';
  b = linspace (-12, 12, 2001);
  w = exp (-b .^ 2 / (2 * (1.5 ^ 2 + 1)));
  w /= sum (w);
  truth = [means(able, b, w, false), means(able, b, w, true)];
  label = kron (1:G, ones (1, 20));
  held = zeros (sets, 2);
  for i = 1:sets
    d = 1.5 * randn (1, G)(label) + randn (1, 20 * G);
    K = ddd_consistency (rand (8, 20 * G) < logistic (able - d), ...
                         "interval", true, "classes", label);
    for s = 1:2
      I = K.({"full", "between"}{s}).mean_interval;
      held(i,s) = I(1) <= truth(s) && truth(s) <= I(2);
    endfor
  endfor
  least = .85 * (G == 8) + .90 * (G == 16) + .91 * (G > 16);
  bad = mean (held, 1) < least;
  failed = sum (bad);
  printf ("  %2d classes of 20 items                 coverage %.3f all, %.3f in between%s\n", ...
          G, mean (held, 1), merge (any (bad), "   FAILED", ""));
  fflush (stdout);

endfunction

## Mean kappa of all pairs on items of difficulty B with weights W, all or those
## on which some are right and some wrong.
function x = means (able, b, w, between)
  P = logistic (able - b);
  none = prod (1 - P, 1);
  every = prod (P, 1);
  x = 0;
  for pair = nchoosek (1:rows (P), 2)'
    p = P(pair(1),:);
    q = P(pair(2),:);
    n = [p .* q - between * every; p .* (1 - q); (1 - p) .* q; ...
         (1 - p) .* (1 - q) - between * none] * w';
    n /= sum (n);
    e = (n(1) + n(2)) * (n(1) + n(3)) + (n(3) + n(4)) * (n(2) + n(4));
    x += (n(1) + n(4) - e) / (1 - e) / 28;
  endfor
endfunction
