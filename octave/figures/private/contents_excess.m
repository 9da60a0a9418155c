## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{panel} =} contents_excess (@var{X}, @var{order}, @
## @var{opt})
## The panel of a heat map with what goes beyond difficulty: the result
## @var{X} of @code{ddd_excess}, rows in @var{order}, as
## @code{contents_consistency} has panels.
## @end deftypefn

function panel = contents_excess (X, order, opt)

  values = X.excess(order,order);
  name = "Excess kappa";
  what = "difficulty and accuracy";
  how = "Rasch model";
  if (strcmp (X.method, "slopes"))
    what = "difficulty, accuracy and slopes";
    how = "two-parameter model";
  elseif (strcmp (X.method, "mantel-haenszel"))
    name = "Excess log odds ratio";
    how = "Mantel-Haenszel";
  elseif (strcmp (X.method, "curveball"))
    how = sprintf ("%s random tables with the same totals", ...
                   __ddd_number__ (X.overall.n_samples));
  endif
  caption = {sprintf("%s %s; what %s do not explain (%s).", ...
                     __ddd_number__ (X.n_items), opt.item_name, what, how)};

  p = X.p_max(triu (true (X.n_models), 1));
  if (all (isnan (p)))
    caption{end+1} = "There is no estimate: no pair can be tested.";
  else
    fit = "How well equal slopes fit is not known.";
    if (strcmp (X.method, "slopes"))
      fit = sprintf (["The true excesses have a standard deviation of ", ...
                      "%.3f."], X.overall.excess_sd);
    elseif (! isnan (X.fit.slope_share))
      fit = sprintf (["Unequal slopes alone can do that; they explain ", ...
                      "%.0f %% of the misfit (chance: %.0f %%)."], ...
                     100 * X.fit.slope_share, 100 * X.fit.slope_chance);
    endif
    caption(end+(1:2)) = {"Above 0: more alike than the average pair.", ...
      sprintf(["Corner (%s of %s pairs): p\302\240<\302\2400.05, ", ...
               "corrected for all pairs.  %s"], ...
              __ddd_number__ (sum (p < .05)), __ddd_number__ (numel (p)), ...
              fit)};
  endif
  panel = struct ("title", {{"Excess over difficulty", "Excess"}}, ...
                  "values", values, "scale", ...
                  color_scale (opt.theme, "open", name, {values}), ...
                  "caption", {caption}, "marks", X.p_max(order,order) < .05);

endfunction
