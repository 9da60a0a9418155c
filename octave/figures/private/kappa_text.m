## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} kappa_text (@var{kappa})
## @var{kappa} with two decimals, or @qcode{"unknown"} if it is @code{NaN}.
## @end deftypefn

function txt = kappa_text (kappa)
  txt = "unknown";
  if (! isnan (kappa))
    txt = two_decimals (kappa, false);
  endif
endfunction
