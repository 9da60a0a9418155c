## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_bootstrap (@var{U})
## Print what @code{ddd_bootstrap} found: shares, means and the first models.
## @end deftypefn

function show_bootstrap (U)

  drawn = "items";
  if (U.n_units != U.n_items)
    drawn = sprintf ("%s classes of items", __ddd_number__ (U.n_units));
  endif
  printf ("%s, %s replicates over %s\n",
          models_and_items (U.n_models, U.n_items),
          __ddd_number__ (U.replicates), drawn);
  printf ("  intervals: for other items like these, with these models\n");
  printf ("  %-26s %10s %9s   %s\n", "", "estimate", "se", "95 % interval");
  if (isfield (U, "fraction"))
    shares_and_means (U);
  endif
  U.models = __ddd_printable__ (U.models);
  A = U.ranking.model.accuracy;
  [~, order] = sort (A.rank);
  printf ("  accuracy, and possible ranks (95 %% for all at once)\n");
  for i = order(1:min (5, U.n_models))'
    printf ("    %-24s %10.3f %9.4f   [%.3f, %.3f]  rank %s\n",
            U.models{i}, A.estimate(i), A.se(i), A.low(i), A.high(i),
            set_of (A.rank_low(i), A.rank_high(i)));
  endfor
  if (U.n_models > 5)
    printf ("    and %d more\n", U.n_models - 5);
  endif
  best = find (A.may_be_best);
  [~, at] = sort (A.first(best), "descend");
  best = best(at);
  if (! isempty (best))
    names = arrayfun (@(i) sprintf ("%s (first in %.0f %%)", U.models{i}, ...
                                    100 * A.first(i)), ...
                      best(1:min (3, end))', "uniformoutput", false);
    if (numel (best) > 3)
      names{end+1} = sprintf ("and %d more", numel (best) - 3);
    endif
    printf ("  may be best: %s\n", strjoin (names, ", "));
  endif
  if (isfield (U, "dropped") && U.dropped > 0)
    printf ("  %d replicates have a kappa that is undefined\n", U.dropped);
  endif

endfunction

## Standard errors have a digit more than what they are of: they do not
## become 0, and a column has as many everywhere.
function shares_and_means (U)
  for row = {"trivial", "between", "impossible";
             "trivial", "in-between", "impossible"}
    x = row{1};
    printf ("  %-26s %8.1f %% %7.2f %%   [%.1f, %.1f]\n", row{2}, ...
            100 * [U.fraction.(x), U.se.(x), U.interval.(x)]);
  endfor
  for row = {"full", "between", "difference";
             "mean kappa, all items", "mean kappa, in-between", "difference"}
    x = U.mean_kappa.(row{1});
    printf ("  %-26s %10.3f %9.4f   [%.3f, %.3f]\n", row{2},
            round (1000 * x.estimate) / 1000 + 0, x.se, ...
            round (1000 * x.interval) / 1000 + 0);
  endfor
endfunction

function txt = set_of (low, high)
  txt = sprintf ("%d", low);
  if (isnan (low))
    txt = "unknown";
  elseif (low != high)
    txt = sprintf ("%d to %d", low, high);
  endif
endfunction
