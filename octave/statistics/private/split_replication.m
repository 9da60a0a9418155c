## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{X} =} split_replication (@var{k}, @var{N}, @var{w}, @
## @var{n}, @var{t})
## How often categories come back in the other half of the models: of the items
## that are trivial (impossible) among one random half, the share that is so
## among the other, of @var{w} items with @var{k} of @var{N} answers right.
## The halves are r = floor (@var{n} / 2) models each, with tolerance @var{t}.
##
## Over all halves at once, so nothing is drawn: the expected number of items
## that are so in both, over that in one.  Among 2 r random models s are wrong,
## which is hypergeometric, and so is how many of these are in one half.
## @end deftypefn

function X = split_replication (k, N, w, n, t)

  r = floor (n / 2);
  X.n_models = r;
  X.trivial = NaN;
  X.impossible = NaN;
  X.share = struct ("trivial", NaN, "impossible", NaN);
  if (r < 2 * t + 2 || ! any (w))
    return
  endif
  k = k(:);
  wrong = N(:) - k;
  both.trivial = drawn (wrong, k, 2 * r, 0:2*t);
  both.impossible = drawn (k, wrong, 2 * r, 0:2*t);
  one.trivial = sum (drawn (wrong, k, r, 0:t), 2);
  one.impossible = sum (drawn (k, wrong, r, 0:t), 2);
  for s = 0:2*t
    apart(s+1,1) = sum (drawn (s, 2 * r - s, r, max (0, s - t) : min (s, t)));
  endfor
  for name = {"trivial", "impossible"}
    x = name{1};
    half = w * one.(x);
    if (half > 0)
      X.(x) = w * both.(x) * apart / half;
    endif
    X.share.(x) = half / sum (w);
  endfor

endfunction

## Probability that s of r random ones are of the A, not of the B.
function p = drawn (A, B, r, s)
  choose = @(a, b) (a >= b) .* exp (gammaln (a + 1) - gammaln (b + 1) ...
                                    - gammaln (max (0, a - b) + 1));
  p = choose (A, s) .* choose (B, r - s) ./ choose (A + B, r);
endfunction
