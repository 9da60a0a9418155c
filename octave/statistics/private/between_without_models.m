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
## left out, 0 for the others; @var{left} is in their order, and @var{kept}
## says which items are in between without each, as @code{items_lost} takes it.
## With the votes @var{V} of families (else empty) these are the units, and
## @var{kept} has a row for each.
##
## Without a model, the items leave that it is right on with @var{t} others, or
## wrong on with @var{t} others.  Where nothing is missing and @var{t} is 0,
## the others agree on these, so all tables lose the same two numbers.
## @end deftypefn

function [left, kept] = between_without_models (caller, D, part, items, ...
                                                pairs, unit, t, threads, V)

  if (! isempty (V))
    kept = repmat (items, max (unit), 1);
    least = sum (V.low, 1);
    most = sum (V.high, 1);
    for g = 1:rows (kept)
      kept(g,:) &= least - V.low(g,:) > t * V.unit ...
                   & most - V.high(g,:) < (rows (kept) - 1 - t) * V.unit;
    endfor
    edge = find (items & ! all (kept, 1));
    lost = uint8 (! kept(:,edge));
  else
    plane = D.packed.plane;
    [k, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, ...
                                  D.n_items);
    kept = struct ("right", items & k == t + 1, ...
                   "wrong", items & answers - k == t + 1);
    if (t == 0 && isempty (plane.valid))
      left = by_two_numbers (caller, D, part, kept, pairs, threads);
      [~, model] = sort (unit);
      left = left(model(end-max (unit)+1:end));
      return
    endif
    [edge, lost] = items_lost (caller, D, kept, unit);
  endif
  left = means_without_items (caller, D, part, pairs, unit, edge, 7 * lost, ...
                              threads);

endfunction

## Mean kappa without each of the models.
function left = by_two_numbers (caller, D, part, kept, pairs, threads)

  plane = D.packed.plane.correct;
  right = @(mask) __ddd_right_on__ (caller, plane, D.n_items, ...
                                    __ddd_pack__ (caller, mask));
  at = find (pairs);
  [i, l] = ind2sub ([1, 1] * D.n_models, at);
  tables = [part.n11(at), part.n10(at), part.n01(at), part.n00(at), ...
            i - 1, l - 1];
  left = __ddd_means_without__ (caller, tables, ...
                                sum (kept.wrong) - right (kept.wrong), ...
                                right (kept.right), threads);

endfunction
