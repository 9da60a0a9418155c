## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{v} =} variance_of_answers (@var{caller}, @var{D}, @
## @var{terms}, @var{unit}, @var{class})
## The part of the variance of a sum of mean kappas that single answers make,
## which is both in the error over items and in that over models: the jackknife
## over models of the influence of each item (or class of items, by the numbers
## @var{class}, else empty), summed over items.
##
## Each of the @var{terms} has the @code{items} of a mean (logical, 1 x m), its
## @code{part} of a result of @code{ddd_consistency} with tables, the
## @code{pairs} (logical n x n, i < l), a @code{weight} (a row of them for
## several sums, for each of which @var{v} has a column), and @code{kept}:
## which items it is about without each of the units (units x m), or empty if
## these do not depend on the models.  Where a pair has items of its own, so
## has a term: it is about the items that both got right, one or neither by the
## logical vector @code{use}, and @code{share} (units x 1) says how many items
## a pair has without a unit, as a share of those with it.  @var{unit} (n x 1)
## has the number of the unit, a model or a family, of each model, 0 if it is
## not left out.
##
## Without a unit, the pairs of the others keep the influence that they have
## with it; computing their kappas anew changes the result by up to 5 %.
## @end deftypefn

function v = variance_of_answers (caller, D, terms, unit, class)

  n = D.n_models;
  m = D.n_items;
  U = max (unit);
  out = sparse (find (unit), unit(unit > 0), 1, n, U);
  terms = arrayfun (@(t) prepared (t, unit, out), terms);
  if (isscalar (terms) && isempty (class) && isequal (unit(:), (1:n)'))
    v = of_every_model (caller, D, terms);
    if (! isempty (v))
      return
    endif
  endif
  W = numel (terms(1).weight);
  by_class = repmat ({zeros(U, max ([0, class]))}, 1, W);
  v = zeros (1, W);
  plane = D.packed.plane;
  step = max (1, floor (4e6 / n));
  for at = 1:step:m
    some = at:min (at + step - 1, m);
    Z = repmat ({0}, 1, W);
    for t = terms(:)'
      in = t.items(some);
      [x, valid] = __ddd_select__ (caller, plane.correct, plane.valid, m, ...
                                   some(in));
      x = x(:,t.rows);
      if (! isempty (valid))
        valid = valid(:,t.rows);
      endif
      r = by_model (caller, t.all, x, valid, sum (in));
      z = sum (r, 1) / 2 - by_unit (r, unit(t.rows), out(t.rows,:));
      if (! isempty (t.inner))
        r = by_model (caller, t.inner, x, valid, sum (in));
        z += out(t.rows,:)' * r / 2;
      endif
      z .*= t.scale;
      if (! isempty (t.kept))
        z(! t.kept(:,some(in))) = 0;
      endif
      if (! all (in))
        part = z;
        z = zeros (U, numel (some));
        z(:,in) = part;
      endif
      for w = 1:W
        Z{w} += t.weight(w) * z;
      endfor
    endfor
    for w = 1:W
      if (isempty (class))
        Z{w} -= sum (Z{w}, 1) / U;
        v(w) += sumsq (Z{w}(:));
      else
        by_class{w} += Z{w} * sparse (1:numel (some), class(some), 1, ...
                                      numel (some), columns (by_class{w}));
      endif
    endfor
  endfor

  if (! isempty (class))
    G = columns (by_class{1});
    v = cellfun (@(x) G / (G - 1) * sumsq ((x - sum (x, 1) / U)(:)), by_class);
  endif
  v *= (U - 1) / U;

endfunction

## The influence of an item on a pair is f00 + b x + b' y + d x y.
function t = prepared (t, unit, out)

  pairs = t.pairs & ! isnan (t.part.kappa);
  pairs |= pairs';
  if (! isfield (t, "use"))
    t.use = [1, 1, 1];
    t.share = 1;
    if (! isempty (t.kept))
      t.share = sum (t.kept, 2) / sum (t.items);
    endif
  endif
  slope = kappa_slopes (t.part);
  for cell = {"n11", "n10", "n01", "n00"; 1, 2, 2, 3}
    slope.(cell{1}) *= t.use(cell{2});
  endfor
  f = struct ("f00", slope.n00, "b", slope.n10 - slope.n00, ...
              "d", slope.n11 - slope.n10 - slope.n01 + slope.n00);
  inside = pairs & unit == unit' & unit > 0;
  rows = t.rows = find (any (pairs, 2))';
  only = @(which) structfun (@(z) zeros_else (z, which)(rows,rows), f, ...
                             "uniformoutput", false);
  t.all = only (pairs);
  t.alone = diag (f.d)(rows);           # if a model were a pair with itself
  t.inner = [];
  if (any (inside(:)))
    t.inner = only (inside);
  endif
  ## Pairs that are left without each unit.
  count = nnz (pairs) / 2 - out' * sum (pairs, 2) ...
          + out' * sum (inside, 2) / 2;
  t.scale = full (1 ./ (count .* t.share));

endfunction

function z = zeros_else (z, which)
  z(! which) = 0;
endfunction

## The same of all models and one term, or empty where that has another form.
function v = of_every_model (caller, D, t)

  v = [];
  n = D.n_models;
  F = [];
  if (isempty (D.packed.plane.valid) && isscalar (t.weight) && all (t.use == 1)
      && isempty (t.inner) && nnz (t.pairs) == n * (n - 1) / 2
      && ! any (isnan (t.all.d(:))) && numel (t.rows) == n)
    F = thin_factor (t.all.d + diag (t.alone));
  endif
  if (isempty (F) || ! any (t.items))
    return
  endif
  ## Items that all got right, or none, are alike: one of each.
  x = D.packed.plane.correct;
  k = __ddd_tally__ (caller, x, [], D.n_items);
  weight = t.items + 0;
  for level = [0, n]
    alike = find (t.items & k == level);
    if (! isempty (alike))
      weight(alike) = 0;
      weight(alike(1)) = numel (alike);
    endif
  endfor
  in = find (weight);
  kept = t.kept;
  if (numel (in) < D.n_items)
    x = __ddd_select__ (caller, x, [], D.n_items, in);
    kept = kept(:,in(1:end*! isempty (kept)));
  endif
  vectors = [sum(t.all.b, 2) - sumsq(F, 2), sum(t.all.f00, 2), ...
             t.scale .* ones(n, 1)];
  square = __ddd_influence__ (caller, x, numel (in), t.all.b, F, vectors, ...
                              kept, 0);
  v = (n - 1) / n * t.weight ^ 2 * (square * weight(in)');

endfunction

## Sum of the influence over the pairs of each model, for M items.
function r = by_model (caller, f, x, valid, m)
  if (m == 0 || isempty (x))
    r = zeros (columns (x), m);
    return
  endif
  times = @(W, plane) __ddd_times_answers__ (caller, W, plane, m, 0);
  if (isempty (valid))
    r = times (f.d, x);
    r += sum (f.b, 2);
    r .*= __ddd_unpack__ (caller, x, [], m);
    r += times (f.b', x);
    r += sum (f.f00, 2);
  else
    r = times (f.b, valid) + times (f.d, x);
    r .*= __ddd_unpack__ (caller, x, [], m);
    r += __ddd_unpack__ (caller, valid, [], m) ...
         .* (times (f.f00, valid) + times (f.b', x));
  endif
endfunction

## Sums over the models of each unit.
function r = by_unit (r, unit, out)
  if (columns (out) != rows (r) || ! isequal (unit, (1:rows (r))'))
    r = out' * r;
  endif
endfunction
