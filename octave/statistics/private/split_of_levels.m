## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} split_of_levels (@var{P}, @var{M})
## Add to @var{P} of @code{levels_of_counts} what @code{ddd_split} needs of the
## counts @var{M} besides: the fields of @code{split_of_answers} but for
## copies.
## @end deftypefn

function P = split_of_levels (P, M)

  n = M.n_models;
  P.n_models = n;
  P.n_items = M.n_items;
  P.compared = P.votes = P.family = P.conditions = [];
  for set = {"full", "between"; P.complete, P.complete & P.items.between}
    in = set{2};
    h = accumarray (P.items.k(in)(:) + 1, P.weight(in)(:), [n + 1, 1])';
    P.histogram_kappa.(set{1}) = kappa_of_histogram (h, P.right.(set{1}));
  endfor
  m = sum (P.histogram);
  p = P.right.full / m;
  P.reliability = NaN;
  if (m > 0)
    P.reliability = split_reliability (0:n, P.histogram, p .* (1 - p), n);
  endif
  P.models = M.models;
  P.groups = M.groups;
  P.changed = M.counts.table.own(:,5);

endfunction
