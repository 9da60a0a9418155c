## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} split_by_conditions (@var{D}, @var{P})
## What @code{ddd_split} says of the single conditions of the items that
## @var{D} pools: with their categories @var{P}, the shares among the complete
## items of each and the mean error consistency that its histogram alone
## implies.  Empty where nothing is pooled.
## @end deftypefn

function X = split_by_conditions (D, P)

  X = [];
  [names, index] = pooled_conditions (D);
  if (isempty (names))
    return
  endif
  X.names = names;
  X.n_complete = accumarray (index(P.complete)(:), 1, [numel(names), 1]);
  for kind = {"trivial", "between", "impossible"}
    has = P.complete & P.items.(kind{1});
    X.fraction.(kind{1}) = ...
      accumarray (index(has)(:), 1, [numel(names), 1]) ./ X.n_complete;
  endfor
  for c = 1:numel (names)
    here = P.complete & index == c;
    right = right_answers_on ("ddd_split", D, here, P);
    h = accumarray (P.items.k(here)(:) + 1, 1, [D.n_models + 1, 1])';
    X.histogram_kappa(c,1) = kappa_of_histogram (h, right);
  endfor

endfunction
