## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{question}, @var{answer}] =} compare_sentences @
## (@var{R}, @var{side}, @var{whole}, @var{other})
## What @code{ddd_compare} was asked, and what its result @var{R} answers;
## @var{whole} if all items are compared with in-between items, @var{other} if
## the second @var{side} is of another population.  The first words of the
## answer come from the interval that the question is about: over models as
## well where it is about groups or all models, beyond the histogram where all
## items are compared with in-between items.
## @end deftypefn

function [question, answer] = compare_sentences (R, side, whole, other)
  question = asked (side, whole, other);
  answer = [answered(R, whole), ceiling(R, side, whole, other)];
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

function txt = answered (R, whole)

  if (isnan (R.se_items))
    txt = "Undefined: there is no kappa to compare.";
    return
  endif
  such = ! isnan (R.se_models);
  txt = sprintf ("%s: %.3f against %.3f, difference %.3f, 95 %% %s", ...
                 verdict (R, whole, such), R.kappa, R.estimate, ...
                 range (R.interval));
  if (such)
    txt = sprintf ("%s for these models, %s for others like them", txt, ...
                   range (R.interval_combined));
  endif
  txt = [txt, "."];
  if (whole && ! isnan (R.histogram_difference))
    txt = sprintf ("%s  The histograms alone imply %.3f; beyond them %.3f %s.",
                   txt, R.histogram_difference, R.beyond_histogram,
                   range (R.interval_beyond_histogram));
  elseif (! isnan (R.histogram_difference))
    who = {"", ", which on the same items is the models' own doing"};
    same = isfield (R.options, "same_items") && R.options.same_items;
    txt = sprintf ("%s  The histograms alone imply %.3f%s.", txt, ...
                   R.histogram_difference, who{1 + same});
  endif
  if (! isnan (R.p_exchange))
    txt = [txt, exchanged(R)];
  endif

endfunction

## The first words, from the interval that the question is about.  Nobody
## should quote them who would not quote the rest.
function txt = verdict (R, whole, such)

  side = @(x) (x(1) > 0) - (x(2) < 0);
  these = side (R.interval);
  txt = {"No, less", "Cannot be decided from these items", "Yes"}{2 + these};
  others = ! such || side (R.interval_combined) != 0;
  [~, disagree] = exchange_decides (R);
  if (these != 0 && (! others || disagree))
    txt = [{"Less", "", "Yes"}{2 + these}, " for these models"];
  endif
  if (whole && ! isnan (R.histogram_difference))
    txt = [txt, beyond_words(R, these, side)];
  elseif (these != 0 && disagree)
    txt = [txt, "; for others like them the two tests disagree"];
  elseif (these != 0 && ! others)
    txt = [txt, "; cannot be decided for others like them"];
  endif

endfunction

## The histogram implies the mean with other weights of pairs, so that what is
## beyond it must be large as well as certain.
function txt = beyond_words (R, these, side)
  beyond = side (R.interval_beyond_histogram) ...
           * (abs (R.beyond_histogram) > .1 * abs (R.histogram_difference));
  words = {", and less than", ", as",              ", but more than";
           ", but less than", "",                  ", but more than";
           ", but less than", ", but no more than", ", and more than"};
  txt = words{2 + these, 2 + beyond};
  if (! isempty (txt))
    txt = [txt, " the histograms alone imply"];
  endif
endfunction

## Whether enough models can be exchanged, and then the interval for other
## models says something else.
function [can, disagree] = exchange_decides (R)
  can = ! isnan (R.p_exchange) && 1 / R.n_exchanges <= .05;
  interval = R.interval_combined(1) > 0 || R.interval_combined(2) < 0;
  disagree = can && ! isnan (R.se_models) && interval != (R.p_exchange < .05);
endfunction

function txt = exchanged (R)

  [can, disagree] = exchange_decides (R);
  if (! can)
    txt = "  There are too few models to exchange.";
    return
  endif
  txt = sprintf (["  Exchanging models between the groups gives as large ", ...
                  "a difference with p %s (%s ways)"], ...
                 p_text (R.p_exchange, "= "), __ddd_number__ (R.n_exchanges));
  if (disagree)
    txt = [txt, ", which disagrees with the interval: with few models, ", ...
           "rather believe the exchange"];
  endif
  txt = [txt, "."];

endfunction

## Of two groups with each other, against one of them within itself.
function txt = ceiling (R, side, whole, other)
  txt = "";
  first = side(1).who;
  if (! whole && ! other && numel (first) == 2 && numel (side(2).who) == 1
      && any (first == side(2).who) && ! isnan (R.interval_ratio(1)))
    x = R.interval_ratio;
    if (! isnan (R.interval_ratio_combined(1)))
      x = R.interval_ratio_combined;
    endif
    txt = sprintf ("  That is %.0f %% [%.0f, %.0f] of %s.", 100 * R.ratio, ...
                   100 * x, strrep (side(2).name, "pairs within", ...
                                    "the consistency within"));
  endif
endfunction

function txt = range (x)
  txt = sprintf ("[%.3f, %.3f]", round (1000 * x) / 1000 + 0);
endfunction
