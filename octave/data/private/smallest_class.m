## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kind} =} smallest_class (@var{n})
## The smallest class of unsigned integers that holds the numbers 0 to @var{n}.
## @end deftypefn

function kind = smallest_class (n)
  kind = {"uint8", "uint16", "uint32"}{1 + (n > 255) + (n > 65535)};
endfunction
