## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} show_rasch_fit (@var{F})
## What the fit report @var{F} of @code{rasch_fit_report} says, in words.
## @end deftypefn

function txt = show_rasch_fit (F)

  if (isnan (F.slope_share))
    txt = "The fit of one difficulty with equal slopes cannot be assessed.";
    return
  endif
  txt = sprintf (["Fit of one difficulty, equal slopes: shares right ", ...
                  "given k deviate by %.3f to %.3f;\nrelative weights of ", ...
                  "difficulty from %.2f to %.2f explain %.0f %% of the ", ...
                  "chi-squares (chance: %.0f %%)."], ...
                 min (F.deviation), max (F.deviation), min (F.slope), ...
                 max (F.slope), 100 * F.slope_share, 100 * F.slope_chance);

endfunction
