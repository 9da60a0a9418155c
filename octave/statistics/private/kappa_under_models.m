## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} kappa_under_models (@var{caller}, @var{R}, @
## @var{D}, @var{P}, @var{Q}, @var{opt})
## Add to the parts full and between of the result @var{R} of
## @code{ddd_consistency} what every pair of models in @var{D} would show under
## the Rasch model and under one with a slope per model, where the options
## @var{opt} ask for it: of each pair, the mean, and by how much pairs deviate.
## @var{P} has the in-between items, @var{Q} the categories of all items for
## these models.
## @end deftypefn

function R = kappa_under_models (caller, R, D, P, Q, opt)

  all = true (1, D.n_items);
  ## Families are not what k counts.
  between = P.items.between ...
            & (isempty (opt.family) || ! isempty (opt.panel));
  if (opt.rasch)
    full = kappa_under_rasch (caller, D, all, Q);
    R.full = under (R.full, "rasch", full);
    R.between = under (R.between, "rasch", ...
                       kappa_under_rasch (caller, D, between, Q));
  endif
  if (opt.slopes)
    part = fit_slopes (caller, D, Q.complete, opt);
    full = kappa_under_slopes (caller, D, all, Q, part);
    R.full = under (R.full, "slopes", full);
    if (! isempty (opt.panel))
      part = fit_slopes (caller, D, Q.complete & between, opt);
    endif
    R.between = under (R.between, "slopes", ...
                       kappa_under_slopes (caller, D, between, Q, part));
  endif

endfunction

## What every pair would show under a model, beside what it shows.
function part = under (part, name, kappa)
  part.([name, "_kappa"]) = kappa;
  part.([name, "_mean_kappa"]) = mean_over_pairs (kappa);
  off = (part.kappa - kappa)(triu (true (rows (kappa)), 1));
  part.([name, "_deviation"]) = [min(off), max(off)];
endfunction

function part = fit_slopes (caller, D, items, opt)
  part = {};
  if (any (items))
    correct = __ddd_select__ (caller, D.packed.plane.correct, [], ...
                              D.n_items, find (items));
    opt.progress = true;
    part = slopes_model (caller, correct, sum (items), false, opt).part;
  endif
endfunction
