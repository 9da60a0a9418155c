## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kappa} =} kappa_under_slopes (@var{caller}, @var{D}, @
## @var{items}, @var{Q}, @var{part})
## The error consistency that a model with a slope per model, @var{part} of
## @code{slopes_model}, expects of all pairs of models in @var{D} on the
## complete ones of @var{items} (logical), given how many models are right on
## each and how many items each is right on; @var{Q} are the categories of all
## items.
##
## The items must be those of the fit, or some chosen by k from these.
## @end deftypefn

function kappa = kappa_under_slopes (caller, D, items, Q, part)

  n = D.n_models;
  items &= Q.complete;
  k = Q.items.k(items);
  N = numel (k);
  if (N == 0)
    kappa = NaN (n);
    return
  endif
  h = accumarray (k(:) + 1, 1, [n + 1, 1])';
  n11 = __ddd_slopes_pairs__ (caller, part{:}, h, [0, n], [0, 0], [], 0, 0, 0);
  s = right_answers_on (caller, D, items, Q);
  n11(1:n+1:end) = s;
  kappa = kappa_of_tables (n11, s - n11, s' - n11, N - s - s' + n11);

endfunction
