## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} __ddd_percent__ (@var{share}, @var{none})
## A share in per cent.  What rounds to 0 or 100 is not written as these; 0
## itself is @var{none}, by default @qcode{"0.0 %"}, and @code{NaN} is
## @qcode{"unknown"}.
## @end deftypefn

function txt = __ddd_percent__ (share, none = "0.0 %")
  if (isnan (share))
    txt = "unknown";
  elseif (share == 0)
    txt = none;
  elseif (share < .0005)
    txt = "< 0.1 %";
  elseif (share < 1 && share >= .9995)
    txt = "> 99.9 %";
  else
    txt = sprintf ("%.1f %%", 100 * share);
  endif
endfunction
