## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{c} =} report_column (@var{name}, @var{title}, @
## @var{x}, @var{digits})
## A column of a table of @file{report.js}: @var{name} is for the CSV file.
## Strings are numbers of the different ones if these are few, so that the page
## stays small; numbers are rounded to the @var{digits} that are shown.
## @end deftypefn

function c = report_column (name, title, x, digits = 0)

  c.name = name;
  c.title = title;
  if (iscellstr (x))
    [names, codes] = __ddd_unique__ (x(:));
    if (4 * numel (names) < numel (x))
      c.names = json_list (names);
      c.codes = json_list (codes);
    else
      c.values = json_list (x);
    endif
  else
    c.values = json_list (rounded (double (x), digits));
    c.digits = digits;
  endif

endfunction

## Without the sign of a 0.
function x = rounded (x, digits)
  x = round (x * 10 ^ digits) / 10 ^ digits + 0;
endfunction
