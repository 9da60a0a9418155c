## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{E} =} compare_errors_over_items (@var{pop}, @
## @var{side}, @var{together}, @var{weights})
## Errors over items of sums of the two mean kappas that @code{ddd_compare}
## compares, one for each row of @var{weights} (sums x 2), the models as fixed:
## @code{se}, the reach @code{q} of a 95 % interval in standard errors, and
## @code{share} = se^4 / degrees of freedom (1 x sums each).  Items are those
## of each population @var{pop}, or the same ones @var{together}; where they
## come in classes, one class after the other is left out.  @code{rest_se} is
## the error of that less what the histograms imply.
## @end deftypefn

function E = compare_errors_over_items (pop, side, together, weights)

  value = rest = cell (1, numel (pop));
  for p = 1:numel (pop)
    mine = find ([side.pop] == p);
    [value{p}, rest{p}] = influences (pop(p), side(mine), weights(:,mine));
  endfor
  if (together && numel (pop) == 2)
    value = {value{1} + value{2}};
    rest = {rest{1} + rest{2}};
  endif

  variance = rest_variance = E.share = zeros (1, rows (weights));
  for p = 1:numel (value)
    v = spread (value{p}, pop(p).class);
    variance += v;
    rest_variance += spread (rest{p}, pop(p).class);
    if (! isempty (pop(p).class))
      E.share += v .^ 2 / (max (pop(p).class) - 1);
    endif
  endfor
  E.se = sqrt (variance);
  E.rest_se = sqrt (rest_variance);
  E.q = repmat (critical_value ([]), 1, rows (weights));
  for w = find (E.share > 0)
    E.q(w) = critical_value (1 + variance(w) ^ 2 / E.share(w));
  endfor

endfunction

## Of influence values, or of what is left without each class, in rows.
function v = spread (x, class)
  if (isempty (class))
    v = sumsq (x, 2)';
  else
    G = columns (x);
    v = (G - 1) / G * sumsq (x - sum (x, 2) / G, 2)';
  endif
endfunction

## Of sums of the SIDEs of one population with their WEIGHTS (sums x sides):
## influence values of items, or values without each class; the same less what
## histograms imply.
function [value, rest] = influences (P, side, weights)

  value = 0;
  if (isempty (P.class))
    for s = 1:numel (side)
      part = P.K.(side(s).set);
      known = side(s).pairs & ! isnan (part.kappa);
      L = sparse (known / max (1, nnz (known)));
      [~, psi] = kappa_influence ("ddd_compare", P.D, ...
                                  P.items.(side(s).set), part, {L});
      value += weights(:,s) * psi;
    endfor
  else
    sets = cellfun (@(x) P.items.(x), {side.set}, "uniformoutput", false);
    theta = @(T) means_of_tables (T, side);
    [~, left] = jackknife_classes ("ddd_compare", P.D, sets, P.class, theta);
    value = weights * left;
  endif
  rest = value;
  for s = 1:numel (side)
    rest -= weights(:,s) * compare_histogram (P, P.items.(side(s).set));
  endfor

endfunction

function x = means_of_tables (T, side)
  for s = 1:numel (T)
    kappa = kappa_of_tables (T(s).n11, T(s).n10, T(s).n01, T(s).n00);
    x(s,1) = mean_over_pairs (kappa, side(s).pairs);
  endfor
endfunction
