## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{sums} =} excess_sums (@var{caller}, @var{n}, @
## @var{samples}, @var{use}, @var{threads})
## What @code{excess_overall} takes of each of the @var{samples}: the sum of
## the squares of its z, and the largest eigenvalue of their matrix of @var{n}
## models (2 x samples).  @var{samples} (pairs x samples) are in the order of
## @code{find (triu (true (n), 1))}, and those not to @var{use} count as 0.
## @end deftypefn

function sums = excess_sums (caller, n, samples, use, threads)

  if (! all (use))
    samples(! use,:) = 0;
  endif
  for b = 1:columns (samples)           # squares of all would fill memory
    sums(1,b) = sum (samples(:,b) .^ 2, 1, "double");
  endfor
  if (n > 100)             # of many models the largest alone is much faster
    sums(2,:) = __ddd_largest_eigenvalues__ (caller, n, single (samples), ...
                                             threads);
  else
    sums(2,:) = cellfun (@(x) max (eig (excess_matrix (x, n))), ...
                         num2cell (double (samples), 1));
  endif

endfunction
