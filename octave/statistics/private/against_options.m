## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} against_options ()
## The options of functions that compare with another population, as rows for
## @code{__ddd_options__}.
## @end deftypefn

function rows = against_options ()
  rows = {
    "against", [], {@(x) ! isempty(x) && (isnumeric (x) ...
                    || islogical (x) || (isstruct (x) && isscalar (x))), ...
                    ["another population: a matrix that is not empty, ", ...
                     "packed data or a result"]};
    "same_items", false, "flag"};
endfunction
