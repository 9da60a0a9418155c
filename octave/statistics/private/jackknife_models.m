## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{se}, @var{kept}] =} jackknife_models (@var{unit}, @
## @var{theta})
## Standard errors over models: the jackknife that leaves out one of G units,
## sqrt ((G-1)/G sum (theta_g - mean)^2).  @var{unit} (n x 1) has the number of
## the unit, a model or a family, that each model belongs to (0: stays);
## @var{theta} is called with a logical vector of models that stay and returns
## a row vector and, if asked for, a second row, of which @var{kept} has one
## for each unit.
## @end deftypefn

function [se, kept] = jackknife_models (unit, theta)

  G = max (unit);
  kept = [];
  for g = 1:G
    if (nargout < 2)
      left(g,:) = theta (unit != g);
    else
      [left(g,:), row] = theta (unit != g);
      kept = [kept; row];
    endif
  endfor
  se = sqrt ((G - 1) / G * sum ((left - sum (left, 1) / G) .^ 2, 1));

endfunction
