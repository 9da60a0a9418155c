## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rows} =} __ddd_plot_options__ ()
## Rows for @code{__ddd_options__} of the options that all plots have.
## @end deftypefn

function table = __ddd_plot_options__ ()
  table = {
    "item_name", "items", @(x) ischar (x) && rows (x) == 1, "a string"};
endfunction
