## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{A} =} factors_permanova (@var{squared}, @
## @var{levels}, @var{order})
## Permutational analysis of variance of the matrix of @var{squared} distances
## between models: of each of the cell array @var{levels} (strings are groups,
## numbers are linear) by itself, the share @code{r2} of the sum of squares,
## degrees of freedom @code{df}, pseudo-F @code{f} and its @code{p_value} over
## the @var{order} of models, a column for each, the one observed among them.
##
## Beside other factors what is permuted are residuals, which is too cautious
## by far where distances are nearly equal, as those of models are: among 12
## models without an effect p was never below .05.
##
## Source: B. H. McArdle and M. J. Anderson, Ecology 2001.
## @end deftypefn

function A = factors_permanova (squared, levels, order)

  n = rows (squared);
  k = numel (levels);
  A.r2 = A.df = A.f = A.p_value = NaN (k, 1);
  if (any (isnan (squared(:))))
    return
  endif
  center = eye (n) - 1 / n;
  G = -center * squared * center / 2;
  for f = 1:k
    x = levels{f}(:);
    if (iscellstr (x))
      [~, x] = __ddd_unique__ (x);
      x = (x == 1:max (x)) + 0;
    endif
    [U, S] = svd (center * x, "econ");
    S = diag (S);
    U = U(:,S > 1e-9 * max (S));
    A.df(f) = columns (U);
    rest = n - 1 - A.df(f);
    if (rest < 1 || A.df(f) < 1)
      continue
    endif
    explained = zeros (1, columns (order));
    for b = 1:columns (order)
      P = U(order(:,b),:);
      explained(b) = sum ((G * P)(:) .* P(:));
    endfor
    F = explained ./ (trace (G) - explained) * rest / A.df(f);
    at = find (all (order == (1:n)', 1), 1);
    A.r2(f) = explained(at) / trace (G);
    A.f(f) = F(at);
    A.p_value(f) = sum (F >= F(at) - 1e-9 * abs (F(at))) / numel (F);
  endfor

endfunction
