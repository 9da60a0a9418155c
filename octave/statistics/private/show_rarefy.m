## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_rarefy (@var{R})
## Print what @code{ddd_rarefy} found, at eight numbers of models or fewer.
## @end deftypefn

function show_rarefy (R)

  printf ("%s, up to %s, tolerance %d\n",
          __ddd_count__ (1:R.n_items, "item"),
          __ddd_count__ (1:R.n_models(end), "model"), R.tolerance);
  printf ("  %8s  %-21s %-21s %21s\n", "models", "trivial", "impossible",
          "independent models");
  last = numel (R.n_models);
  for c = unique (round (linspace (1, last, min (last, 8))))
    printf ("  %8d  %-21s %-21s %12s %8s\n", R.n_models(c),
            share (R, "trivial", c), share (R, "impossible", c),
            __ddd_percent__ (R.binomial.trivial(c)),
            __ddd_percent__ (R.binomial.impossible(c)));
  endfor
  E = R.extrapolated;
  if (numel (E.n_models) > 1)
    printf ("  %8d  %-21s %-21s (extrapolated)\n", E.n_models(end),
            extrapolated (E, "trivial"), extrapolated (E, "impossible"));
  endif
  printf ("  standard errors: for other items and other models like these\n");
  if (any (isnan ([R.se.trivial, R.se.impossible])))
    printf ("  se > x: over items; the error over models is not known%s\n",
            merge (isnan (R.se.trivial(1)), "", " at the full number"));
  endif
  printf (["  estimated lower bounds: further models like these would ", ...
           "solve %s\n  impossible items, and miss %s trivial ones\n"],
          bound (R.chao2.impossible), bound (R.chao2.trivial));
  if (isfield (R, "difference"))
    comparison (R.difference);
  endif

endfunction

function comparison (d)
  printf ("  difference to the other set of models, at equal numbers\n");
  last = numel (d.n_models);
  for c = unique (round (linspace (1, last, min (last, 8))))
    printf ("  %8d", d.n_models(c));
    for x = {"trivial", "impossible"}
      printf ("  %-21s", difference_of (d.(x{1})(c), d.se.(x{1})(c), ...
                                        d.se_items.(x{1})(c)));
    endfor
    printf ("\n");
  endfor
endfunction

function txt = share (R, x, c)
  txt = sprintf ("%s (%s)", __ddd_percent__ (R.fraction.(x)(c)), ...
                 error_of (R.se.(x)(c), R.se_items.(x)(c)));
endfunction

function txt = extrapolated (E, x)
  txt = sprintf ("%.1f %%", 100 * E.(x)(end));
  if (! isnan (E.se.(x)(end)))
    txt = sprintf ("%s [%.1f, %.1f]", txt, 100 * E.interval.(x)(:,end));
  endif
endfunction

function txt = difference_of (d, se, se_items)
  txt = sprintf ("%+.1f %% (%s)", 100 * d, error_of (se, se_items));
endfunction

## Where the models' part of the standard error is unknown, it is larger.
function txt = error_of (se, se_items)
  if (isnan (se))
    txt = sprintf ("se > %.2f %%", 100 * se_items);
  else
    txt = sprintf ("se %.2f %%", 100 * se);
  endif
endfunction

## Chao's bound is an estimate, so its error stands beside it.
function txt = bound (X)
  se = "";
  if (! isnan (X.se))
    se = sprintf (" (se %s)", __ddd_number__ (ceil (X.se)));
  endif
  txt = sprintf ("%s%s of %s", __ddd_number__ (round (X.estimate)), se, ...
                 __ddd_number__ (X.n_items));
endfunction
