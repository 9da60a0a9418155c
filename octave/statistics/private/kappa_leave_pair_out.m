## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{part}, @var{sets}] =} kappa_leave_pair_out @
## (@var{caller}, @var{D}, @var{P}, @var{V}, @var{opt}, @var{fields})
## The @var{fields} of @code{__ddd_kappa__} for all pairs of models in @var{D},
## each pair on the items that are in between for the others (@var{P} has the
## numbers of right models and of answers), or, with the votes @var{V} (else
## empty), for the families of neither.  @var{sets} says which items these are,
## as @code{kappa_influence} wants to know.
## @end deftypefn

function [part, sets] = kappa_leave_pair_out (caller, D, P, V, opt, fields)

  voters = D.n_models;
  if (! isempty (V))
    voters = numel (V.names);
  endif
  t = opt.tolerance;
  if (voters < 2 * t + 4)
    error ("ddd:tooFewModels",
           "%s: leave_pair_out with tolerance %d needs at least %d %s, not %d",
           caller, t, 2 * t + 4, merge (isempty (V), "models", "families"),
           voters);
  endif

  plane = D.packed.plane;
  if (isempty (V))
    part = __ddd_leave_out__ (caller, plane.correct, plane.valid, ...
             D.n_items, P.items.k, P.items.answers, t, opt.threads, fields);
    sets = kinds (P.items, t, D.n_models);
  else
    part = kappa_leave_families (caller, D, V, t, opt.threads, fields);
    sets = of_families (D, V, t);
  endif
  part.n_items = part.n11 + part.n10 + part.n01 + part.n00;

  ## All pairs in one table, what the histogram implies: with A11 pairs of
  ## right answers, A10 of one and M in all, P = (2 A11 + A10) / (2 M),
  ##   kappa_H = 1 - (A10 / M) / (2 P (1 - P)).
  pair = triu (true (D.n_models), 1);
  A11 = sum (part.n11(pair));
  A10 = sum (part.n10(pair) + part.n01(pair));
  M = sum (part.n_items(pair));
  mean_right = (2 * A11 + A10) / (2 * M);
  part.histogram_kappa = 1 - A10 / M / (2 * mean_right * (1 - mean_right));

endfunction

## The same items as in leave.c: k right and w wrong say in which cells of the
## table of a pair an item can be.
function sets = kinds (items, t, n)
  w = items.answers - items.k;
  kind = (items.k >= t + 3 & w >= t + 1) ...
         + 2 * (items.k >= t + 2 & w >= t + 2) ...
         + 4 * (items.k >= t + 1 & w >= t + 3);
  for c = 1:7
    sets(c) = struct ("items", kind == c, "pairs", true (n), ...
                      "use", bitget (c, 1:3));
  endfor
endfunction

## The items of all pairs, and what else those of two families have.
function sets = of_families (D, V, t)

  low = sum (V.low, 1);
  high = sum (V.high, 1);
  G = numel (V.names);
  sets = struct ("items", low > (t + 2) * V.unit
                          & high < (G - t - 2) * V.unit, ...
                 "pairs", ! eye (D.n_models), "use", [1 1 1]);
  for h = 1:G
    for g = 1:h
      ## Votes of the others, of which there are as many:
      out = unique ([g, h]);
      left = G - numel (out);
      least = low - sum (V.low(out,:), 1);
      most = high - sum (V.high(out,:), 1);
      items = least > t * V.unit & most < (left - t) * V.unit ...
              & ! sets(1).items;
      in_g = V.index == g;
      in_h = V.index == h;
      pairs = (in_g & in_h' | in_h & in_g') & ! eye (D.n_models);
      if (any (pairs(:)))
        sets(end+1) = struct ("items", items, "pairs", pairs, "use", [1 1 1]);
      endif
    endfor
  endfor

endfunction
