## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} show_slopes (@var{F})
## What the report @var{F} of @code{slopes_report} says, in words.
## @end deftypefn

function txt = show_slopes (F)

  verdict = "are enough by BIC";
  if (F.bic_difference < 0)
    verdict = "fit worse by BIC";
  endif
  txt = sprintf (["Slopes range from %.2f to %.2f (standard errors %.2g ", ...
                  "to %.2g).\nEqual slopes %s: likelihood ratio %.1f ", ...
                  "with %d df, p %s."], min (F.slope), max (F.slope), ...
                 min (F.slope_se), max (F.slope_se), verdict, F.lrt, F.df, ...
                 p_text (F.p_value, "= "));

endfunction
