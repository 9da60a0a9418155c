## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} with_labels (@var{P}, @var{L})
## A part @var{P} with labels @var{L} in the form of @code{code_labels}: one
## number per item stands for all its valid labels, which are joined with
## U+001F between.
## @end deftypefn

function P = with_labels (P, L)

  P.predicted = uint32 (L.predicted);
  P.labels = L.names(:);
  P.truth = uint32 (sum (L.truth, 1));  # of one valid label its number
  several = find (sum (L.truth > 0, 1) > 1);
  valid = @(j) L.names(L.truth(L.truth(:,j) > 0,j))(:)';
  joined = arrayfun (@(j) strjoin (valid (j), "\x1f"), several, ...
                     "uniformoutput", false);
  if (! isempty (joined))
    [names, j] = __ddd_unique__ (joined);
    P.truth(several) = numel (P.labels) + j;
    P.labels = [P.labels; names];
  endif

endfunction
