## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_frontier (@var{F})
## Print the result @var{F} of @code{ddd_frontier}: what is left of the items
## as models improve.
## @end deftypefn

function show_frontier (F)

  number = @__ddd_number__;
  ranked = ! any (isnan (F.crossfit.live));
  first = merge (ranked, "best", "first");
  printf ("%s that all answered, tolerance %d\n", ...
          models_and_items (numel (F.models), F.n_complete), F.tolerance);
  if (F.one_per_family)
    printf ("  one of each of %s\n", ...
            strrep (__ddd_count__ (F.order, "family"), "familys", "families"));
  endif
  printf ("  %% of items  %-23s", ["the ", first, " models"]);
  if (ranked)
    printf ("%-23s", "ranked on other items");
  endif
  printf ("random models\n  %8s", "models");
  for i = 1:2+ranked
    printf ("  %7s %6s %6s", "trivial", "imp.", "live");
  endfor
  printf ("\n");
  steps = [2 3 5 10 15 20 30 50 100 200 500 1000 2000 5000 10000];
  last = F.n_models(end);
  steps = steps(steps < last & steps >= F.n_models(1));
  for c = unique ([F.n_models(1), steps, last])
    at = find (F.n_models == c);
    printf ("  %8d", c);
    for name = {"best", "crossfit", "random"}(logical ([1, ranked, 1]))
      x = F.(name{1});
      printf ("  %7.1f %6.1f %6.1f", 100 * x.trivial(at), ...
              100 * x.impossible(at), 100 * x.live(at));
    endfor
    printf ("\n");
  endfor
  at = find (F.n_models == min (last, max (F.n_models(1), 10)));
  printf (["%s of %s items are live among the %s %d models, %s of them ", ...
           "among the %s %d.\n"], number (F.count.live(at)), ...
          number (F.n_complete), first, F.n_models(at), ...
          number (F.count.live(1)), first, F.n_models(1));

endfunction
