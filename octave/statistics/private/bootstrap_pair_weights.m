## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{M} =} bootstrap_pair_weights (@var{kappa}, @var{n}, @
## @var{group})
## Rows of weights that take the means of what pairs of @var{n} models have,
## given by columns of the upper triangle: over all pairs, over those of each
## model, and over those of each two groups (the upper triangle again).  Of
## pairs that have a @var{kappa} in the data only.
## @end deftypefn

function M = bootstrap_pair_weights (kappa, n, group)

  [i, l] = find (triu (true (n), 1));
  known = find (! isnan (kappa));
  i = i(known);
  l = l(known);
  g = max ([group; 0]);
  row = [ones(size (i)); i + 1; l + 1];
  column = [known; known; known];
  if (g > 0)
    a = min (group(i), group(l));
    b = max (group(i), group(l));
    row = [row; n + 1 + b .* (b - 1) / 2 + a];
    column = [column; known];
  endif
  M = sparse (row, column, 1, n + 1 + g * (g + 1) / 2, numel (kappa));
  M = rows_to_means (M);

endfunction
