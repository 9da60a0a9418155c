## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{left} =} means_without_items (@var{caller}, @var{D}, @
## @var{part}, @var{pairs}, @var{unit}, @var{edge}, @var{lost}, @var{threads})
## Mean kappa over @var{pairs} (logical n x n, i < l) without the models of
## each unit, by the numbers @var{unit} (n x 1, 0: never left out), where a
## unit takes items with it: of @var{D}, with the tables in @var{part}.
##
## @var{lost} (uint8, units x edge) says from which cells of the tables the
## items @var{edge} are gone without each unit: 1, that both got right, 2, one,
## 4, neither, or their sum.
## @end deftypefn

function left = means_without_items (caller, D, part, pairs, unit, edge, ...
                                     lost, threads)

  plane = D.packed.plane;
  if (isempty (edge))                   # one item at least
    edge = 1;
    lost = zeros (max (unit), 1, "uint8");
  endif
  [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                           edge);
  left = __ddd_means_lost__ (caller, x, v, numel (edge), ...
                             {part.n11, part.n10, part.n01, part.n00}, ...
                             pairs, unit, lost, threads);

endfunction
