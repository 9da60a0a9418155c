## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{Q} =} diversity_cochran (@var{caller}, @var{D}, @
## @var{k}, @var{N}, @var{w})
## Cochran's test that all models in @var{D} are equally accurate, of the items
## that all answered; @var{k} of @var{N} are right on @var{w} items.
## @end deftypefn

function Q = diversity_cochran (caller, D, k, N, w)

  n = D.n_models;
  plane = D.packed.plane;
  whole = N == n;
  s = zeros (n, 1);
  if (isempty (plane.valid))
    [~, ~, ~, s] = __ddd_tally__ (caller, plane.correct, [], D.n_items);
    s *= D.n_items;
  elseif (any (whole))
    [~, answers] = __ddd_tally__ (caller, plane.correct, plane.valid, ...
                                  D.n_items);
    items = find (answers == n);
    x = __ddd_select__ (caller, plane.correct, [], D.n_items, items);
    [~, ~, ~, s] = __ddd_tally__ (caller, x, [], numel (items));
    s *= numel (items);
  endif
  s = round (s);
  total = sum (s);
  Q.q = (n - 1) * (n * sum (s .^ 2) - total ^ 2) ...
        / sum (w(whole) .* k(whole) .* (n - k(whole)));
  Q.df = n - 1;
  Q.p_value = NaN;
  if (! isnan (Q.q))
    Q.p_value = gammainc (Q.q / 2, Q.df / 2, "upper");
  endif

endfunction
