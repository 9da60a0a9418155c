## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{left} =} means_without_items (@var{caller}, @var{D}, @
## @var{part}, @var{pairs}, @var{unit}, @var{lost}, @var{threads})
## Mean kappa over @var{pairs} (logical n x n, i < l) without the models of
## each unit, by the numbers @var{unit} (n x 1, 0: never left out), where a
## unit takes items with it: of @var{D}, with the tables in @var{part}.
##
## @var{lost} (uint8, units x m) says from which cells of the tables an item is
## gone without each unit: 1, that both got right, 2, one, 4, neither, or their
## sum.
## @end deftypefn

function left = means_without_items (caller, D, part, pairs, unit, lost, ...
                                     threads)

  plane = D.packed.plane;
  edge = find (any (lost, 1));
  edge(end+1:1) = 1;                    # one item at least
  [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                           edge);
  left = __ddd_means_lost__ (caller, x, v, numel (edge), ...
                             {part.n11, part.n10, part.n01, part.n00}, ...
                             pairs, unit, lost(:,edge), threads);

endfunction
