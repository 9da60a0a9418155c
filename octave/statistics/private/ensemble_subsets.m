## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{S} =} ensemble_subsets (@var{caller}, @var{correct}, @
## @var{m}, @var{k}, @var{opt})
## For 1, 2, @dots{} up to @code{opt.largest} models the set of which at least
## one is right on most of the @var{m} items, @var{k} models being right on
## each: @code{models} (cell array of indices), @code{oracle} (shares of the
## items) and @code{exhaustive} (logical), 1 x sizes.
##
## All sets are tried where that counts @code{opt.steps} words or fewer, else
## each set is the one before with one more model.
## @end deftypefn

function S = ensemble_subsets (caller, correct, m, k, opt)

  n = columns (correct);
  ## Where all models agree, so do all sets.
  open = find (k > 0 & k < n);
  always = sum (k == n);
  if (isempty (open))
    open = 1:m;
    always = 0;
  endif
  x = __ddd_select__ (caller, correct, [], m, open);
  sizes = 1:min (opt.largest, n);
  sets = exp (gammaln (n + 1) - gammaln (sizes + 1) - gammaln (n - sizes + 1));
  S.exhaustive = sets * rows (x) <= opt.steps;
  best_of = @(s, all) __ddd_subsets__ (caller, x, numel (open), s, all, ...
                                       opt.threads);
  [greedy, missed] = best_of (sizes(end), 0);
  for s = sizes
    S.models{s} = sort (greedy(1:s));
    if (S.exhaustive(s))
      [S.models{s}, missed(s)] = best_of (s, 1);
    endif
  endfor
  S.oracle = (always + numel (open) - missed) / m;

endfunction
