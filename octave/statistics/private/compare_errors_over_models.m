## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{E} =} compare_errors_over_models (@var{pop}, @
## @var{side}, @var{opt})
## Errors over models of the difference that @code{ddd_compare} found: leave
## out one model after the other, within each group (or of all); the models of
## two populations are independent.  @code{se}, @code{share} = sum of the
## squared variances over their degrees of freedom, and @code{cells}, the part
## of the variance that the errors over items have too.
## @end deftypefn

function E = compare_errors_over_models (pop, side, opt)

  variance = E.share = E.cells = 0;
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
      variance = NaN;          # a statement about these models
    endif
    for g = who
      in = group == g;
      if (sum (in) > 1)
        unit = zeros (D.n_models, 1);
        unit(in) = 1:sum (in);
        theta = @(keep) without (pop(p), side(mine), 3 - 2 * mine, keep, opt);
        [se, kept] = jackknife_models (unit, theta);
        terms = arrayfun (@(s) term (pop(p), side(s), 3 - 2 * s, kept), mine);
        E.cells += variance_of_answers ("ddd_compare", D, terms, unit, ...
                                        pop(p).class);
        variance += se ^ 2;
        E.share += se ^ 4 / (sum (in) - 1);
      endif
    endfor
  endfor
  E.se = sqrt (variance);

endfunction

function t = term (P, side, sign, kept)
  if (strcmp (side.set, "full"))
    kept = [];
  endif
  t = struct ("items", P.items.(side.set), "part", P.K.(side.set), ...
              "pairs", side.pairs, "sign", sign, "kept", kept);
endfunction

## What is left of the difference with the models that are kept and the split
## that they make, and its in-between items.
function [difference, items] = without (P, side, sign, keep, opt)

  E = ddd_select (P.D, "models", keep);
  difference = 0;
  items = [];
  for s = 1:numel (side)
    kappa = P.K.(side(s).set).kappa(keep,keep);
    if (strcmp (side(s).set, "between"))
      items = false (1, P.D.n_items);
      if (sum (keep) < 2 * opt.tolerance + 2)
        difference = NaN;
        return
      endif
      args = struct ("tolerance", opt.tolerance, "family", {{}}, ...
                     "threads", 0, "counts", false);
      [part, items] = kappa_part ("ddd_compare", E, "between", args);
      kappa = part.kappa;
    endif
    difference += sign(s) * mean_over_pairs (kappa, side(s).pairs(keep,keep));
  endfor

endfunction
