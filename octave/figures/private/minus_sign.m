## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} minus_sign (@var{txt})
## A number as text (or a cell array of them) with a minus sign in place of the
## hyphen that @code{sprintf} writes.
## @end deftypefn

function txt = minus_sign (txt)
  txt = regexprep (txt, '^-', "\342\210\222");
endfunction
