## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{se}, @var{psi}] =} kappa_influence (@var{caller}, @
## @var{D}, @var{sets}, @var{part}, @var{cells})
## Standard errors over items of linear combinations of kappas.
##
## @var{part} has the n x n matrices kappa, n11, n10, n01 and n00 of the pairs
## of models in @var{D} on the items of the logical vector @var{sets}.  Every
## element of the cell array @var{cells} is a sparse n x n matrix L of weights
## of pairs (i < l); @var{se} has the standard error of sum L kappa for each,
## @var{psi} (cells x m) its influence values.
##
## The influence of item j on the kappa of a pair with answers x and y is
##   IF = @{[x = y] - c_obs - (1-kappa) [(2q-1)(x-p) + (2p-1)(y-q)]@}
##        / (1-c_exp),
## that is a + b x + b' y + d x y, and 0 where one of them did not answer; then
##   psi_j = sum L IF / N,  se^2 = sum_j psi_j^2.
##
## Where pairs have items of their own, @var{sets} is a struct array that tells
## which: @code{items} (logical), @code{pairs} (logical n x n) and @code{use},
## whether they are items of a pair that both got right, one or neither.
## @end deftypefn

function [se, psi] = kappa_influence (caller, D, sets, part, cells)

  n = D.n_models;
  if (islogical (sets))
    sets = struct ("items", sets, "pairs", true (n), "use", [1 1 1]);
  endif
  n11 = part.n11;
  N = n11 + part.n10 + part.n01 + part.n00;
  p = (n11 + part.n10) ./ N;
  q = (n11 + part.n01) ./ N;
  observed = (n11 + part.n00) ./ N;
  room = p .* (1 - q) + (1 - p) .* q;
  slope = (1 - part.kappa);
  a = (1 - observed + slope .* ((2*q - 1) .* p + (2*p - 1) .* q)) ./ room ./ N;
  b = (-1 - slope .* (2*q - 1)) ./ room ./ N;
  c = (-1 - slope .* (2*p - 1)) ./ room ./ N;
  d = 2 ./ room ./ N;

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
    V = ones (size (X));
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
        f00 = s.use(3) * part_of (a);
        f10 = s.use(2) * part_of (a + b);
        f01 = s.use(2) * part_of (a + c);
        f11 = s.use(1) * part_of (a + b + c + d);
        x = X(rows,in);
        v = V(rows,in);
        single = f10 + f01.' - f00 - f00.';
        here(in) += sum (v .* (f00 * v) + x .* (single * v) ...
                         + x .* ((f11 - f10 - f01 + f00) * x), 1);
      endfor
      total(g) += sum (here .^ 2);
      if (nargout > 1)
        psi(g,some) = here;
      endif
    endfor
  endfor
  se = sqrt (total);
  for g = 1:numel (cells)
    if (! any (cells{g}(:)) || any (isnan (part.kappa(cells{g} != 0))))
      se(g) = NaN;
    endif
  endfor

endfunction

## 0 * NaN: pairs of weight 0 do not count.
function z = zero_nan (z, L)
  z(L == 0) = 0;
endfunction
