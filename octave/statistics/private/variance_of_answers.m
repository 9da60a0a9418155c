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
## which items it is about without each of the units (units x m), what
## @code{items_lost} takes, or empty if these do not depend on the models.
## Where a pair has items of its own, so has a term: it is about the items that
## both got right, one or neither by the logical vector @code{use}, and
## @code{share} (units x 1) says how many items a pair has without a unit, as a
## share of those with it.  @var{unit} (n x 1) has the number of the unit, a
## model or a family, of each model, 0 if it is not left out.
##
## Without a unit, the pairs of the others keep the influence that they have
## with it; computing their kappas anew changes the result by up to 5 %.
## @end deftypefn

function v = variance_of_answers (caller, D, terms, unit, class)

  n = D.n_models;
  m = D.n_items;
  U = max (unit);
  out = sparse (find (unit), unit(unit > 0), 1, n, U);
  terms = arrayfun (@(t) prepared (caller, D, t, unit, out, class), terms);
  if (isempty (class) && isequal (unit(:), (1:n)')
      && (of_means (terms)
          || (isscalar (terms(1).weight) && of_one_measure (terms))))
    v = spread_of_answers (caller, D, terms);
    return
  endif
  terms = arrayfun (@with_forms, terms);
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
      [now, at] = ismember (t.edge, some(in));
      part = z(:,at(now));
      part(t.lost(:,now)) = 0;
      z(:,at(now)) = part;
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

## CELLS have the influence of an item on a pair by its cell of their 2 x 2
## table; SCALE makes means of sums over the pairs without each unit.
function t = prepared (caller, D, t, unit, out, class)

  pairs = t.pairs & ! isnan (t.part.kappa);
  pairs |= pairs';
  if (! isfield (t, "use") || ! isempty (class))
    [t.edge, t.lost] = edge_of (caller, D, t, unit);
  endif
  if (! isfield (t, "use"))
    t.use = [1, 1, 1];
    t.share = 1 - sum (t.lost, 2) / sum (t.items);
  endif
  slope = kappa_slopes (t.part);
  room = slope.n11 - slope.n10 - slope.n01 + slope.n00;
  t.alone = diag (room);                # if a model were a pair with itself
  t.cells = structfun (@(z) zeros_else (z, pairs), slope, ...
                       "uniformoutput", false);
  for cell = {"n11", "n10", "n01", "n00"; 1, 2, 2, 3}
    t.cells.(cell{1}) *= t.use(cell{2});
  endfor
  inside = pairs & unit == unit' & unit > 0;
  count = nnz (pairs) / 2 - out' * sum (pairs, 2) ...
          + out' * sum (inside, 2) / 2;
  t.scale = full (1 ./ (count .* t.share));
  t.pairs = pairs;
  t.inside = inside;

endfunction

## That influence is f00 + b x + b' y + d x y: of ALL pairs of the models ROWS,
## and of the INNER ones, within a unit.
function t = with_forms (t)

  f = struct ("f00", t.cells.n00, "b", t.cells.n10 - t.cells.n00, ...
              "d", t.cells.n11 - t.cells.n10 - t.cells.n01 + t.cells.n00);
  rows = t.rows = find (any (t.pairs, 2))';
  only = @(which) structfun (@(z) zeros_else (z, which)(rows,rows), f, ...
                             "uniformoutput", false);
  t.all = only (t.pairs);
  t.inner = [];
  if (any (t.inside(:)))
    t.inner = only (t.inside);
  endif

endfunction

## Is that one mean, or two?
function yes = of_means (terms)
  yes = numel (terms) <= 2 && all ([terms.use]) ...
        && ! any (cellfun (@islogical, {terms.kept}));
endfunction

## Is that one mean by its cells, term by term?
function yes = of_one_measure (terms)
  yes = numel (terms) > 1 && all (sum (vertcat (terms.use), 1) == 1) ...
        && isequal (terms.scale) ...
        && ! any (cellfun (@islogical, {terms.kept}));
endfunction

## Items that some unit takes with it, and which does.
function [edge, lost] = edge_of (caller, D, t, unit)
  if (isstruct (t.kept))
    [edge, lost] = items_lost (caller, D, t.kept, unit);
    lost = lost > 0;
  elseif (isempty (t.kept))
    edge = [];
    lost = false (max (unit), 0);
  else
    edge = find (t.items & ! all (t.kept, 1));
    lost = ! t.kept(:,edge);
  endif
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
