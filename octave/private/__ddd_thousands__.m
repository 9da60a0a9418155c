## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} __ddd_thousands__ (@var{x})
## Write the whole number @var{x} with a comma every three digits.
## @end deftypefn

function txt = __ddd_thousands__ (x)

  digits = fliplr (sprintf ("%d", x));
  txt = fliplr (regexprep (digits, '(\d{3})(?=\d)', "$1,"));

endfunction
