## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} compare_histogram (@var{P}, @var{items})
## Influence values of the items of the population @var{P} (1 x m) on what the
## histogram of the complete ones of @var{items} (logical) implies for the mean
## kappa (@code{kappa_of_histogram}); or, where items come in classes, what is
## implied without each class (1 x G).
##
## It is a function of the sums over items of 1, k (n-k) and x_i, whose slopes
## are those of a complex step.
## @end deftypefn

function x = compare_histogram (P, items)

  n = P.D.n_models;
  items = find (items & P.complete);
  m = numel (items);
  k = P.k(items);
  plane = P.D.packed.plane.correct;
  if (isempty (P.class))
    on = false (1, P.D.n_items);
    on(items) = true;
    right = __ddd_right_on__ ("ddd_compare", plane, P.D.n_items, ...
                              __ddd_pack__ ("ddd_compare", on));
    whole = [m; sum(k .* (n - k)); right(:)];
    slope = zeros (1, n + 2);
    h = 1e-50;
    for i = 1:n+2
      moved = whole;
      moved(i) += h * 1i;
      slope(i) = imag (implied (moved, n)) / h;
    endfor
    of_models = __ddd_times_answers__ ("ddd_compare", slope(3:end), plane, ...
                                       P.D.n_items, 0);
    x = zeros (1, P.D.n_items);
    x(items) = slope(1) + slope(2) * k .* (n - k) + of_models(items);
  else
    sums = sums_by_class (P, items, k);
    whole = sum (sums, 2);
    for g = 1:columns (sums)
      x(g) = implied (whole - sums(:,g), n);
    endfor
  endif

endfunction

## What IMPLIED takes, of each class.
function sums = sums_by_class (P, items, k)

  D = P.D;
  n = D.n_models;
  class = P.class(items);
  G = max (P.class);
  right = zeros (n, G);
  step = max (1, floor (4e6 / n));
  for at = 1:step:numel (items)
    now = at:min (at + step - 1, numel (items));
    x = __ddd_select__ ("ddd_compare", D.packed.plane.correct, [], ...
                        D.n_items, items(now));
    right += __ddd_unpack__ ("ddd_compare", x, [], numel (now)) ...
             * sparse (1:numel (now), class(now), 1, numel (now), G);
  endfor
  by = @(w) accumarray (class(:), w(:), [G, 1])';
  sums = [by(ones (size (items))); by(k .* (n - k)); right];

endfunction

function kappa = implied (s, n)
  N = s(1);
  P = sum (s(3:end)) / (N * n);
  s2 = sum ((s(3:end) / N - P) .^ 2) / n;
  kappa = 1 - s(2) / (N * n * (n - 1) * (P * (1 - P) + s2 / (n - 1)));
endfunction
