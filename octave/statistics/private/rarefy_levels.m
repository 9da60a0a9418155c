## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{A} =} rarefy_levels (@var{A})
## Add to what @code{rarefy_input} knows of a set of models the levels of its
## items: @code{w} items have @code{k} of @code{N} answers right; which level
## each item has (@code{at}), how many items of each class
## (@code{by_class}), and of how many items of a level each model has the
## @code{right} answer or @code{none} (models x levels); and how many standard
## errors a 95 % interval reaches to either side (@code{reach}).
## @end deftypefn

function A = rarefy_levels (A)

  A.by_class = A.at = A.right = A.none = [];
  A.reach = critical_value ();
  if (isempty (A.D))                    # a histogram has its levels already
    return
  endif
  x = [A.P.items.k(A.items); A.P.items.answers(A.items)]';
  [level, ~, A.at] = unique (x, "rows");
  A.k = level(:,1)';
  A.N = level(:,2)';
  levels = numel (A.k);
  A.w = accumarray (A.at(:), 1)';
  if (! isempty (A.class))
    [~, ~, class] = unique (A.class(A.items));
    G = max (class);
    A.by_class = sparse (class, A.at, 1, G, levels);
    A.reach = critical_value (G);
  endif

  plane = A.D.packed.plane;
  A.right = A.none = zeros (A.D.n_models, levels);
  for i = 1:A.D.n_models
    valid = plane.valid;
    if (! isempty (valid))
      valid = valid(:,i);
    endif
    x = __ddd_unpack__ ("ddd_rarefy", plane.correct(:,i), valid, ...
                        A.D.n_items)(A.items);
    A.right(i,:) = accumarray (A.at(x == 1), 1, [levels, 1])';
    if (! isempty (valid))
      A.none(i,:) = accumarray (A.at(isnan (x)), 1, [levels, 1])';
    endif
  endfor

endfunction
