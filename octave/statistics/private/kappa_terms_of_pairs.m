## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{terms} =} kappa_terms_of_pairs (@var{term}, @
## @var{kinds}, @var{D}, @var{t})
## What @code{variance_of_answers} wants where the items of each pair are in
## between for the other models of @var{D} at tolerance @var{t}, as @var{kinds}
## of @code{kappa_leave_pair_out} says: a copy of @var{term} for each of the
## cells 11, 10 and 00.
## @end deftypefn

function terms = kappa_terms_of_pairs (term, kinds, D, t)

  n = D.n_models;
  plane = D.packed.plane;
  [k, answers] = __ddd_tally__ ("ddd_consistency", plane.correct, ...
                                plane.valid, D.n_items);
  wrong = answers - k;
  terms = repmat (setfield (term, "use", []), 1, 3);
  all = left = 0;
  for c = 1:3
    now = any (vertcat (kinds(bitget (1:7, c) == 1).items), 1);
    kept = struct ("right", now & k == t + 4 - c, ...
                   "wrong", now & wrong == t + c);
    terms(c).items = now;
    terms(c).kept = kept;
    terms(c).use = (1:3) == c;
    ## Pairs of all models, and how many fewer of the others if the model was
    ## right or wrong; none where it takes the item with it.
    whole = now .* pairs_in (k, wrong, c);
    fewer = whole - now .* ! kept.right .* pairs_in (k - 1, wrong, c);
    gone = sum_on (plane.correct, D.n_items, fewer);
    fewer = whole - now .* ! kept.wrong .* pairs_in (k, wrong - 1, c);
    if (isempty (plane.valid))
      gone += sum (fewer);
    else
      gone += sum_on (plane.valid, D.n_items, fewer);
    endif
    gone -= sum_on (plane.correct, D.n_items, fewer);
    all += sum (whole);
    left += sum (whole) - gone;
  endfor
  [terms.share] = deal (left / all * n / (n - 2));

endfunction

## Sum of whole numbers X >= 0 over the items of each row of a plane, digit by
## digit.
function s = sum_on (plane, m, x)
  s = 0;
  for b = 0:max ([0, floor(log2 (max (x)))])
    digit = __ddd_pack__ ("ddd_consistency", bitget (x, b + 1) == 1);
    s += 2 ^ b * __ddd_right_on__ ("ddd_consistency", plane, m, digit);
  endfor
endfunction

## How many pairs of models have an item in the cell C.
function x = pairs_in (k, wrong, c)
  switch (c)
    case 1
      x = k .* (k - 1) / 2;
    case 2
      x = k .* wrong;
    case 3
      x = wrong .* (wrong - 1) / 2;
  endswitch
endfunction
