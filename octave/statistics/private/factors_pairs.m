## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} factors_pairs (@var{levels}, @var{accuracy})
## What pairs of models have in common: a column of @code{T.x} for each of the
## cell array @var{levels} (strings: 1 if both are the same, else 0; numbers:
## how much they differ) and at last |accuracy difference|, a row for each pair
## in the upper triangle.  @code{T.i} and @code{T.l} are its two models.
## @end deftypefn

function T = factors_pairs (levels, accuracy)

  n = numel (accuracy);
  [T.i, T.l] = find (triu (true (n), 1));
  levels{end+1} = accuracy(:);
  T.x = zeros (numel (T.i), numel (levels));
  for f = 1:numel (levels)
    x = levels{f}(:);
    if (iscellstr (x))
      [~, x] = __ddd_unique__ (x);
      T.x(:,f) = x(T.i) == x(T.l);
    else
      T.x(:,f) = abs (x(T.i) - x(T.l));
    endif
  endfor

endfunction
