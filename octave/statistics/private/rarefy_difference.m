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
  d.n_models = r;
  if (same)
    [one.trivial, one.impossible] = rarefy_ends (A.k, A.N, r, t);
    [two.trivial, two.impossible] = rarefy_ends (B.k, B.N, r, t);
  endif
  z = 1.959963984540054;
  for name = {"trivial", "impossible"}
    x = name{1};
    at = 1:numel (r);
    d.(x) = X.fraction.(x)(at) - Y.fraction.(x)(at);
    d.se_items.(x) = hypot (X.se_items.(x)(at), Y.se_items.(x)(at));
    if (same)
      m = X.n_items;
      each = one.(x)(A.at,:) - two.(x)(B.at,:) - d.(x);
      d.se_items.(x) = sqrt (sum (each .^ 2, 1) / (m * (m - 1)));
    endif
    d.se_models.(x) = hypot (X.se_models.(x)(at), Y.se_models.(x)(at));
    d.se.(x) = hypot (d.se_items.(x), d.se_models.(x));
    d.interval.(x) = d.(x) + [-z; z] * d.se.(x);
  endfor

endfunction
