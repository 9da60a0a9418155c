## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{p}, @var{se}, @var{x}, @var{units}] =} @
## bootstrap_accuracies (@var{caller}, @var{D}, @var{unit}, @var{opt})
## Accuracies @var{p} of any number of models (n x 1), their standard errors
## @var{se}, and replicates @var{x} (n x B) of the multiplier bootstrap: the
## sum over @var{units} of e_g psi_g, with e normal and psi_g what the items of
## unit g add to an accuracy less its mean (Chernozhukov, Chetverikov and Kato
## 2013).
##
## Units are the classes @var{unit} (1 x m).  Without them they are 997 lots of
## items (all items, if fewer): a multiple of 997 apart, so that neighbours in
## a file, which may be alike, are in different lots.
## @end deftypefn

function [p, se, x, units] = bootstrap_accuracies (caller, D, unit, opt)

  m = D.n_items;
  if (isempty (unit))
    unit = mod (0:m-1, min (m, 997)) + 1;
  endif
  units = max (unit);
  [sorted, order] = sort (unit);
  ends = find ([diff(sorted), 1]);
  plane = D.packed.plane;
  right = answered = zeros (D.n_models, units);
  first = 1;
  for g = 1:units
    at = sort (order(first:ends(g)));
    first = ends(g) + 1;
    [c, v] = __ddd_select__ (caller, plane.correct, plane.valid, m, at);
    [~, ~, ~, a] = __ddd_tally__ (caller, c, [], numel (at));
    right(:,g) = round (a * numel (at));
    answered(:,g) = numel (at);
    if (! isempty (v))
      [~, ~, ~, a] = __ddd_tally__ (caller, v, [], numel (at));
      answered(:,g) = round (a * numel (at));
    endif
  endfor
  total = sum (answered, 2);
  p = sum (right, 2) ./ total;
  psi = (right - p .* answered) ./ total * sqrt (units / max (1, units - 1));
  se = sqrt (sum (psi .^ 2, 2));

  before = randn ("twister");
  unwind_protect
    randn ("twister", opt.seed);
    e = randn (units, opt.replicates);
  unwind_protect_cleanup
    randn ("twister", before);
  end_unwind_protect
  x = p + double (single (psi) * single (e));   # half the time

endfunction
