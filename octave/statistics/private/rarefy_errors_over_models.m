## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{se} =} rarefy_errors_over_models (@var{D}, @
## @var{items}, @var{k}, @var{N}, @var{at}, @var{r}, @var{t})
## Standard errors over models of the curves of @code{ddd_rarefy}: leave one
## model in @var{D} out.  It takes a right answer, a wrong one or none from an
## item; @var{at} has the number of the level (@var{k}, @var{N}) of each of the
## @var{items}.
## @end deftypefn

function se = rarefy_errors_over_models (D, items, k, N, at, r, t)

  n = D.n_models;
  m = numel (at);
  U = numel (k);
  ## Without a model there are too few for the last r.
  [T, I] = rarefy_ends ([k, k - 1, k], [N, N - 1, N - 1], r(1:end-1), t);
  T = zero_nan (T);
  I = zero_nan (I);
  left.trivial = left.impossible = zeros (n, numel (r) - 1);
  plane = D.packed.plane;
  for i = 1:n
    valid = plane.valid;
    if (! isempty (valid))
      valid = valid(:,i);
    endif
    x = __ddd_unpack__ ("ddd_rarefy", plane.correct(:,i), valid, D.n_items);
    x = double (x(items))(:);
    w = accumarray (at(:) + U * (x == 1) + 2 * U * (x == 0), 1, [3 * U, 1])';
    left.trivial(i,:) = w * T / m;
    left.impossible(i,:) = w * I / m;
  endfor
  for name = {"trivial", "impossible"}
    theta = left.(name{1}) - sum (left.(name{1}), 1) / n;
    se.(name{1}) = [sqrt((n - 1) / n * sum (theta .^ 2, 1)), NaN];
  endfor

endfunction

## Levels that no item can take, such as 0 right less a right one.
function x = zero_nan (x)
  x(isnan (x)) = 0;
endfunction
