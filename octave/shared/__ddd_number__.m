## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} __ddd_number__ (@var{x})
## A whole number with thousands separators: 50,000.
## @end deftypefn

function txt = __ddd_number__ (x)
  digits = fliplr (sprintf ("%d", x));
  txt = fliplr (regexprep (digits, '(\d{3})(?=\d)', "$1,"));
endfunction
