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
    R.n_enough = sum (used);
  endif
  units = sum (used);
  reach = critical_value ();
  if (! isempty (opt.classes))
    units = numel (unique (P.class(used)));
    if (units < 2)
      error ("ddd:invalidOption",
             "ddd_split: classes must have at least 2 different labels");
    endif
    reach = critical_value (units);
  endif
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
    effect = 1;
    if (! isempty (opt.classes))
      effect = design_effect (v - R.fraction.(x), P.class(used));
      R.design_effect.(x) = effect;
    endif
    square = sumsq (v - R.fraction.(x)) / m ^ 2;
    if (! isempty (opt.min_answers))
      square *= m / (m - 1);
    endif
    R.interval.(x) = interval_of_share (R.fraction.(x), ...
                       sqrt (max (1, effect) * square), units, reach)';
  endfor

endfunction

## Variance of the mean of classes as a whole, over that of independent items.
function effect = design_effect (deviation, class)
  effect = 1;
  total = accumarray (class(:), deviation(:));
  G = numel (unique (class));
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
  [level, ~, at] = unique ([items.k(enough); items.answers(enough)]', "rows");
  [trivial, impossible] = rarefy_hypergeometric (level(:,1), level(:,2), a, t);
  rare.trivial = trivial(at)';
  rare.impossible = impossible(at)';
  rare.between = 1 - rare.trivial - rare.impossible;

endfunction
