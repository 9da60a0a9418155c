## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{interval} =} interval_of_share (@var{p}, @var{se}, @
## @var{units}, @var{reach})
## Wilson's interval for the shares @var{p} (rows), low above high, with as
## many independent items as their standard errors @var{se} amount to, and
## @var{reach} standard errors wide.  A share of 0 or 1 has no standard error;
## then the items are as many as the independent @var{units}.
## @end deftypefn

function interval = interval_of_share (p, se, units, reach)
  items = p .* (1 - p) ./ se .^ 2;
  items(se == 0) = units;
  interval = wilson_interval (p .* items, items, reach);
endfunction
