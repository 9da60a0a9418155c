## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} coverage_bootstrap (@var{sets})
## How often the intervals of @code{ddd_bootstrap} hold the truth, in as many
## simulated data sets (default 2000): items that are independent, that have
## missing answers, and that are alike within classes.  The number of those
## that hold it less often than .93 or more often than .97.
##
## @code{make slow} runs it, in some minutes.
## @end deftypefn

function failed = coverage_bootstrap (sets = 2000)

  rand ("twister", 1);
  accuracy = [.75, .65, .6];
  kappa = [.4, .2];
  [~, truth] = ddd_simulate ("copy", 3, 1, "accuracy", accuracy, "kappa", ...
                             kappa);
  known = population (accuracy, truth.copying);
  draw = @(m) ddd_simulate ("copy", 3, m, "accuracy", accuracy, "kappa", ...
                            kappa);
  failed = count = 0;
  for kind = {"independent items", "missing answers", "classes"}
    hits = [];
    for i = 1:sets
      options = {"replicates", 500};
      switch (kind{1})
        case "independent items"
          C = draw (400);
        case "missing answers"
          C = draw (400);
          C(rand (size (C)) < .03) = NaN;
        case "classes"
          ## A class answers alike: 200 units, of one item to five.
          class = repelem (1:200, 1 + mod (1:200, 5));
          C = draw (200)(:,class);
          options = [options, {"classes", class}];
      endswitch
      U = ddd_bootstrap (C, options{:}, "seed", i);
      at = 0;
      for x = fieldnames (known)'
        interval = interval_of (U, x{1});
        hits(i,++at) = interval(1) <= known.(x{1}) ...
                       && known.(x{1}) <= interval(2);
      endfor
    endfor
    names = fieldnames (known);
    ## Of complete items only, which are other shares of all.
    if (strcmp (kind{1}, "missing answers"))
      some = find (! strcmp (names, "between_kappa"))';
    else
      some = 1:numel (names);
    endif
    for at = some
      c = sum (hits(:,at)) / sets;
      bad = ! (c >= .93 && c <= .97);
      failed += bad;
      count++;
      printf ("  %-20s %-22s truth %7.4f   coverage %.4f%s\n", kind{1}, ...
              strrep (names{at}, "_", " "), known.(names{at}), c, ...
              merge (bad, "   FAILED", ""));
      fflush (stdout);
    endfor
  endfor
  printf ("coverage of the bootstrap: %d passed, %d failed, 0 skipped\n", ...
          count - failed, failed);

endfunction

## From the probabilities of all patterns of answers.
function known = population (accuracy, copying)

  X = dec2bin (0:7) - "0";
  own = (accuracy - copying' * accuracy(1)) ./ (1 - copying');
  P = merge (X(:,1), accuracy(1), 1 - accuracy(1));
  for i = 2:3
    alone = merge (X(:,i), own(i), 1 - own(i));
    P = P .* (copying(i) * (X(:,i) == X(:,1)) + (1 - copying(i)) * alone);
  endfor
  k = sum (X, 2);
  in = k > 0 & k < 3;
  known.trivial = P(k == 3);
  known.impossible = P(k == 0);
  known.kappa_of_1_and_2 = cohen (X, P, 1, 2);
  known.between_kappa = cohen (X(in,:), P(in) / sum (P(in)), 2, 3);
  known.mean_kappa = (cohen (X, P, 1, 2) + cohen (X, P, 1, 3) ...
                      + cohen (X, P, 2, 3)) / 3;
  known.accuracy_of_2_less_3 = accuracy(2) - accuracy(3);

endfunction

function k = cohen (X, P, i, l)
  p = P' * X(:,i);
  q = P' * X(:,l);
  e = p * q + (1 - p) * (1 - q);
  k = (P' * (X(:,i) == X(:,l)) - e) / (1 - e);
endfunction

function x = interval_of (U, name)
  switch (name)
    case {"trivial", "impossible"}
      x = U.interval.(name);
    case "kappa_of_1_and_2"
      x = [U.full.low(1,2), U.full.high(1,2)];
    case "between_kappa"
      x = [U.between.low(2,3), U.between.high(2,3)];
    case "mean_kappa"
      x = U.mean_kappa.full.interval;
    case "accuracy_of_2_less_3"
      d = U.ranking.model.accuracy.difference;
      x = [d.low(2,3), d.high(2,3)];
  endswitch
endfunction
