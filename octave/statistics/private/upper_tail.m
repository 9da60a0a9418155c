## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{p} =} upper_tail (@var{z}, @var{G})
## Probability of @var{z} or more: of the normal distribution, or of Student's
## t with @var{G} - 1 degrees of freedom where @var{G} is not empty.
## @end deftypefn

function p = upper_tail (z, G)
  p = erfc (z / sqrt (2)) / 2;
  if (! isempty (G))
    df = G - 1;
    p = betainc (df ./ (df + z .^ 2), df / 2, 1 / 2) / 2;
    p(z < 0) = 1 - p(z < 0);
  endif
endfunction
