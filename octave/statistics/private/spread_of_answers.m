## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{v} =} spread_of_answers (@var{caller}, @var{D}, @
## @var{terms})
## What @code{variance_of_answers} returns where each model of @var{D} is left
## out, and no classes of items: of one or two mean kappas, or of the cells of
## the tables of one term by term.  The @var{terms} have their @code{items},
## @code{kept}, @code{use} and @code{weight} as there, a @code{scale} (n x 1;
## cells have that in common), and in
## @code{cells} what items in a cell do to pairs, 0 where there is no pair;
## @code{alone} is what completes products of answers on the diagonal.
## @end deftypefn

function v = spread_of_answers (caller, D, terms)

  n = D.n_models;
  for c = 1:numel (terms)
    t = terms(c);
    about(c,:) = uint8 (t.items);
    if (isstruct (t.kept))
      about(c,:) += 2 * uint8 (t.items & t.kept.right) ...
                    + 4 * uint8 (t.items & t.kept.wrong);
    endif
  endfor
  if (all ([terms.use]))                # means, not cells of one
    for c = 1:numel (terms)             # of n x terms x sums
      scale(:,c,:) = terms(c).scale * terms(c).weight;
    endfor
    v = (n - 1) / n * spread (caller, D, terms, scale, about);
    return
  endif
  ## Most items are in all cells whichever model is left out.
  whole = all (about == 1, 1);
  one = terms(1);
  one.use = [1, 1, 1];
  for cell = fieldnames (one.cells)'
    for t = terms(2:end)
      one.cells.(cell{1}) += t.cells.(cell{1});
    endfor
  endfor
  v = spread (caller, D, one, one.scale, whole .* about(1,:));
  about(:,whole) = 0;
  v += spread (caller, D, terms, [terms.scale], about);
  v *= (n - 1) / n * terms(1).weight ^ 2;

endfunction

## Sum over items of the spread about the mean over models of what is left of
## the influence of an item, for each sum of the terms that SCALE has.
function v = spread (caller, D, terms, scale, about)

  n = D.n_models;
  m = D.n_items;
  x = D.packed.plane.correct;
  valid = D.packed.plane.valid;
  ## Items that all got right, or none, are alike: one of each.
  [k, answers] = __ddd_tally__ (caller, x, valid, m);
  weight = any (about, 1) + 0;
  for level = [0, n]
    alike = find (weight & answers == n & k == level);
    if (! isempty (alike))
      weight(alike) = 0;
      weight(alike(1)) = numel (alike);
    endif
  endfor
  in = find (weight);
  if (isempty (in))
    v = zeros (1, size (scale, 3));
    return
  elseif (numel (in) < .9 * m)          # else it is not worth a copy
    [x, valid] = __ddd_select__ (caller, x, valid, m, in);
  else
    in = 1:m;
  endif
  products = cell (4, 0);
  kind = zeros (2, 0);
  for c = 1:numel (terms)
    [N, use] = deal (terms(c).cells, terms(c).use);
    F = [];
    if (isempty (valid) && all (use))
      F = thin_factor (N.n11 - N.n10 - N.n01 + N.n00 + diag (terms(c).alone));
    endif
    if (! isempty (F))
      F(:,end+1) = sum (N.n10 - N.n00, 2) - sumsq (F, 2);
      products(:,end+1) = {N.n01 - N.n00; []; sum(N.n00, 2); F};
      kind(:,end+1) = [c; 3];
      continue
    endif
    if (any (use(1:2)))                 # what models that are right have
      products(:,end+1) = {N.n11 - N.n10; -N.n10; sum(N.n10, 2); []};
      kind(:,end+1) = [c; 1];
    endif
    if (any (use(2:3)))                 # and those that are wrong
      products(:,end+1) = {N.n01 - N.n00; -N.n00; sum(N.n00, 2); []};
      kind(:,end+1) = [c; 2];
    endif
  endfor
  square = __ddd_influence__ (caller, x, valid, numel (in), products, kind, ...
                              scale, about(:,in), 0);
  v = (square * weight(in)')';

endfunction
