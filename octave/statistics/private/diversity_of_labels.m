## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{L}, @var{means}] =} diversity_of_labels @
## (@var{caller}, @var{predictions}, @var{C}, @var{options})
## Agreement of the predicted labels of all pairs of models, on the items for
## which both have one: @code{agreement}, @code{kappa} (Cohen's, of labels) and
## @code{capa}, n x n each, with
##   capa = (c_obs - c_exp) / (1 - c_exp),
##   c_exp = p q + (1-p) (1-q) f,  f = mean of 1 / (K_j - 1)
## where p and q are the accuracies by @var{C} (models x items) and @var{K_j}
## the number of @var{options} of item j (one for all, or 1 x m; empty: as many
## as there are different labels).  The same label on the same item must be
## right or wrong for all.  @var{means} has their means over pairs.
## @end deftypefn

function [L, means] = diversity_of_labels (caller, predictions, C, options)

  [n, m] = size (C);
  if (! isequal (size (predictions), [n, m]))
    error ("ddd:invalidInput", "%s: predictions must be %d x %d, as C is",
           caller, n, m);
  endif
  if (iscellstr (predictions))
    given = ! cellfun (@isempty, predictions);
  else
    given = ! isnan (predictions);
  endif
  [names, ~, code] = unique (predictions(given)(:));
  Z = zeros (n, m);
  Z(given) = code;
  Z(isnan (C)) = 0;
  given = Z > 0;
  if (isempty (options))
    options = numel (names);
  endif
  if (any (options(:) < 2) || ! any (numel (options) == [1, m]))
    error ("ddd:invalidOption", ["%s: n_options must be a number of ", ...
           "labels >= 2, or one for each of %d items"], caller, m);
  endif

  ## One column per item and label that somebody gave.
  [i, j] = find (given);
  [column, ~, at] = unique ((j(:) - 1) * numel (names) + Z(given)(:));
  right = accumarray (at(:), C(given)(:));
  mixed = find (right > 0 & right < accumarray (at(:), 1), 1);
  if (! isempty (mixed))
    error ("ddd:invalidInput", ["%s: predictions disagree with C: models ", ...
           "with the same label of item %d are right and wrong"], caller,
           ceil (column(mixed) / numel (names)));
  endif
  A = sparse (i, at, 1, n, numel (column));
  G = given + 0;
  both = G * G';
  L.agreement = full (A * A') ./ both;

  chance = zeros (n);
  for c = 1:numel (names)
    mine = sparse (Z == c) * G';        # label c where the other has one too
    chance += mine .* mine' ./ both .^ 2;
  endfor
  L.kappa = (L.agreement - chance) ./ (1 - chance);

  if (isscalar (options))
    options = options * ones (1, m);
  endif
  f = (G ./ (options(:)' - 1)) * G' ./ both;
  p = ((C == 1 & given) + 0) * G' ./ both;
  chance = p .* p' + (1 - p) .* (1 - p') .* f;
  L.capa = (L.agreement - chance) ./ (1 - chance);
  means = structfun (@mean_over_pairs, L, "uniformoutput", false);

endfunction
