## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{G} =} excess_overall (@var{caller}, @var{n}, @
## @var{z}, @var{samples}, @var{excess}, @var{se}, @var{threads})
## The field @code{overall} of @code{ddd_excess}: all pairs of @var{n} models
## at once, from @var{z}, @var{excess} and @var{se} of each pair (in the order
## of @code{find (triu (true (n), 1))}) and the z of @var{samples} under the
## null (a column each, or none).
##
## p is the share of samples, the data among them, with at least so large a sum
## of z^2.  If pairs differed by chance only, the mean of excess^2 would be
## that of se^2; what is above that is the variance of true excesses.  The
## symmetric matrix of z has as many eigenvalues beyond those of samples as
## there are groups of models with something in common (parallel analysis: J.
## L.  Horn, Psychometrika 1965).
## @end deftypefn

function G = excess_overall (caller, n, z, samples, excess, se, threads)

  use = isfinite (z);
  G.n_samples = columns (samples);
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
  pair = triu (true (n), 1);
  z(! use) = 0;
  G.eigenvalues = sort (eig (symmetric (z, pair)), "descend");
  if (isempty (samples))
    return
  endif

  if (! all (use))
    samples(! use,:) = 0;
  endif
  for b = 1:columns (samples)           # squares of all would fill memory
    square(b) = sum (samples(:,b) .^ 2, 1, "double") / sum (use);
  endfor
  if (n > 100)             # of many models the largest alone is much faster
    largest = __ddd_largest_eigenvalues__ (caller, n, single (samples), ...
                                           threads);
  else
    largest = cellfun (@(x) max (eig (symmetric (x, pair))), ...
                       num2cell (double (samples), 1));
  endif
  reach = square >= G.mean_square * (1 - 1e-6);   # equal but for rounding
  G.p_value = (1 + sum (reach)) / (1 + numel (square));
  G.mean_square_limit = limit (square);
  G.eigenvalue_limit = limit (largest);
  G.n_dimensions = sum (G.eigenvalues > G.eigenvalue_limit);

endfunction

function Z = symmetric (x, pair)
  Z = zeros (size (pair));
  Z(pair) = x;
  Z += Z';
endfunction

## What one of 20, the data among them, exceeds.
function x = limit (x)
  x = sort (x)(min (end, ceil (.95 * (numel (x) + 1))));
endfunction
