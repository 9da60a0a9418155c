## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{interval} =} split_wilson (@var{x}, @var{n})
## Wilson's 95 % interval for the share @var{x} / @var{n}: [low, high].
## @end deftypefn

function interval = split_wilson (x, n)

  z = 1.959963984540054;
  p = x / n;
  half = z * sqrt (p * (1 - p) / n + z ^ 2 / (4 * n ^ 2));
  interval = (p + z ^ 2 / (2 * n) + [-half, half]) / (1 + z ^ 2 / n);

endfunction
