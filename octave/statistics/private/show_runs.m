## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_runs (@var{R})
## Print the result @var{R} of @code{ddd_runs}: a row per model, and what
## single runs can show.
## @end deftypefn

function show_runs (R)

  number = @__ddd_number__;
  R.models = __ddd_printable__ (R.models);
  e = R.n_runs;
  printf ("%s, %d runs\n", models_and_items (R.n_models, R.n_items), e);
  names = R.models(1:min (R.n_models, 20));
  width = max ([12; cellfun(@numel, names)]);
  printf (["  %-*s  accuracy    se    pass@%-3d pass^%-3d runs differ   ", ...
           "ICC  kappa\n"], width, "", e, e);
  for i = 1:numel (names)
    printf ("  %-*s  %8.3f %6.3f  %7.3f  %7.3f  %8.1f %%  %6.2f  %5.2f\n", ...
            width, names{i}, R.accuracy(i), R.se(i), ...
            R.pass_any.estimate(i,e), R.pass_all.estimate(i,e), ...
            100 * R.flip_rate(i), R.icc(i), R.kappa(i,i));
  endfor
  if (R.n_models > 20)
    printf ("  and %s more\n", number (R.n_models - 20));
  endif
  printf ("  runs differ: how often two runs of a model differ on an item\n");
  part = R.variance_runs ./ (R.variance_runs + max (0, R.variance_items));
  known = ! isnan (part);
  if (any (known))
    printf (["The accuracy of a single run varies: %.0f %% of that ", ...
             "variance comes from\nrunning again, the rest from which ", ...
             "items there are.\n"], ...
            100 * sum (part(known)) / sum (known));
    [most, i] = max (R.smallest_difference);
    printf (["Two single runs of one model differ by up to %.3f in 95 %% ", ...
             "of cases%s:\nsmaller differences of single runs say ", ...
             "nothing.\n"], most, ...
            merge (R.n_models > 1, sprintf (" (%s)", R.models{i}), ""));
  endif
  if (R.n_models > 1)
    apart = ! eye (R.n_models) & ! isnan (R.kappa);
    same = diag (R.kappa);
    same = same(! isnan (same));
    printf (["Error consistency: %.2f of runs of the same model, %.2f of ", ...
             "two models"], sum (same) / numel (same), ...
            sum (R.kappa(apart)) / sum (apart(:)));
    x = R.kappa_corrected(apart & ! isnan (R.kappa_corrected));
    if (! isempty (x))
      printf (",\nwhich is %.0f %% of what both allow", ...
              100 * sum (x) / numel (x));
    endif
    printf (".\n");
  endif

endfunction
