## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{question}, @var{answer}] =} compare_sentences @
## (@var{R}, @var{side}, @var{whole}, @var{other})
## What @code{ddd_compare} was asked, and what its result @var{R} answers;
## @var{whole} if all items are compared with in-between items, @var{other} if
## the second @var{side} is of another population.
## @end deftypefn

function [question, answer] = compare_sentences (R, side, whole, other)
  question = asked (side, whole, other);
  answer = answered (R);
endfunction

function txt = asked (side, whole, other)
  on = struct ("full", "all items", "between", "in-between items");
  if (whole)
    txt = sprintf (["Are the errors of %s more consistent on all items ", ...
                    "than on in-between items?"], side(1).name);
  else
    txt = sprintf (["Are the errors of %s more consistent than those of ", ...
                    "%s%s, on %s?"], side(1).name, side(2).name, ...
                   merge (other, " in the other population", ""), ...
                   on.(side(1).set));
  endif
endfunction

function txt = answered (R)

  if (isnan (R.se_items))
    txt = "Undefined: there is no kappa to compare.";
    return
  elseif (R.interval(1) > 0)
    txt = "Yes";
  elseif (R.interval(2) < 0)
    txt = "No, less";
  else
    txt = "Cannot be decided from these items";
  endif
  txt = sprintf (["%s: %.3f against %.3f, difference %.3f, 95 %% ", ...
                  "[%.3f, %.3f]"], txt, R.kappa, R.estimate, R.interval);
  if (! isnan (R.se_models))
    txt = sprintf ("%s over items, [%.3f, %.3f] over models as well", txt, ...
                   R.interval_combined);
  endif
  txt = [txt, "."];
  if (! isnan (R.histogram_difference))
    txt = sprintf ("%s  The histograms alone imply %.3f.", txt, ...
                   R.histogram_difference);
  endif

endfunction
