## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} right_scores (@var{x}, @var{opt})
## From scores to 0 and 1, if option threshold says from where on one is right.
## @end deftypefn

function x = right_scores (x, opt)
  if (! isempty (opt.threshold))
    none = isnan (x);
    x = single (x >= opt.threshold);
    x(none) = NaN;
  endif
endfunction
