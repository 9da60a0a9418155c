## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{S} =} ensemble_combinations (@var{caller}, @
## @var{correct}, @var{m}, @var{most})
## Which models are right together: the @var{most} frequent columns of answers
## to the @var{m} items, @code{right} (logical, n x s), the number of items
## with each, @code{n_items} (1 x s, descending), how many different ones there
## are, @code{n_different}, and on how many items, @code{n_between}, some
## models are right and others wrong.
## @end deftypefn

function S = ensemble_combinations (caller, correct, m, most)

  n = columns (correct);
  ## Answers of 50 models at a time as one whole number.
  code = zeros (m, ceil (n / 50));
  for g = 1:columns (code)
    in = 50 * (g - 1) + 1 : min (n, 50 * g);
    code(:,g) = __ddd_score_sums__ (caller, correct(:,in), m, ...
                                    uint64 (2 .^ (0:numel (in) - 1)'));
  endfor
  [~, first, which] = unique (code, "rows", "first");
  count = accumarray (which(:), 1);
  ## Equally many: in the order of the items.
  [~, order] = sortrows ([-count, first(:)]);
  order = order(1:min (end, most));
  S.n_different = numel (count);
  k = __ddd_tally__ (caller, correct, [], m);
  S.n_between = sum (k > 0 & k < n);
  S.n_items = count(order)';
  S.right = false (n, numel (order));
  at = first(order);
  for g = 1:columns (code)
    for b = 1:min (50, n - 50 * (g - 1))
      S.right(50 * (g - 1) + b,:) = bitget (code(at,g)', b);
    endfor
  endfor

endfunction
