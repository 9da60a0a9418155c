## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{index}] =} pooled_conditions (@var{D})
## The different conditions of the items of @var{D} in order of appearance, and
## the number of each item's (1 x m).  Both are empty where nothing is pooled,
## and where nothing could be said of single conditions: with fewer than 20
## items each, kappa within them is too low by chance, and more than 250 of
## them are names of something else.
## @end deftypefn

function [names, index] = pooled_conditions (D)
  names = {};
  index = [];
  if (! isempty (D.conditions))
    [labels, of] = __ddd_unique__ (D.conditions(:));
    count = numel (labels);
    if (count > 1 && count <= 250 && D.n_items >= 20 * count)
      names = labels;
      index = of(:)';
    endif
  endif
endfunction
