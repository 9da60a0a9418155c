## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_rarefy (@var{R})
## Print what @code{ddd_rarefy} found, at eight numbers of models or fewer.
## @end deftypefn

function show_rarefy (R)
  printf ("%s items, up to %d models, tolerance %d\n",
          __ddd_number__ (R.n_items), R.n_models(end), R.tolerance);
  printf ("  %8s  %-21s %-21s %21s\n", "models", "trivial", "impossible",
          "independent models");
  last = numel (R.n_models);
  for c = unique (round (linspace (1, last, min (last, 8))))
    printf ("  %8d  %-21s %-21s %10.1f %% %6.1f %%\n", R.n_models(c),
            share (R, "trivial", c), share (R, "impossible", c),
            100 * R.binomial.trivial(c), 100 * R.binomial.impossible(c));
  endfor
  E = R.extrapolated;
  if (! isempty (E.n_models))
    printf ("  %8d  %-21s %-21s (extrapolated)\n", E.n_models(end),
            sprintf ("%.1f %%", 100 * E.trivial(end)),
            sprintf ("%.1f %%", 100 * E.impossible(end)));
  endif
  at = find (E.n_models == R.n_models(end));
  if (! isempty (at))
    printf (["  extrapolated by a fitted distribution; at %d models it ", ...
             "gives %.1f %% and %.1f %%\n"], R.n_models(end), ...
            100 * E.trivial(at), 100 * E.impossible(at));
  endif
  printf (["  further models would solve at least %.0f of %d impossible ", ...
           "items, and fail on\n  at least %.0f of %d trivial ones\n"],
          R.chao2.impossible.estimate, R.chao2.impossible.n_items,
          R.chao2.trivial.estimate, R.chao2.trivial.n_items);
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
  txt = sprintf ("%.1f %% (%s)", 100 * R.fraction.(x)(c), ...
                 error_of (R.se.(x)(c), R.se_items.(x)(c)));
endfunction

function txt = difference_of (d, se, se_items)
  txt = sprintf ("%+.1f %% (%s)", 100 * d, error_of (se, se_items));
endfunction

## Where the models' part of the standard error is unknown, it is larger.
function txt = error_of (se, se_items)
  if (isnan (se))
    txt = sprintf ("se > %.2g %%", 100 * se_items);
  else
    txt = sprintf ("se %.2g %%", 100 * se);
  endif
endfunction
