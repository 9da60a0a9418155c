## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} split_shares (@var{R}, @var{P}, @var{opt})
## Add to the result @var{R} of @code{ddd_split} how many of the items in
## @var{P} (as of @code{__ddd_categories__}, with the class of each) are in
## each category, their shares with intervals and design effects, and bounds.
##
## A column of @code{P.items} is an item, or @code{P.weight} of them are alike:
## what is summed does not depend on which, so that counts that were merged
## give the same bits.
##
## Intervals are Wilson's with m / design effect items.  With the option
## min_answers = a, the shares are those to expect among a of the models.
## @end deftypefn

function R = split_shares (R, P, opt)

  used = P.complete;
  if (! isempty (opt.min_answers))
    [rare, used] = rarefied (P, opt.min_answers, R.tolerance, R.n_models);
    R.n_enough = items_in (used, P.weight);
  endif
  units = items_in (used, P.weight);
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
    R.count.(x) = items_in (P.items.(x), P.weight);
    R.bounds.(x) = (R.count.(x) + [0, items_in(P.could.(x), P.weight)]) ...
                   / R.n_items;
    ## Values, and how many items have each.
    v = [0, 1];
    c = [items_in(used & ! P.items.(x), P.weight), ...
         items_in(used & P.items.(x), P.weight)];
    if (! isempty (opt.min_answers))
      v = rare.(x);
      c = rare.count;
    endif
    m = sum (c);
    R.fraction.(x) = sum (c .* v) / m;
    effect = 1;
    if (! isempty (opt.classes))
      each = P.items.(x)(used);
      if (! isempty (opt.min_answers))
        each = v(rare.level);
      endif
      effect = design_effect (each - R.fraction.(x), P.class(used));
      R.design_effect.(x) = effect;
    endif
    square = sum (c .* (v - R.fraction.(x)) .^ 2) / m ^ 2;
    if (! isempty (opt.min_answers))
      square *= m / (m - 1);
    endif
    R.interval.(x) = interval_of_share (R.fraction.(x), ...
                       sqrt (max (1, effect) * square), units, reach)';
  endfor

endfunction

function m = items_in (columns, weight)
  if (isscalar (weight))
    m = weight * nnz (columns);
  else
    m = sum (weight(columns));
  endif
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

## Of the items with a answers or more, for each pair of k and number of
## answers: the probability that at least a - t of a random answers are right,
## that at most t are, and the rest; the count of such items, and the pair of
## each item.
function [rare, enough] = rarefied (P, a, t, n)

  if (a > n || a < 2 * t + 2)
    error ("ddd:invalidOption",
           "ddd_split: min_answers must be from %d to %d", 2 * t + 2, n);
  endif
  enough = P.items.answers >= a;
  if (! any (enough))
    error ("ddd:tooFewAnswers",
           "ddd_split: no item has %d answers; give a smaller min_answers", a);
  endif
  [level, ~, at] = unique ([P.items.k(enough); P.items.answers(enough)]', ...
                           "rows");
  [trivial, impossible] = rarefy_hypergeometric (level(:,1), level(:,2), a, t);
  rare.trivial = trivial';
  rare.impossible = impossible';
  rare.between = 1 - rare.trivial - rare.impossible;
  w = P.weight;
  if (! isscalar (w))
    w = w(enough)(:);
  endif
  rare.count = accumarray (at(:), w)';
  rare.level = at(:)';

endfunction
