## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{G} =} excess_overall (@var{n}, @var{z}, @
## @var{excess}, @var{se}, @var{count}, @var{sums_of})
## The field @code{overall} of @code{ddd_excess}: all pairs of @var{n} models
## at once, from @var{z}, @var{excess} and @var{se} of each pair (in the order
## of @code{find (triu (true (n), 1))}) and @var{count} samples under the null
## (or none), for which the function @var{sums_of} gives what
## @code{excess_sums} does of the pairs to use.
##
## p is the share of samples, the data among them, with at least so large a sum
## of z^2.  If pairs differed by chance only, the mean of excess^2 would be
## that of se^2; what is above that is the variance of true excesses.  The
## symmetric matrix of z has as many eigenvalues beyond those of samples as
## there are groups of models with something in common (parallel analysis: J.
## L.  Horn, Psychometrika 1965).
## @end deftypefn

function G = excess_overall (n, z, excess, se, count, sums_of)

  use = isfinite (z);
  G.n_samples = count;
  G.excess_sd = NaN;
  if (any (use))
    excess = excess(use);
    se = se(use);
    G.excess_sd = sqrt (max (0, sum (excess .^ 2 - se .^ 2) / sum (use)));
  endif
  G.mean_square = sum (z(use) .^ 2) / sum (use);
  G.mean_square_limit = G.p_value = NaN;
  G.eigenvalues = NaN (n, 1);
  G.eigenvalue_limit = G.n_dimensions = NaN;
  if (! any (use))
    return
  endif
  z(! use) = 0;
  G.eigenvalues = sort (eig (excess_matrix (z, n)), "descend");
  if (count == 0)
    return
  endif

  sums = sums_of (use);
  square = sums(1,:) / sum (use);
  reach = square >= G.mean_square * (1 - 1e-6);   # equal but for rounding
  G.p_value = (1 + sum (reach)) / (1 + count);
  G.mean_square_limit = limit (square);
  G.eigenvalue_limit = limit (sums(2,:));
  G.n_dimensions = sum (G.eigenvalues > G.eigenvalue_limit);

endfunction

## What one of 20, the data among them, exceeds.
function x = limit (x)
  x = sort (x)(min (end, ceil (.95 * (numel (x) + 1))));
endfunction
