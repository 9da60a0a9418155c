## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{part} =} kappa_levels (@var{caller}, @var{part}, @
## @var{D}, @var{items}, @var{Q}, @var{opt})
## Add to a @var{part} of the result of @code{ddd_consistency} the mean kappa
## of the models in @var{D} on @var{items} (logical) and what the histogram of
## the complete ones alone implies; @var{Q} are the categories of all items.
## @end deftypefn

function part = kappa_levels (caller, part, D, items, Q, opt)

  switch (opt.output)
    case "matrix"
      part.mean_kappa = mean_over_pairs (part.kappa);
    case "pairs"
      k = part.kappa(! isnan (part.kappa));
      part.mean_kappa = sum (k, "double") / numel (k);
  endswitch
  items &= Q.complete;
  part.n_complete = sum (items);
  right = right_answers_on (caller, D, items, Q);
  part.histogram_kappa = kappa_of_histogram (Q.items.k(items), right, ...
                                             D.n_models);

endfunction
