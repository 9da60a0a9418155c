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
  plane = P.D.packed.plane;
  G = max ([1, P.class]);
  class = ones (1, m);
  if (! isempty (P.class))
    class = P.class(items);
  endif
  ## Sums by class, and of all.
  right = zeros (n, G);
  step = max (1, floor (4e6 / n));
  for at = 1:step:m
    some = at:min (at + step - 1, m);
    right += answers (P.D, items(some)) ...
             * sparse (1:numel (some), class(some), 1, numel (some), G);
  endfor
  by = @(w) accumarray (class(:), w(:), [G, 1])';
  sums = [by(ones (1, m)); by(k .* (n - k)); right];
  whole = sum (sums, 2);

  if (isempty (P.class))
    slope = zeros (1, n + 2);
    h = 1e-50;
    for i = 1:n+2
      moved = whole;
      moved(i) += h * 1i;
      slope(i) = imag (implied (moved, n)) / h;
    endfor
    x = zeros (1, P.D.n_items);
    for at = 1:step:m
      some = at:min (at + step - 1, m);
      x(items(some)) = slope(1) + slope(2) * k(some) .* (n - k(some)) ...
                       + slope(3:end) * answers (P.D, items(some));
    endfor
  else
    for g = 1:G
      x(g) = implied (whole - sums(:,g), n);
    endfor
  endif

endfunction

function X = answers (D, which)
  plane = D.packed.plane;
  correct = __ddd_select__ ("ddd_compare", plane.correct, [], D.n_items, ...
                            which);
  X = __ddd_unpack__ ("ddd_compare", correct, [], numel (which)) + 0;
endfunction

function kappa = implied (s, n)
  N = s(1);
  P = sum (s(3:end)) / (N * n);
  s2 = sum ((s(3:end) / N - P) .^ 2) / n;
  kappa = 1 - s(2) / (N * n * (n - 1) * (P * (1 - P) + s2 / (n - 1)));
endfunction
