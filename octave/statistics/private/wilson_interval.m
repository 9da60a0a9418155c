## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{interval} =} wilson_interval (@var{x}, @var{n}, @var{z})
## Wilson's interval for the shares @var{x} / @var{n} (rows), low above high:
## what lies within @var{z} standard errors of the share, each with the
## standard error that it would have.
## @end deftypefn

function interval = wilson_interval (x, n, z = critical_value ())

  p = x ./ n;
  half = z * sqrt (p .* (1 - p) ./ n + z ^ 2 ./ (4 * n .^ 2));
  interval = (p + z ^ 2 ./ (2 * n) + [-1; 1] .* half) ./ (1 + z ^ 2 ./ n);

endfunction
