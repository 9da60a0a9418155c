## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_excess (@var{X}, @var{given})
## Print what @code{ddd_excess} found among @var{given} items: the fit, and the
## pairs that stand out most.
## @end deftypefn

function show_excess (X, given)

  pairs = triu (true (X.n_models), 1);
  what = struct ("curveball", "Curveball", "rasch", "Rasch model");
  name = "Mantel-Haenszel";
  if (isfield (what, X.method))
    name = what.(X.method);
  endif
  printf ("%s models, %s of %s items; excess over item difficulty (%s)\n", ...
          __ddd_number__ (X.n_models), __ddd_number__ (X.n_items), ...
          __ddd_number__ (given), name);
  disp (show_rasch_fit (X.fit));
  if (all (isnan (X.p_max(pairs))))
    printf ("There is no estimate: no pair can be tested.\n");
    return
  endif
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
    names = strcat (X.models(i), {" - "}, X.models(l));
    width = max (cellfun (@numel, names));
    printf ("  %-*s  kappa  expected  excess      z  p, all pairs\n", ...
            width, "the first");
    for t = 1:numel (order)
      at = order(t);
      printf ("  %-*s  %5.3f     %5.3f  %6.3f  %5.1f        %.4f\n", ...
              width, names{t}, X.kappa(at), X.kappa_expected(at), ...
              X.excess(at), X.z(at), X.p_max(at));
    endfor
  endif
  disp (["Excesses sum to zero over pairs, and unequal slopes alone give ", ...
         "large z."]);

endfunction
