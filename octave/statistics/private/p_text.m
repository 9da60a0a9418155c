## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} p_text (@var{p}, @var{equals})
## The probability @var{p} to two digits after the text @var{equals} (default
## none), or @qcode{"< 0.0001"}: a smaller one rests on a distribution further
## out than anyone has checked it, and is never zero.
## @end deftypefn

function txt = p_text (p, equals = "")
  txt = [equals, sprintf("%.2g", p)];
  if (p < 1e-4)
    txt = "< 0.0001";
  endif
endfunction
