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
  terms = repmat (setfield (term, "use", []), 1, 3);
  for c = 1:3
    terms(c).items = any (vertcat (kinds(bitget (1:7, c) == 1).items), 1);
    terms(c).kept = false (n, D.n_items);
    terms(c).use = (1:3) == c;
  endfor
  all = left = 0;
  step = max (1, floor (4e6 / n));
  for at = 1:step:D.n_items
    some = at:min (at + step - 1, D.n_items);
    [x, v] = __ddd_select__ ("ddd_consistency", plane.correct, plane.valid, ...
                             D.n_items, some);
    X = __ddd_unpack__ ("ddd_consistency", x, v, numel (some));
    k = sum (X == 1, 1);
    wrong = sum (X == 0, 1);
    k_left = k - (X == 1);              # without each model
    wrong_left = wrong - (X == 0);
    for c = 1:3
      kept = k_left >= t + 4 - c & wrong_left >= t + c;
      terms(c).kept(:,some) = kept;
      all += sum (terms(c).items(some) .* pairs_in (k, wrong, c));
      left += sum (kept .* pairs_in (k_left, wrong_left, c), 2);
    endfor
  endfor
  [terms.share] = deal (left / all * n / (n - 2));

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
