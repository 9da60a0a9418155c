## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} kappa_within_conditions (@var{caller}, @var{R}, @
## @var{D}, @var{sets}, @var{threads})
## Where @var{D} pools items of several conditions: add their names to the
## result @var{R} of @code{ddd_consistency}, and to each part that has a field
## in @var{sets} (logical, its items) the mean over pairs of their mean kappa
## within conditions.  It is @code{NaN} where that would take many times as
## long as kappa itself.
## @end deftypefn

function R = kappa_within_conditions (caller, R, D, sets, threads)

  [names, index] = pooled_conditions (D);
  if (isempty (names))
    return
  endif
  n = D.n_models;
  R.condition_names = names;
  for part = {"full", "between"}
    R.(part{1}).within_conditions = NaN;
  endfor
  if (n ^ 2 * numel (names) > 1e7)
    return
  endif
  plane = D.packed.plane;
  total.full = total.between = known.full = known.between = zeros (n);
  for c = 1:numel (names)
    here = index == c;
    [x, valid] = __ddd_select__ (caller, plane.correct, plane.valid, ...
                                 D.n_items, find (here));
    for part = {"full", "between"}
      mask = __ddd_pack__ (caller, sets.(part{1})(here));
      kappa = __ddd_kappa__ (caller, x, valid, sum (here), mask, [], ...
                             threads, {"kappa"}).kappa;
      has = ! isnan (kappa);
      total.(part{1})(has) += kappa(has);
      known.(part{1}) += has;
    endfor
  endfor
  for part = {"full", "between"}
    x = part{1};
    R.(x).within_conditions = mean_over_pairs (total.(x) ./ known.(x));
  endfor

endfunction
