## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{left}, @var{kept}] =} between_without_models (@
## @var{caller}, @var{D}, @var{part}, @var{items}, @var{pairs}, @var{unit}, @
## @var{threads})
## Mean kappa over @var{pairs} (logical n x n, i < l) on in-between items
## without each model, the split made anew: of complete data @var{D} at
## tolerance 0, with the tables of the result @var{part} on the in-between
## @var{items} (logical).  @var{unit} (n x 1) has a number for each model that
## is to be left out, 0 for the others; @var{left} is in their order, and a row
## of @var{kept} says which items are in between without each.
##
## Without a model, the items leave that it alone is right or wrong on.
## @end deftypefn

function [left, kept] = between_without_models (caller, D, part, items, ...
                                                pairs, unit, threads)

  n = D.n_models;
  plane = D.packed.plane.correct;
  k = __ddd_tally__ (caller, plane, [], D.n_items);
  [~, model] = sort (unit);
  model = model(end-max (unit)+1:end);
  kept = repmat (items, numel (model), 1);
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
