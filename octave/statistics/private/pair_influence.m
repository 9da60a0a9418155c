## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{se}, @var{psi}] =} pair_influence (@var{caller}, @
## @var{D}, @var{sets}, @var{slope}, @var{cells})
## Standard errors over items of linear combinations of a measure of pairs.
##
## The measure is a function of the 2 x 2 table of each pair of models in
## @var{D} on the items of the logical vector @var{sets}; @var{slope} has its
## derivatives @code{n11}, @code{n10}, @code{n01} and @code{n00} (n x n each).
## Every element of the cell array @var{cells} is a sparse n x n matrix L of
## weights of pairs (i < l); @var{se} has the standard error of sum L measure
## for each, @var{psi} (cells x m) its influence values.
##
## The influence of item j on the measure of a pair is the slope of the cell
## that j is in, a function f00 + b x + b' y + d x y of the answers x and y,
## and 0 where one of them did not answer; then
##   psi_j = sum L f_j,  se^2 = sum_j psi_j^2.
##
## Where pairs have items of their own, @var{sets} is a struct array that says
## which: @code{items} (logical), @code{pairs} (logical n x n) and @code{use},
## whether they are items of a pair that both got right, one or neither.
## @end deftypefn

function [se, psi] = pair_influence (caller, D, sets, slope, cells)

  n = D.n_models;
  if (islogical (sets))
    sets = struct ("items", sets, "pairs", true (n), "use", [1 1 1]);
  endif
  total = zeros (1, numel (cells));
  if (nargout > 1)
    psi = zeros (numel (cells), D.n_items);
  endif
  which = find (any (vertcat (sets.items), 1));
  ## Few items at a time: a matrix of doubles takes 64 times the packed memory.
  step = max (1, floor (4e6 / n));
  for at = 1:step:numel (which)
    some = which(at:min (at + step - 1, end));
    plane = D.packed.plane;
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                             some);
    X = double (__ddd_unpack__ (caller, x, [], numel (some)));
    V = [];
    if (! isempty (v))
      V = double (__ddd_unpack__ (caller, v, [], numel (some)));
    endif
    for g = 1:numel (cells)
      here = zeros (1, numel (some));
      for s = sets(:)'
        in = s.items(some);
        L = cells{g} .* s.pairs;
        [i, l] = find (L);
        if (isempty (i) || ! any (in))
          continue
        endif
        rows = unique ([i; l]);
        L = full (L(rows,rows));
        part_of = @(z) zero_nan (L .* z(rows,rows), L);
        f00 = s.use(3) * part_of (slope.n00);
        f10 = s.use(2) * part_of (slope.n10);
        f01 = s.use(2) * part_of (slope.n01);
        f11 = s.use(1) * part_of (slope.n11);
        x = X(rows,in);
        single = f10 + f01.' - f00 - f00.';
        here(in) += sum (x .* ((f11 - f10 - f01 + f00) * x), 1);
        if (isempty (V))
          here(in) += sum (f00(:)) + sum (single, 2).' * x;
        else
          v = V(rows,in);
          here(in) += sum (v .* (f00 * v) + x .* (single * v), 1);
        endif
      endfor
      total(g) += sum (here .^ 2);
      if (nargout > 1)
        psi(g,some) = here;
      endif
    endfor
  endfor
  se = sqrt (total);

endfunction

## 0 * NaN: pairs of weight 0 do not count.
function z = zero_nan (z, L)
  z(L == 0) = 0;
endfunction
