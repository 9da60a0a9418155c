## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{E} =} compare_errors_over_models (@var{pop}, @
## @var{side}, @var{weights}, @var{opt})
## Errors over models of sums of the two mean kappas that @code{ddd_compare}
## compares, one for each row of @var{weights} (sums x 2): leave out one model
## after the other, within each group (or of all); the models of two
## populations are independent.  @code{se}, @code{share} = sum of the squared
## variances over their degrees of freedom, and @code{cells}, the part of the
## variance that the errors over items have too (1 x sums each).
## @end deftypefn

function E = compare_errors_over_models (pop, side, weights, opt)

  variance = E.share = E.cells = zeros (1, rows (weights));
  for p = 1:numel (pop)
    mine = find ([side.pop] == p);
    D = pop(p).D;
    group = pop(p).group;
    who = unique ([side(mine).who]);
    if (all ([side(mine).everyone]))
      group = ones (D.n_models, 1);
      who = 1;
    endif
    if (isempty (who))
      variance(:) = NaN;       # a statement about these models
    endif
    for g = who
      in = group == g;
      if (sum (in) > 1)
        unit = zeros (D.n_models, 1);
        unit(in) = 1:sum (in);
        [left, kept] = without (pop(p), side(mine), unit, opt);
        se = jackknife_models (left * weights(:,mine)');
        terms = arrayfun (@(s) term (pop(p), side(s), weights(:,s)', kept), ...
                          mine);
        E.cells += variance_of_answers ("ddd_compare", D, terms, unit, ...
                                        pop(p).class);
        variance += se .^ 2;
        E.share += se .^ 4 / (sum (in) - 1);
      endif
    endfor
  endfor
  E.se = sqrt (variance);

endfunction

function t = term (P, side, weight, kept)
  if (strcmp (side.set, "full"))
    kept = [];
  endif
  t = struct ("items", P.items.(side.set), "part", P.K.(side.set), ...
              "pairs", side.pairs, "weight", weight, "kept", kept);
endfunction

## What is left of the mean of each side without each model, the split made
## anew, and the in-between items then.
function [left, kept] = without (P, side, unit, opt)

  D = P.D;
  kept = [];
  for s = 1:numel (side)
    part = P.K.(side(s).set);
    if (strcmp (side(s).set, "full"))
      left(:,s) = means_without_units (part.kappa, side(s).pairs, unit);
    elseif (D.n_models - 1 < 2 * opt.tolerance + 2)
      left(1:max (unit),s) = NaN;
    else
      [left(:,s), kept] = ...
        between_without_models ("ddd_compare", D, part, P.items.between, ...
                                side(s).pairs, unit, opt.tolerance, 0, []);
    endif
  endfor

endfunction
