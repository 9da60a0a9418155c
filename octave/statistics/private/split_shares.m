## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} split_shares (@var{R}, @var{P}, @var{opt})
## Add to the result @var{R} of @code{ddd_split} how many of the items in
## @var{P} (as of @code{__ddd_categories__}, with the class of each) are in
## each category, their shares with intervals and design effects, and bounds.
##
## Intervals are Wilson's with m / design effect items.  With the option
## min_answers = a, the shares are those to expect among a of the models.
## @end deftypefn

function R = split_shares (R, P, opt)

  used = P.complete;
  if (! isempty (opt.min_answers))
    [rare, used] = rarefied (P.items, opt.min_answers, R.tolerance, ...
                             R.n_models);
  endif
  z = 1.959963984540054;
  for name = {"trivial", "between", "impossible"}
    x = name{1};
    R.count.(x) = sum (P.items.(x));
    R.bounds.(x) = (R.count.(x) + [0, sum(P.could.(x))]) / R.n_items;
    v = P.items.(x)(used);
    if (! isempty (opt.min_answers))
      v = rare.(x);
    endif
    m = numel (v);
    R.fraction.(x) = sum (v) / m;
    deviation = v - R.fraction.(x);
    R.design_effect.(x) = design_effect (deviation, P.class(used), opt);
    effect = max (1, R.design_effect.(x));
    if (isempty (opt.min_answers))
      R.interval.(x) = wilson_interval (sum (v) / effect, m / effect)';
    else
      se = sqrt (effect * sum (deviation .^ 2) / (m * (m - 1)));
      R.interval.(x) = min (1, max (0, R.fraction.(x) + [-z, z] * se));
    endif
  endfor

endfunction

## Variance of the mean of classes as a whole, over that of independent items.
function effect = design_effect (deviation, class, opt)

  effect = 1;
  if (isempty (opt.classes))
    return
  endif
  total = accumarray (class(:), deviation(:));
  G = numel (unique (class));
  if (G < 2)
    error ("ddd:invalidOption",
           "ddd_split: classes must have at least 2 different labels");
  endif
  if (any (deviation))
    effect = G / (G - 1) * sum (total .^ 2) / sum (deviation .^ 2);
  endif

endfunction

## Probability per item that at least a - t of a random answers are right,
## that at most t are, and the rest.
function [rare, enough] = rarefied (items, a, t, n)

  if (a > n || a < 2 * t + 2)
    error ("ddd:invalidOption",
           "ddd_split: min_answers must be from %d to %d", 2 * t + 2, n);
  endif
  enough = items.answers >= a;
  if (! any (enough))
    error ("ddd:tooFewAnswers",
           "ddd_split: no item has %d answers; give a smaller min_answers", a);
  endif
  [rare.trivial, rare.impossible] = ...
    rarefy_hypergeometric (items.k(enough), items.answers(enough), a, t);
  rare.between = 1 - rare.trivial - rare.impossible;

endfunction
