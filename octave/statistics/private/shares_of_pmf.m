## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{f} =} shares_of_pmf (@var{pmf}, @var{t})
## Shares of trivial, in-between and impossible items with tolerance @var{t}
## where @var{pmf} are the probabilities of k = 0 to n right; @code{NaN} where
## it is empty.
## @end deftypefn

function f = shares_of_pmf (pmf, t)
  f = struct ("trivial", NaN, "between", NaN, "impossible", NaN);
  if (! isempty (pmf))
    f.trivial = sum (pmf(end-t:end));
    f.between = sum (pmf(t+2:end-t-1));
    f.impossible = sum (pmf(1:t+1));
  endif
endfunction
