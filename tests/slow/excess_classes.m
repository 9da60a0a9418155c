## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} excess_classes (@var{sets})
## Whether @code{ddd_excess} keeps its promise where items come in classes and
## every model is better at some classes than at others, without any two models
## having this in common: shares of z whose 95 % interval holds 0, of p, of the
## smallest p of the largest and of p of all pairs up to .05, in as many
## simulated data sets (default 300) of 8 models and 8, 16, 30 and 50 classes
## of 20 items.  Beside them the shares with items taken as independent.  The
## number of rows that miss what the help promises.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = excess_classes (sets = 300)

  rand ("twister", 1);
  randn ("twister", 1);
  warning ("off", "ddd:fewClasses", "local");
  n = 8;
  u = find (triu (true (n), 1));
  slope = linspace (.7, 1.3, n)'([1 6 3 8 5 2 7 4]);
  able = linspace (-.6, 1.2, n)';
  failed = count = 0;
  printf (["Excess of 8 models over classes of 20 items, %d data sets ", ...
           "each: 95 %% intervals\nthat hold 0, p <= .05, p of the ", ...
           "largest, p of all pairs (and with independent items)\n"], sets);
  for method = {"slopes", "rasch"}
    spread = strcmp (method{1}, "slopes");
    for G = [8, 16, 30, 50]
      label = kron (1:G, ones (1, 20));
      x = zeros (sets, 5);
      for r = 1:sets
        t = (randn (1, G) * 1.2)(label) + randn (1, 20 * G);
        own = (.7 * randn (n, G))(:,label);
        a = slope .^ spread;
        C = rand (n, 20 * G) < 1 ./ (1 + exp (-(a .* t + able + own)));
        args = {"method", method{1}, "samples", 99, "progress", false};
        X = ddd_excess (C, args{:}, "classes", label);
        p = X.p_value(u);
        x(r,1:4) = [mean(p > .025 & p < .975), mean(p <= .05), ...
                    min(X.p_max(u)) <= .05, X.overall.p_value <= .05];
        X = ddd_excess (C, args{:}, "samples", 19);
        x(r,5) = X.overall.p_value <= .05;
      endfor
      x = sum (x, 1) / sets;
      most = .05 + 4 * sqrt (.0475 / sets);
      bad = x(1) < .92 || x(2) > .065 || x(3) > most || x(4) > most;
      failed += bad;
      count++;
      printf ("  %-6s  %2d classes  %.3f  %.3f  %.3f  %.3f  (%.3f)%s\n", ...
              method{1}, G, x, merge (bad, "   FAILED", ""));
      fflush (stdout);
    endfor
  endfor
  printf ("excess_classes: %d passed, %d failed, 0 skipped\n", ...
          count - failed, failed);

endfunction
