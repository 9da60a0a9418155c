## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} items_curveball (@var{caller}, @var{D}, @
## @var{P}, @var{opt})
## Discrimination of the complete items of @var{D} among random matrices with
## the same totals of models and items: @code{p} (1 x m, lower-sided,
## @code{NaN} where an item has nothing to trade), and the number of items with
## a negative one, @code{observed}, beside its @code{mean} and @code{sd} in the
## samples.
##
## Of an item everything but the sum of the scores of the models that are right
## stays the same, so only that is compared.
## @end deftypefn

function X = items_curveball (caller, D, P, opt)

  n = D.n_models;
  k = P.items.k;
  items = find (P.complete & k > 0 & k < n);
  X.p = NaN (1, D.n_items);
  X.observed = X.mean = X.sd = NaN;
  if (isempty (items))
    return
  endif
  plane = __ddd_select__ (caller, D.packed.plane.correct, [], D.n_items, ...
                          items);
  m = numel (items);
  k = k(items);
  score = right_answers_on (caller, D, P.complete, P);
  sums = @(plane) __ddd_score_sums__ (caller, plane, m, uint64 (score));
  given = sums (plane);
  ## Negative: the models that are right score less than the mean of all.
  negative = @(sums) sum (n * (sums - k) < k .* (sum (score) - k));

  at_most = zeros (1, m);
  count = zeros (1, opt.samples);
  line = progress_line (caller, opt.progress);
  unwind_protect
    plane = __ddd_curveball__ (caller, plane, m, 20 * n, opt.seed, 0, 1, 1);
    for b = 1:opt.samples
      plane = __ddd_curveball__ (caller, plane, m, 5 * n, opt.seed, b, 1, 1);
      x = sums (plane);
      at_most += x <= given;
      count(b) = negative (x);
      line = progress_line (line, b / opt.samples);
    endfor
  unwind_protect_cleanup
    progress_line (line, []);
  end_unwind_protect

  X.p(items) = (1 + at_most) / (1 + opt.samples);
  X.observed = negative (given);
  X.mean = sum (count) / opt.samples;
  X.sd = sqrt (sum ((count - X.mean) .^ 2) / (opt.samples - 1));

endfunction
