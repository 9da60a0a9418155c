## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{se} =} jackknife_models (@var{unit}, @var{theta})
## @deftypefnx {} {[@var{se}, @var{cells}] =} jackknife_models (@var{unit}, @
## @var{theta}, @var{class})
## Standard errors over models: the jackknife that leaves out one of G units,
## sqrt ((G-1)/G sum (theta_g - mean)^2).  @var{unit} (n x 1) has the number of
## the unit, a model or a family, that each model belongs to (0: stays);
## @var{theta} is called with a logical vector of models that stay and returns
## a row vector.
##
## @var{cells} is the part of the variance that is due to single answers, which
## is both in the error over items and in that over models: the jackknife
## variance of the influence value of each item (or class of items, with
## @var{class}), summed.  @var{theta} then returns a number and, as its second
## output, influence values (1 x m).
## @end deftypefn

function [se, cells] = jackknife_models (unit, theta, class = [])

  G = max (unit);
  cells = sum_of = square = 0;
  for g = 1:G
    if (nargout < 2)
      left(g,:) = theta (unit != g);
    else
      [left(g,:), psi] = theta (unit != g);
      if (! isempty (class))
        psi = accumarray (class(:), psi(:))';
      endif
      sum_of += psi;
      square += psi .^ 2;
    endif
  endfor
  se = sqrt ((G - 1) / G * sum ((left - sum (left, 1) / G) .^ 2, 1));
  if (nargout > 1)
    cells = (G - 1) / G * sum (square - sum_of .^ 2 / G);
    if (! isempty (class))
      cells *= max (class) / (max (class) - 1);
    endif
  endif

endfunction
