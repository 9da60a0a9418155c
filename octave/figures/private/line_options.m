## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} line_options ()
## Rows for @code{__ddd_options__} of the option that plots of lines have.
## @end deftypefn

function table = line_options ()
  table = {
    "highlight", [], {@(x) ischar (x) || iscellstr (x) || isnumeric (x) ...
                           || islogical (x), "names or numbers of lines"}};
endfunction
