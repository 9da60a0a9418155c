## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kappa} =} kappa_under_rasch (@var{caller}, @var{D}, @
## @var{items}, @var{Q})
## The error consistency that the Rasch model expects of all pairs of models in
## @var{D} on the complete ones of @var{items} (logical); @var{Q} are the
## categories of all items.
##
## Abilities are the conditional maximum likelihood estimates on these items;
## given the number k of models that are right on an item they say which, so
## with h_k items of each k
##
##   n11 = sum_k h_k P (x_i = x_l = 1 | k),   s_i = sum_k h_k P (x_i = 1 | k),
##   kappa = 2 (n11 n00 - n10 n01)
##           / ((n11 + n10) (n10 + n00) + (n11 + n01) (n01 + n00)).
##
## The items must have been chosen by k, or by other models.
## @end deftypefn

function kappa = kappa_under_rasch (caller, D, items, Q)

  n = D.n_models;
  items &= Q.complete;
  k = Q.items.k(items);
  N = numel (k);
  if (N == 0)
    kappa = NaN (n);
    return
  endif
  h = accumarray (k(:) + 1, 1, [n + 1, 1])';
  mixed = items & Q.items.k > 0 & Q.items.k < n;
  right = right_answers_on (caller, D, mixed, Q);
  n11 = __ddd_rasch_pairs__ (caller, h, __ddd_rasch__ (caller, h, right));
  s = diag (n11);
  n10 = s - n11;
  n01 = s' - n11;
  n00 = N - n11 - n10 - n01;
  kappa = kappa_of_tables (n11, n10, n01, n00);

endfunction
