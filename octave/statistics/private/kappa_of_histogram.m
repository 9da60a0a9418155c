## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kappa} =} kappa_of_histogram (@var{h}, @
## @var{right})
## What the difficulty of a set of items alone implies for the mean error
## consistency of n models: on @var{h}(k+1) of the N items k models are right,
## and @var{right}_i is the number of items that model i got right.
##
## It is exact for the mean over pairs with the weights 1 - c_exp.  With P the
## mean accuracy and s2 the variance of accuracies on these items,
##
##   kappa_H = 1 - sum_k h_k k (n-k) / (N n (n-1) [P (1-P) + s2 / (n-1)]).
##
## Where @var{right} is not known (empty), s2 = 0, and this is Fleiss' kappa.
## @end deftypefn

function kappa = kappa_of_histogram (h, right)

  n = numel (h) - 1;
  k = 0:n;
  N = sum (h);
  mean_right = sum (h .* k) / (N * n);
  s2 = 0;
  if (! isempty (right))
    s2 = sum ((right / N - mean_right) .^ 2) / n;
  endif
  kappa = 1 - sum (h .* k .* (n - k)) / (N * n * (n - 1) ...
              * (mean_right * (1 - mean_right) + s2 / (n - 1)));

endfunction
