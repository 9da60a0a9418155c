## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} right_scores (@var{x}, @var{opt})
## From scores to 0 and 1, if option threshold says from where on one is right.
## A threshold that is hardly meant for these scores is warned of.
## @end deftypefn

function x = right_scores (x, opt)
  if (! isempty (opt.threshold))
    compare_scales (x, opt.threshold);
    none = isnan (x);
    x = single (x >= opt.threshold);
    x(none) = NaN;
  endif
endfunction

## Percentages look for 50, fractions for .5.  What options right and wrong
## list is no score.
function compare_scales (x, threshold)
  x = x(isfinite (x) & x < realmax);
  low = min (x(:));
  high = max (x(:));
  if (isempty (x))
    return;
  elseif (threshold > high)
    __ddd_warn__ ("ddd:threshold",
                  ["ddd_load: no score reaches threshold %g; the largest ", ...
                   "is %g"], threshold, high);
  elseif (threshold <= low && low < high)
    __ddd_warn__ ("ddd:threshold",
                  ["ddd_load: all scores reach threshold %g; the ", ...
                   "smallest is %g"], threshold, low);
  elseif (threshold > 0 && threshold < 1 && high >= 20)
    __ddd_warn__ ("ddd:threshold",
                  ["ddd_load: scores run from %g to %g; threshold %g is ", ...
                   "less than one of these, so 50 %% is 50, not .5"], low, ...
                  high, threshold);
  endif
endfunction
