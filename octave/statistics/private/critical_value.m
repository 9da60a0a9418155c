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

  persistent last = [NaN, NaN];         # a bootstrap asks for one often
  q = 1.959963984540054;
  if (! isempty (G))
    df = max (1, G - 1);
    if (df > 1e5)
      ## All digits by M. Abramowitz and I. A. Stegun, 26.7.5; betaincinv has
      ## fewer of them the larger df is, and an error at last.
      q += (q ^ 3 + q) / (4 * df) ...
           + (5 * q ^ 5 + 16 * q ^ 3 + 3 * q) / (96 * df ^ 2);
      return
    endif
    ## P (|T| > q) = I_x (df / 2, 1 / 2) with x = df / (df + q^2).
    if (df != last(1))
      x = betaincinv (.05, df / 2, 1 / 2);
      last = [df, sqrt(df * (1 - x) / x)];
    endif
    q = last(2);
  endif

endfunction
