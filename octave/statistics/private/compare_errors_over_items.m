## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{E} =} compare_errors_over_items (@var{pop}, @
## @var{side}, @var{together}, @var{weights})
## Errors over items of the sum of the two mean kappas that @code{ddd_compare}
## compares, with @var{weights} (1 x 2), the models as fixed: @code{se}, the
## reach @code{q} of a 95 % interval in standard errors, and @code{share} =
## se^4 / degrees of freedom.  Items are those of each population @var{pop}, or
## the same ones @var{together}; where they come in classes, one class after
## the other is left out.  @code{rest_se} is the error of that less what the
## histograms imply.
## @end deftypefn

function E = compare_errors_over_items (pop, side, together, weights)

  value = rest = cell (1, numel (pop));
  for p = 1:numel (pop)
    mine = find ([side.pop] == p);
    [value{p}, rest{p}] = influences (pop(p), side(mine), weights(mine));
  endfor
  if (together)
    value = {sum(vertcat (value{:}), 1)};
    rest = {sum(vertcat (rest{:}), 1)};
  endif

  variance = rest_variance = E.share = 0;
  for p = 1:numel (value)
    v = spread (value{p}, pop(p).class);
    variance += v;
    rest_variance += spread (rest{p}, pop(p).class);
    if (! isempty (pop(p).class))
      E.share += v ^ 2 / (max (pop(p).class) - 1);
    endif
  endfor
  E.se = sqrt (variance);
  E.rest_se = sqrt (rest_variance);
  E.q = critical_value ([]);
  if (E.share > 0)
    E.q = critical_value (1 + variance ^ 2 / E.share);
  endif

endfunction

## Of influence values, or of what is left without each class.
function v = spread (x, class)
  if (isempty (class))
    v = sum (x .^ 2);
  else
    G = numel (x);
    v = (G - 1) / G * sum ((x - sum (x) / G) .^ 2);
  endif
endfunction

## Of the SIDEs of one population, added with their WEIGHTs: influence values
## of items, or values without each class; the same less what histograms imply.
function [value, rest] = influences (P, side, weight)

  if (isempty (P.class))
    value = implied = zeros (1, P.D.n_items);
    for s = 1:numel (side)
      part = P.K.(side(s).set);
      known = side(s).pairs & ! isnan (part.kappa);
      L = sparse (known / max (1, nnz (known)));
      items = P.items.(side(s).set);
      [~, psi] = kappa_influence ("ddd_compare", P.D, items, part, {L});
      value += weight(s) * psi;
      implied += weight(s) * compare_histogram (P, items);
    endfor
  else
    sets = cellfun (@(x) P.items.(x), {side.set}, "uniformoutput", false);
    theta = @(T) weighted (T, side, weight);
    [~, value] = jackknife_classes ("ddd_compare", P.D, sets, P.class, theta);
    implied = 0;
    for s = 1:numel (side)
      implied += weight(s) * compare_histogram (P, sets{s});
    endfor
  endif
  rest = value - implied;

endfunction

function x = weighted (T, side, weight)
  x = 0;
  for s = 1:numel (T)
    kappa = kappa_of_tables (T(s).n11, T(s).n10, T(s).n01, T(s).n00);
    x += weight(s) * mean_over_pairs (kappa, side(s).pairs);
  endfor
endfunction
