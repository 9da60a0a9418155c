## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} show_slopes (@var{F})
## What the report @var{F} of @code{slopes_report} says, in words.
## @end deftypefn

function txt = show_slopes (F)

  ## BIC asks for more than p < .05 where there are many items.
  differ = merge (F.p_value < .05, "Slopes differ", "Slopes need not differ");
  verdict = "so one slope for all will do";
  if (F.bic_difference < 0)
    verdict = "and one slope for all fits worse by BIC";
  elseif (F.p_value < .05)
    verdict = "but BIC prefers one slope for all";
  endif
  txt = sprintf (["Slopes range from %.2f to %.2f (standard errors %.2g ", ...
                  "to %.2g).\n%s (likelihood ratio %.1f with %d df, ", ...
                  "p %s), %s."], min (F.slope), max (F.slope), ...
                 min (F.slope_se), max (F.slope_se), differ, F.lrt, F.df, ...
                 p_text (F.p_value, "= "), verdict);

endfunction
