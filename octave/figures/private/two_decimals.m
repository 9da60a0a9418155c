## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} two_decimals (@var{x}, @var{short})
## @var{x} with two decimals and a minus sign, never @qcode{"-0.00"}; if
## @var{short}, without the zero in front of the point, and 1 as @qcode{"1"}.
## @end deftypefn

function txt = two_decimals (x, short = true)
  txt = sprintf ("%.2f", round (100 * x) / 100 + 0);
  if (short)
    txt = regexprep (txt, '^(-?)0\.', "$1.");
    txt = strrep (txt, "1.00", "1");
  endif
  txt = minus_sign (txt);
endfunction
