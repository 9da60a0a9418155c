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
  plane = D.packed.plane;
  ## Values of every item are kept where they are wanted, or to be added up.
  keep = nargout > 1 || numel (sets) > 1;
  se = zeros (1, numel (cells));
  psi = zeros (keep * numel (cells), D.n_items);
  thin = [];
  missing = ! isempty (plane.valid);
  if (! missing && isscalar (sets) && all (sets.use == 1))
    thin = thin_factor (slope.n11 - slope.n10 - slope.n01 + slope.n00);
  endif
  for s = sets(:)'
    in = find (s.items);
    if (isempty (in))
      continue
    endif
    rows = find (any (s.pairs, 2));
    [x, v] = __ddd_select__ (caller, plane.correct(:,rows), ...
                             plane.valid(:,rows(1:end*missing)), D.n_items, ...
                             in);
    own = structfun (@(z) z(rows,rows), slope, "uniformoutput", false);
    factor = thin(rows(1:end*! isempty (thin)),:);
    for g = 1:numel (cells)
      here = influence (caller, x, v, numel (in), own, ...
                        cells{g}(rows,rows) .* s.pairs(rows,rows), s.use, ...
                        factor);
      if (keep)
        psi(g,in) += here;
      else
        se(g) = sqrt (sumsq (here));
      endif
    endfor
  endfor
  if (keep)
    se = sqrt (sumsq (psi, 2))';
  endif

endfunction

## Of M items with the planes X and V (or empty) on the pairs of weights L;
## THIN is a factor of what products of answers are weighted with, or empty.
function here = influence (caller, x, v, m, slope, L, use, thin)

  here = 0;
  [i, l] = find (L);
  if (isempty (i))
    return
  endif
  rows = unique ([i; l]);
  L = full (L(rows,rows));
  part_of = @(z) zero_nan (L .* z(rows,rows), L);
  f00 = use(3) * part_of (slope.n00);
  f10 = use(2) * part_of (slope.n10);
  f01 = use(2) * part_of (slope.n01);
  f11 = use(1) * part_of (slope.n11);
  single = f10 + f01.' - f00 - f00.';
  both = f11 - f10 - f01 + f00;
  form = @(a, W, b) __ddd_times_answers__ (caller, W, b, m, 0, a);
  x = x(:,rows);
  if (! isempty (thin))
    [a, b, weight] = sides_of (L);
    if (! isempty (weight))
      here = sum (f00(:)) + of_sides (caller, x, m, sum (single, 2), ...
                                      thin(rows,:), a, b, weight);
      return
    endif
  endif
  if (isempty (v))                      # x and x^2 are the same
    here = sum (f00(:)) + form (x, both + diag (sum (single, 2)), x);
  else
    v = v(:,rows);
    here = form (x, both, x) + form (x, single, v) + form (v, f00, v);
  endif

endfunction

## Are L equal weights of all pairs, or of all pairs of A and B?
function [a, b, weight] = sides_of (L)
  S = L + L';
  on = S != 0;
  a = b = true (rows (S), 1);
  if (nnz (on) != numel (on) - rows (on))
    a = ! on(:,1);
    b = ! a;
  endif
  weight = S(find (on, 1));
  if (any (S(on) != weight)
      || ! isequal (on, (a & b' | b & a') & ! eye (rows (S))))
    weight = [];
  endif
endfunction

## The sum over these pairs of single_i x_i + weight d_il x_i x_l, d = F F', in
## parts of the items since it takes a row for each column of F.
function here = of_sides (caller, x, m, single, F, a, b, weight)

  one = all (a);
  W = [F .* a, single];
  if (one)
    W(:,end) -= weight / 2 * sumsq (F, 2);
  else
    W = [F .* b, W];
  endif
  K = columns (F);
  here = zeros (1, m);
  step = max (1, floor (4e6 / columns (W)));
  for at = 1:step:m
    some = at:min (at + step - 1, m);
    part = x;
    if (numel (some) < m)
      part = __ddd_select__ (caller, x, [], m, some);
    endif
    y = __ddd_times_answers__ (caller, W', part, numel (some), 0);
    if (one)
      here(some) = weight / 2 * sumsq (y(1:K,:), 1) + y(end,:);
    else
      here(some) = weight * sum (y(1:K,:) .* y(K+1:2*K,:), 1) + y(end,:);
    endif
  endfor

endfunction

## 0 * NaN: pairs of weight 0 do not count.
function z = zero_nan (z, L)
  z(L == 0) = 0;
endfunction
