## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kappa} =} kappa_of_tables (@var{n11}, @var{n10}, @
## @var{n01}, @var{n00})
## Error consistency of 2 x 2 tables, element by element:
##   kappa = 2 (n11 n00 - n10 n01)
##           / ((n11 + n10) (n10 + n00) + (n11 + n01) (n01 + n00)).
## @end deftypefn

function kappa = kappa_of_tables (n11, n10, n01, n00)
  kappa = 2 * (n11 .* n00 - n10 .* n01) ...
          ./ ((n11 + n10) .* (n10 + n00) + (n11 + n01) .* (n01 + n00));
endfunction
