## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{y} =} spread_labels (@var{y}, @var{gap}, @var{limits})
## Move positions of labels apart to at least @var{gap}, in the same order and
## within @var{limits}.
## @end deftypefn

function y = spread_labels (y, gap, limits)
  [sorted, order] = sort (y);
  n = sum (! isnan (y));
  low = limits(1) + gap * (0:n-1);
  high = limits(2) - gap * (n-1:-1:0);
  for i = 1:n
    sorted(i) = max (sorted(i), low(i));
    if (i > 1)
      sorted(i) = max (sorted(i), sorted(i-1) + gap);
    endif
  endfor
  for i = n:-1:1
    sorted(i) = min (sorted(i), high(i));
    if (i < n)
      sorted(i) = min (sorted(i), sorted(i+1) - gap);
    endif
  endfor
  y(order) = sorted;
endfunction
