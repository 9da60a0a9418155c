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
        cells = 0;              # small where there are many answers
        if (D.n_models ^ 3 * D.n_items < 2e11)
          [se, cells] = jackknife_models (unit, theta, pop(p).class);
        else
          se = jackknife_models (unit, theta);
        endif
        variance += se ^ 2;
        E.cells += cells;
        E.share += se ^ 4 / (sum (in) - 1);
      endif
    endfor
  endfor
  E.se = sqrt (variance);

endfunction

## What is left of the difference, and the influence of items on it, with the
## models that are kept and the split that they make.
function [difference, psi] = without (P, side, sign, keep, opt)

  E = ddd_select (P.D, "models", keep);
  difference = psi = 0;
  for s = 1:numel (side)
    items = P.items.(side(s).set);
    if (strcmp (side(s).set, "full"))
      for name = {"kappa", "n11", "n10", "n01", "n00"}
        part.(name{1}) = P.K.full.(name{1})(keep,keep);
      endfor
    elseif (sum (keep) < 2 * opt.tolerance + 2)
      difference = NaN;
      continue
    else
      args = struct ("tolerance", opt.tolerance, "family", {{}}, ...
                     "threads", 0, "counts", true);
      [part, items] = kappa_part ("ddd_compare", E, "between", args);
    endif
    pairs = side(s).pairs(keep,keep) & ! isnan (part.kappa);
    difference += sign(s) * mean_over_pairs (part.kappa, pairs);
    if (nargout > 1)
      L = sparse (pairs / max (1, nnz (pairs)));
      [~, x] = kappa_influence ("ddd_compare", E, items, part, {L});
      psi += sign(s) * x;
    endif
  endfor
  if (isscalar (psi))
    psi = zeros (1, P.D.n_items);
  endif

endfunction
