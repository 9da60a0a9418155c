## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{left} =} means_without_units (@var{kappa}, @
## @var{pairs}, @var{unit})
## Mean of @var{kappa} (n x n), where it is defined, over @var{pairs} (logical
## n x n, i < l) without the models of each unit, by the numbers @var{unit} (n
## x 1, 0: never left out): the sum less those of its rows, in which pairs
## within the unit are twice.
## @end deftypefn

function left = means_without_units (kappa, pairs, unit)

  n = rows (kappa);
  out = sparse (find (unit), unit(unit > 0), 1, n, max (unit));
  known = pairs & ! isnan (kappa);
  kappa(! known) = 0;
  left = without (kappa + kappa', out) ./ without (known + known', out);

endfunction

function x = without (both, out)
  of_units = both * out;
  x = full (sum (both(:)) / 2 - sum (of_units, 1) ...
            + sum (out .* of_units, 1) / 2)';
endfunction
