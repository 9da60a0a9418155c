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
  for c = 1:3
    terms(c).items = any (vertcat (kinds(bitget (1:7, c) == 1).items), 1);
    terms(c).kept = repmat (terms(c).items, n, 1);
    terms(c).use = (1:3) == c;
  endfor
  all = left = 0;
  step = max (1, floor (4e6 / n));
  for at = 1:step:D.n_items
    some = at:min (at + step - 1, D.n_items);
    [x, v] = __ddd_select__ ("ddd_consistency", plane.correct, plane.valid, ...
                             D.n_items, some);
    X = __ddd_unpack__ ("ddd_consistency", x, v, numel (some));
    right = X == 1;
    not = X == 0;
    for c = 1:3
      ## Pairs of the others, if the model was right, wrong or silent.
      now = terms(c).items(some);
      a = now .* pairs_in (k(some) - 1, wrong(some), c);
      b = now .* pairs_in (k(some), wrong(some) - 1, c);
      whole = now .* pairs_in (k(some), wrong(some), c);
      all += sum (whole);
      left += sum (whole) + right * (a - whole)' + not * (b - whole)';
      ## Those that it takes with it.
      edge = find (now & (k(some) == t + 4 - c | wrong(some) == t + c));
      gone = right(:,edge) & k(some(edge)) == t + 4 - c ...
             | not(:,edge) & wrong(some(edge)) == t + c;
      terms(c).kept(:,some(edge)) = ! gone;
      left -= sum (gone .* (right(:,edge) .* a(edge)
                            + not(:,edge) .* b(edge)), 2);
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
