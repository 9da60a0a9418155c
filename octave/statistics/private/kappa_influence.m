## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{se}, @var{psi}] =} kappa_influence (@var{caller}, @
## @var{D}, @var{sets}, @var{part}, @var{cells})
## Standard errors over items of linear combinations of kappas, and the
## influence values of items: @code{pair_influence} for kappa, of which
## @var{part} has the n x n matrices kappa, n11, n10, n01 and n00.
## @end deftypefn

function [se, psi] = kappa_influence (caller, D, sets, part, cells)

  slope = kappa_slopes (part);
  if (nargout > 1)
    [se, psi] = pair_influence (caller, D, sets, slope, cells);
  else
    se = pair_influence (caller, D, sets, slope, cells);
  endif
  for g = 1:numel (cells)
    on = find (cells{g});
    if (isempty (on) || any (isnan (part.kappa(on))))
      se(g) = NaN;
    endif
  endfor

endfunction
