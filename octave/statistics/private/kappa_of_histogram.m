## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kappa} =} kappa_of_histogram (@var{k}, @
## @var{right}, @var{n})
## What the difficulty of a set of items alone implies for the mean error
## consistency of @var{n} models: of the N items, @var{k}_j is the number of
## models that are right, @var{right}_i the number that model i got right.
##
## It is exact for the mean over pairs with the weights 1 - c_exp.  With P the
## mean accuracy and s2 the variance of accuracies on these items,
##
##   kappa_H = 1 - sum_j k_j (n-k_j) / (N n (n-1) [P (1-P) + s2 / (n-1)]).
##
## Where @var{right} is not known (empty), s2 = 0, and this is Fleiss' kappa.
## @end deftypefn

function kappa = kappa_of_histogram (k, right, n)

  N = numel (k);
  mean_right = sum (k) / (N * n);
  s2 = 0;
  if (! isempty (right))
    s2 = sum ((right / N - mean_right) .^ 2) / n;
  endif
  kappa = 1 - sum (k .* (n - k)) / (N * n * (n - 1) ...
              * (mean_right * (1 - mean_right) + s2 / (n - 1)));

endfunction
