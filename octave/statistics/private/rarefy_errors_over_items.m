## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{se} =} rarefy_errors_over_items (@var{A}, @var{x})
## Standard errors of means over items of the columns of @var{x}, deviations
## from these means with one row for each level of items in @var{A}: @code{w}
## (1 x levels) items, which are independent, or come in classes
## (@code{by_class}: classes x levels, the number of items; else empty).
## @end deftypefn

function se = rarefy_errors_over_items (A, x)

  m = sum (A.w);
  if (isempty (A.by_class))
    v = m / (m - 1) * (A.w * x .^ 2);
  else
    G = rows (A.by_class);
    v = G / (G - 1) * sum ((A.by_class * x) .^ 2, 1);
  endif
  se = sqrt (v) / m;

endfunction
