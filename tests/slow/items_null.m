## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} items_null (@var{sets})
## Whether @code{ddd_items} keeps its promises on as many simulated data sets
## (default 300): p of items that have nothing to do with the others is
## uniform; no more false alarms among the backwards items than promised;
## planted wrong keys are found; and agreement on a wrong label by chance alone
## is significant as rarely as p says.  Returns the number of failures.
##
## @code{make slow} runs it, in a minute.
## @end deftypefn

function failed = items_null (sets = 300)

  n = 60;
  m = 400;
  null = 1:80;                          # nothing to do with ability
  planted = 81:100;
  rand ("twister", 1);
  low = high = alarms = nothing = found = labels = zeros (1, sets);
  for r = 1:sets
    C = ddd_simulate ("rasch", n, m, "seed", r, "difficulty", 1, ...
                      "ability", linspace (-3, 3, n));
    share = sum (C, 1) / n;
    C(:,null) = rand (n, numel (null)) < share(null);
    [~, items] = ddd_items (C);
    nothing(r) = any (items.backwards);
    p = items.p_value(null);
    low(r) = mean (p(! isnan (p)) <= .05);
    p = items.p_upper(null);
    high(r) = mean (p(! isnan (p)) <= .05);
    C(:,planted) = 1 - C(:,planted);
    [~, items] = ddd_items (C);
    wrong = items.backwards;
    wrong(planted) = false;
    alarms(r) = sum (wrong) / max (1, sum (items.backwards));
    found(r) = mean (items.backwards(planted));
    labels(r) = by_chance ();
  endfor

  error_of = @(x) std (x) / sqrt (sets);
  checks = {
    "share of p <= .05 if unrelated", mean(low), 0, .05 + 4 * error_of(low);
    "the same of the upper p", mean(high), 0, .05 + 4 * error_of(high);
    "p is not far too large", mean(low), .03, 1;
    "sets with an alarm, none planted", mean(nothing), 0, ...
      .05 + 4 * sqrt(.05 * .95 / sets);
    "false discoveries beside planted", mean(alarms), 0, ...
      .05 + 4 * error_of(alarms);
    "planted keys found", mean(found), .8, 1;
    "share of label p <= .05", mean(labels), 0, .05 + 4 * error_of(labels)};
  failed = 0;
  for c = checks'
    bad = ! (c{2} >= c{3} && c{2} <= c{4});
    failed += bad;
    printf ("  %-34s %7.4f%s\n", c{1}, c{2}, merge (bad, "   FAILED", ""));
  endfor
  printf ("items_null: %d passed, %d failed, 0 skipped\n",
          rows (checks) - failed, failed);

endfunction

## Models that err choose by shares of their own: how often p is small.
function share = by_chance ()
  [n, m, L] = deal (12, 200, 6);
  y = ceil (L * rand (1, m));
  P = repmat (y, n, 1);
  cut = cumsum (-log (rand (n, L)), 2);
  cut ./= cut(:,end);
  for i = 1:n
    for j = find (rand (1, m) < .5)
      do
        P(i,j) = 1 + sum (rand () > cut(i,:));
      until (P(i,j) != y(j))
    endfor
  endfor
  warning ("off", "ddd:duplicates", "local");
  [~, items] = ddd_items (ddd_pack (P == y, "predictions", P, "labels", y));
  p = items.wrong_p(items.wrong_count > 0);
  share = mean (p <= .05);
endfunction
