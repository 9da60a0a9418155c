## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{W} =} ensemble_same_wrong (@var{code}, @var{truth}, @
## @var{wrong}, @var{L})
## When two models are both wrong, how often do they give the same label?  From
## the numbers @var{code} (n x m, 0: no label) and @var{truth} (valid labels x
## items) of @var{L} labels, and the answers that are @var{wrong} (logical).
##
## @var{W} has @code{both} (n x n items on which both give a wrong label),
## @code{same} (the share of these with the same one) and @code{expected}: that
## if each chose by the frequencies f of labels among its own errors, less what
## is right there, V,
##
##   mean of sum_l f_il f_jl / (1 - f_iV) / (1 - f_jV),  l not in V,
##
## and the same over all pairs, @code{pooled.observed} and @code{.expected}.
## @end deftypefn

function W = ensemble_same_wrong (code, truth, wrong, L)

  [n, m] = size (code);
  wrong &= code > 0;
  [i, j] = find (wrong);
  label = double (code(wrong))(:);
  ## One column per item and label that somebody gives.
  [~, ~, at] = unique ((j(:) - 1) * L + label);
  A = sparse (i(:), at(:), 1, n, max ([1; at(:)]));
  W.both = (wrong + 0) * (wrong + 0)';
  same = full (A * A');

  F = full (sparse (i(:), label, 1, n, L));
  F ./= max (1, sum (F, 2));
  G = F * F';
  expected = zeros (n);
  [valid, ~, group] = unique (truth', "rows");
  for g = 1:rows (valid)
    v = unique (valid(g,valid(g,:) > 0));
    left = 1 - sum (F(:,v), 2);
    here = wrong(:,group == g) + 0;
    chance = (G - F(:,v) * F(:,v)') ./ (left .* left');
    some = here * here';
    chance(some == 0) = 0;      # one without errors there, or only these
    expected += some .* chance;
  endfor

  W.same = same ./ W.both;
  W.expected = expected ./ W.both;
  W.same(1:n+1:end) = W.expected(1:n+1:end) = NaN;
  pair = triu (true (n), 1);
  total = sum (W.both(pair));
  W.pooled.observed = sum (same(pair)) / total;
  W.pooled.expected = sum (expected(pair)) / total;

endfunction
