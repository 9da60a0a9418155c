## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{q} =} critical_value (@var{G})
## How many standard errors a 95 % interval reaches to either side: 1.96 for
## independent items, and Student's t with @var{G} - 1 degrees of freedom where
## the errors come from @var{G} classes of items.  Without an argument, or with
## an empty one, items are independent.
## @end deftypefn

function q = critical_value (G = [])

  q = 1.959963984540054;
  if (! isempty (G))
    df = max (1, G - 1);
    ## P (|T| > q) = I_x (df / 2, 1 / 2) with x = df / (df + q^2).
    x = betaincinv (.05, df / 2, 1 / 2);
    q = sqrt (df * (1 - x) / x);
  endif

endfunction
