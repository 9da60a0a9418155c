## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_excess (@var{X})
## Print what @code{ddd_excess} found: one answer for all pairs, and the pairs
## that stand out most.
## @end deftypefn

function show_excess (X)

  pairs = triu (true (X.n_models), 1);
  what = struct ("slopes", "a slope per model", "rasch", "Rasch model", ...
                 "curveball", "Curveball");
  name = "Mantel-Haenszel";
  null = "difficulty and ability";
  if (isfield (what, X.method))
    name = what.(X.method);
  endif
  printf ("%s models, %s of %s items; excess over item difficulty (%s)\n", ...
          __ddd_number__ (X.n_models), __ddd_number__ (X.n_items), ...
          __ddd_number__ (X.n_given), name);
  if (isfield (X, "n_classes"))
    printf ("Errors are over %s classes of items.\n", ...
            __ddd_number__ (X.n_classes));
  endif
  if (strcmp (X.method, "slopes"))
    null = "difficulty, ability and slope";
    disp (show_slopes (X.slopes));
  else
    disp (show_rasch_fit (X.fit));
  endif
  if (all (isnan (X.z(pairs))))
    why = "No pair can vary given the totals: none can be tested.";
    if (all (isnan (X.p_max(pairs))))
      why = "There is no estimate: no pair can be tested.";
    endif
    disp (why);
    return
  endif

  show_overall (X, null);
  printf (["%s of %s pairs are more alike than this panel's average pair ", ...
           "(p of the largest < .05)\n"], ...
          __ddd_number__ (sum (X.p_max(pairs) < .05)), ...
          __ddd_number__ (sum (pairs(:))));
  z = X.z;
  z(! pairs | isnan (z)) = -Inf;
  [z, order] = sort (z(:), "descend");
  order = order(isfinite (z))(1:min (end, 10));
  if (! isempty (order))
    [i, l] = ind2sub (size (X.z), order);
    names = __ddd_printable__ (strcat (X.models(i), {" - "}, X.models(l)));
    width = max (cellfun (@numel, names));
    printf ("  %-*s  kappa  expected  excess      z  p, all pairs\n", ...
            width, "the first");
    for t = 1:numel (order)
      at = order(t);
      printf ("  %-*s  %5.3f     %5.3f  %6.3f  %5.1f  %12s\n", ...
              width, names{t}, X.kappa(at), X.kappa_expected(at), ...
              X.excess(at), X.z(at), p_text (X.p_max(at)));
    endfor
  endif
  if (strcmp (X.method, "slopes"))
    disp ("Excesses sum to zero over pairs.");
  else
    disp (["Excesses sum to zero over pairs, and unequal slopes alone ", ...
           "give large z (method \"slopes\")."]);
  endif

endfunction

function show_overall (X, null)

  G = X.overall;
  if (! isnan (G.p_value))
    words = "The pairs are compatible with %s alone: p %s";
    if (G.p_value < .05)
      words = "%s alone do not explain the pairs: p %s";
      null(1) = toupper (null(1));
    endif
    if (G.p_value * (G.n_samples + 1) < 1.5)
      words = sprintf ("%s, the least that %s samples can show", words, ...
                       __ddd_number__ (G.n_samples));
    endif
    printf ([words, "\n(mean z^2 %.2f; with these alone below %.2f in ", ...
             "95 %% of samples).\n"], null, p_text (G.p_value, "= "), ...
            G.mean_square, G.mean_square_limit);
  endif
  unit = "";
  if (strcmp (X.method, "mantel-haenszel"))
    unit = " (log odds ratios)";
  endif
  printf ("The true excesses have a standard deviation of %.3f%s.\n", ...
          G.excess_sd, unit);
  if (! isnan (G.n_dimensions))
    largest = sprintf (", %.1f", G.eigenvalues(1:min (end, 3)))(3:end);
    printf (["%s beyond chance: largest eigenvalues of z %s; by ", ...
             "chance up to %.1f.\n"], ...
            __ddd_count__ (1:G.n_dimensions, "dimension"), largest, ...
            G.eigenvalue_limit);
  endif

endfunction
