## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{se}, @var{psi}] =} kappa_influence (@var{caller}, @
## @var{D}, @var{sets}, @var{part}, @var{cells})
## Standard errors over items of linear combinations of kappas, and the
## influence values of items: @code{pair_influence} for kappa, of which
## @var{part} has the n x n matrices kappa, n11, n10, n01 and n00.
##
## The influence of item j on the kappa of a pair with answers x and y is
##   IF = @{[x = y] - c_obs - (1-kappa) [(2q-1)(x-p) + (2p-1)(y-q)]@}
##        / (1-c_exp),
## of which the slopes of the four cells are 1 / N.
## @end deftypefn

function [se, psi] = kappa_influence (caller, D, sets, part, cells)

  N = part.n11 + part.n10 + part.n01 + part.n00;
  p = (part.n11 + part.n10) ./ N;
  q = (part.n11 + part.n01) ./ N;
  observed = (part.n11 + part.n00) ./ N;
  room = (p .* (1 - q) + (1 - p) .* q) .* N;
  at = @(x, y) ((x == y) - observed - (1 - part.kappa) ...
                .* ((2*q - 1) .* (x - p) + (2*p - 1) .* (y - q))) ./ room;
  slope = struct ("n11", at (1, 1), "n10", at (1, 0), ...
                  "n01", at (0, 1), "n00", at (0, 0));
  if (nargout > 1)
    [se, psi] = pair_influence (caller, D, sets, slope, cells);
  else
    se = pair_influence (caller, D, sets, slope, cells);
  endif
  for g = 1:numel (cells)
    if (! any (cells{g}(:)) || any (isnan (part.kappa(cells{g} != 0))))
      se(g) = NaN;
    endif
  endfor

endfunction
