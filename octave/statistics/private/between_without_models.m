## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{left}, @var{kept}] =} between_without_models (@
## @var{caller}, @var{D}, @var{part}, @var{items}, @var{pairs}, @var{unit}, @
## @var{t}, @var{threads}, @var{V})
## Mean kappa over @var{pairs} (logical n x n, i < l) on in-between items
## without each model, the split made anew with tolerance @var{t}: of @var{D},
## with the tables of the result @var{part} on the in-between @var{items}
## (logical).  @var{unit} (n x 1) has a number for each model that is to be
## left out, 0 for the others; @var{left} is in their order, and a row of
## @var{kept} says which items are in between without each.  With the votes
## @var{V} of families (else empty) these are the units.
##
## Without a model, the items leave that it is right on with @var{t} others, or
## wrong on with @var{t} others.  Where nothing is missing and @var{t} is 0,
## the others agree on these, so all tables lose the same two numbers.
## @end deftypefn

function [left, kept] = between_without_models (caller, D, part, items, ...
                                                pairs, unit, t, threads, V)

  kept = repmat (items, max (unit), 1);
  if (! isempty (V))
    least = sum (V.low, 1);
    most = sum (V.high, 1);
    for g = 1:rows (kept)
      kept(g,:) &= least - V.low(g,:) > t * V.unit ...
                   & most - V.high(g,:) < (rows (kept) - 1 - t) * V.unit;
    endfor
  else
    [~, model] = sort (unit);
    model = model(end-rows (kept)+1:end);
    if (t == 0 && isempty (D.packed.plane.valid))
      [left, kept] = by_two_numbers (caller, D, part, kept, pairs, model, ...
                                     threads);
      return
    endif
    kept = of_models (caller, D, kept, model, t);
  endif
  left = means_without_items (caller, D, part, pairs, unit, ...
                              7 * uint8 (items & ! kept), threads);

endfunction

function [left, kept] = by_two_numbers (caller, D, part, kept, pairs, ...
                                        model, threads)

  n = D.n_models;
  plane = D.packed.plane.correct;
  k = __ddd_tally__ (caller, plane, [], D.n_items);
  gone = zeros (n, 2);
  for c = 1:2
    alone = find (k == [n-1, 1](c));
    if (! isempty (alone))
      x = __ddd_select__ (caller, plane, [], D.n_items, alone);
      in = __ddd_unpack__ (caller, x, [], numel (alone)) == c - 1;
      gone(:,c) = sum (in, 2);
      kept(:,alone) = ! in(model,:);
    endif
  endfor
  at = find (pairs);
  [i, l] = ind2sub ([n, n], at);
  tables = [part.n11(at), part.n10(at), part.n01(at), part.n00(at), ...
            i - 1, l - 1];
  left = __ddd_means_without__ (caller, tables, gone(:,1), gone(:,2), ...
                                threads)(model);

endfunction

## The items that stay in between without each model.
function kept = of_models (caller, D, kept, model, t)

  plane = D.packed.plane;
  [k, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, D.n_items);
  wrong = answers - k;
  edge = find (kept(1,:) & (k == t + 1 | wrong == t + 1));
  step = max (1, floor (4e6 / D.n_models));
  for at = 1:step:numel (edge)
    some = edge(at:min (at + step - 1, end));
    [x, v] = __ddd_select__ (caller, plane.correct, plane.valid, D.n_items, ...
                             some);
    answer = __ddd_unpack__ (caller, x, v, numel (some))(model,:);
    kept(:,some) = ! (answer == 1 & k(some) == t + 1
                      | answer == 0 & wrong(some) == t + 1);
  endfor

endfunction
