## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} rarefy_difference (@var{X}, @var{A}, @
## @var{B}, @var{same})
## The curves @var{X} of @code{ddd_rarefy} less those of the other set of
## models, at equal numbers of models.  Models are independent; so are items,
## unless they are the @var{same}.  @var{A} and @var{B} are what is known of
## both sets.
## @end deftypefn

function d = rarefy_difference (X, A, B, same)

  Y = X.against;
  t = X.tolerance;
  r = intersect (X.n_models, Y.n_models);
  at = 1:numel (r);
  d.n_models = r;
  reach = A.reach;
  if (same)
    ## Every item is a level of its own.
    m = X.n_items;
    each.w = ones (1, m);
    each.by_class = [];
    if (! isempty (A.by_class))
      [~, ~, class] = unique (A.class(A.items));
      each.by_class = sparse (class, 1:m, 1);
    endif
    [one.trivial, one.impossible] = rarefy_hypergeometric (A.k, A.N, r, t);
    [two.trivial, two.impossible] = rarefy_hypergeometric (B.k, B.N, r, t);
  endif
  for name = {"trivial", "impossible"}
    x = name{1};
    d.(x) = X.fraction.(x)(at) - Y.fraction.(x)(at);
    if (same)
      d.se_items.(x) = rarefy_errors_over_items (each, ...
        one.(x)(A.at,:) - two.(x)(B.at,:) - d.(x));
    else
      d.se_items.(x) = hypot (X.se_items.(x)(at), Y.se_items.(x)(at));
    endif
    d.se_models.(x) = hypot (X.se_models.(x)(at), Y.se_models.(x)(at));
    d.se.(x) = hypot (d.se_items.(x), d.se_models.(x));
    d.interval.(x) = d.(x) + [-1; 1] * reach * d.se.(x);
  endfor

endfunction
