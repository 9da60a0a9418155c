## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} contents_excess (@var{X}, @var{d}, @
## @var{item_name})
## Add the panel of the result @var{X} of @code{ddd_excess} to what
## @code{contents_consistency} gives, in the order of @var{d}: title,
## matrix, caption, and @code{excess} with the @code{limit} of the colors on
## both sides of 0, their @code{name}, and the cells to mark (@code{found}).
## @end deftypefn

function d = contents_excess (X, d, item_name)

  excess = X.excess(d.order,d.order);
  d.kappa{end+1} = excess;
  d.titles{end+1} = "Excess over difficulty";

  largest = max ([0; abs(excess(! isnan (excess)))]);
  limits = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, Inf];
  d.excess.limit = limits(find (limits >= largest, 1));
  if (isinf (d.excess.limit))
    d.excess.limit = largest;
  endif
  d.excess.found = X.p_max(d.order,d.order) < .05;
  d.excess.name = "Excess kappa";
  what = "kappa less what one difficulty with equal slopes gives";
  how = "Rasch model";
  if (strcmp (X.method, "mantel-haenszel"))
    d.excess.name = "Excess log odds ratio";
    what = ["log odds ratio given the others less what one difficulty ", ...
            "with equal slopes gives"];
    how = "Mantel-Haenszel";
  elseif (strcmp (X.method, "curveball"))
    how = sprintf ("Curveball, %s samples", ...
                   __ddd_number__ (X.options.samples));
  endif

  pairs = triu (true (X.n_models), 1);
  count = sprintf ("%s %s: %s (%s).", __ddd_number__ (X.n_items), ...
                   item_name, what, how);
  if (isempty (d.captions))
    count = sprintf ("%s models, %s", __ddd_number__ (X.n_models), count);
  endif
  fit = "how well equal slopes fit cannot be told.";
  if (! isnan (X.fit.slope_share))
    fit = sprintf (["unequal slopes alone give that, and explain %.0f %% ", ...
                    "of the misfit (chance: %.0f %%)."], ...
                   100 * X.fit.slope_share, 100 * X.fit.slope_chance);
  endif
  if (all (isnan (X.p_max(pairs))))
    d.captions{end+1} = {count, ["There is no estimate: no pair can be ", ...
                                 "tested."]};
    return
  endif
  d.captions{end+1} = {count, ...
    "Above 0: more alike than the average pair.", ...
    sprintf("Corner (%s of %s pairs): p < .05 for the largest of all; %s", ...
            __ddd_number__ (sum (X.p_max(pairs) < .05)), ...
            __ddd_number__ (sum (pairs(:))), fit)};

endfunction
