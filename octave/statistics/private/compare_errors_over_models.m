## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{se} =} compare_errors_over_models (@var{pop}, @
## @var{side}, @var{opt})
## Standard error over models of the difference that @code{ddd_compare} found:
## leave out one model after the other, within each group (or of all); the
## models of two populations are independent.
## @end deftypefn

function se = compare_errors_over_models (pop, side, opt)

  variance = 0;
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
        theta = @(keep) without (pop(p), side(mine), mine, keep, opt);
        variance += jackknife_models (unit, theta) ^ 2;
      endif
    endfor
  endfor
  se = sqrt (variance);

endfunction

## What is left of the difference with the models that are kept and the split
## that they make; MINE are the numbers of the SIDES.
function difference = without (P, side, mine, keep, opt)

  K = P.K;
  if (any (strcmp ({side.set}, "between")))
    if (sum (keep) < 2 * opt.tolerance + 2)
      difference = NaN;
      return
    endif
    K = ddd_consistency (ddd_select (P.D, "models", keep), "tolerance", ...
                         opt.tolerance);
  else
    K.full.kappa = K.full.kappa(keep,keep);
  endif
  difference = 0;
  for s = 1:numel (side)
    kappa = K.(side(s).set).kappa;
    difference += (3 - 2 * mine(s)) ...
                  * mean_over_pairs (kappa, side(s).pairs(keep,keep));
  endfor

endfunction
