## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{se} =} jackknife_models (@var{left})
## Standard errors over models: the jackknife that leaves out one of G units,
## sqrt ((G-1)/G sum (left_g - mean)^2), from what is left without each (a row
## of @var{left}).
## @end deftypefn

function se = jackknife_models (left)
  G = rows (left);
  se = sqrt ((G - 1) / G * sum ((left - sum (left, 1) / G) .^ 2, 1));
endfunction
