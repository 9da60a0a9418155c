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
    x = plane.correct(:,rows);
    v = plane.valid(:,rows(1:end*missing));
    if (numel (in) < D.n_items)
      [x, v] = __ddd_select__ (caller, x, v, D.n_items, in);
    endif
    own = structfun (@(z) z(rows,rows), slope, "uniformoutput", false);
    weights = cellfun (@(L) L(rows,rows) .* s.pairs(rows,rows), cells, ...
                       "uniformoutput", false);
    left = 1:numel (cells);
    if (! isempty (thin))
      sides = cellfun (@(L) sides_of (own, L, thin(rows,:)), weights, ...
                       "uniformoutput", false);
      two = ! cellfun (@isempty, sides);
      left = find (! two);
      [square, here] = of_sides (caller, x, numel (in), [sides{two}], ...
                                 thin(rows,:), keep);
      se(two) = sqrt (square);
      psi(two(1:end*keep),in) = here;
    endif
    for g = left
      here = influence (caller, x, v, numel (in), own, weights{g}, s.use);
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

## Of M items with the planes X and V (or empty) on the pairs of weights L.
function here = influence (caller, x, v, m, slope, L, use)

  here = 0;
  rows = find (any (L | L', 2));
  if (isempty (rows))
    return
  endif
  own = structfun (@(z) z(rows,rows), slope, "uniformoutput", false);
  L = full (L(rows,rows));
  part_of = @(z) zeros_else (L .* z, L != 0);
  ## What is constant, goes with single answers and with products of two.
  f00 = use(3) * part_of (own.n00);
  f10 = use(2) * part_of (own.n10);
  f01 = use(2) * part_of (own.n01);
  single = f10 + f01.' - f00 - f00.';
  both = use(1) * part_of (own.n11) - f10 - f01 + f00;
  form = @(a, W, b) __ddd_times_answers__ (caller, W, b, m, 0, a);
  x = x(:,rows);
  if (isempty (v))                      # x and x^2 are the same
    here = sum (f00(:)) + form (x, both + diag (sum (single, 2)), x);
  else
    v = v(:,rows);
    here = form (x, both, x) + form (x, single, v) + form (v, f00, v);
  endif

endfunction

## Where L are equal weights of all pairs of A, or of all pairs of A and B
## (logical, n x 1), and products of answers have the weights F F': these sides
## and what goes with single answers; else empty.
function s = sides_of (slope, L, F)

  s = [];
  weight = nonzeros (L);
  if (isempty (weight) || any (weight != weight(1)))
    return
  endif
  weight = weight(1);
  pairs = full (L != 0);
  on = pairs | pairs';
  a = b = any (on, 2);
  if (nnz (on) != nnz (a) * (nnz (a) - 1))
    a &= ! on(:,find (a, 1));
    b &= ! a;
  endif
  if (! isequal (on, (a & b' | b & a') & ! eye (numel (a))))
    return
  endif
  n00 = zeros_else (slope.n00, pairs);
  single = sum (zeros_else (slope.n10, pairs) - n00, 2) ...
           + sum (zeros_else (slope.n01, pairs) - n00, 1)';
  s = struct ("a", a, "b", b, "weight", weight, "single", weight * single, ...
              "constant", weight * sum (n00(:)));
  if (isequal (a, b))
    s.weight /= 2;
    s.single -= s.weight * a .* sumsq (F, 2);
  endif

endfunction

## The influence of M items on such cells S and its sum of SQUAREs, the values
## themselves only if wanted, in parts of the items since F' times the answers
## of each side takes a row for each column of F.
function [square, psi] = of_sides (caller, x, m, s, F, keep)

  cells = numel (s);
  [side, ~, at] = unique ([s.a, s.b]', "rows");
  at = reshape (at, cells, 2);
  K = columns (F);
  for q = 1:rows (side)
    on = side(q,:);
    ## Of two sides, each has its own single answers.
    own{q} = find (any (at == q, 2));
    W{q} = [F(on,:), [s(own{q}).single](on,:)]';
    plane{q} = x(:,on);
  endfor
  square = zeros (1, cells);
  psi = zeros (keep * cells, m);
  step = max (1, floor (4e6 / (K * rows (side) + cells)));
  for first = 1:step:m
    some = first:min (first + step - 1, m);
    here = repmat ([s.constant]', 1, numel (some));
    for q = 1:rows (side)
      part = plane{q};
      if (numel (some) < m)
        part = __ddd_select__ (caller, part, [], m, some);
      endif
      y{q} = __ddd_times_answers__ (caller, W{q}, part, numel (some), 0);
      here(own{q},:) += y{q}(K+1:end,:);
      y{q} = y{q}(1:K,:);
    endfor
    for g = 1:cells
      here(g,:) += s(g).weight * sum (y{at(g,1)} .* y{at(g,2)}, 1);
    endfor
    square += sumsq (here, 2)';
    psi(:,some(1:end*keep)) = here(1:end*keep,:);
  endfor

endfunction
