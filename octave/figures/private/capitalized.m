## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} capitalized (@var{txt})
## The name of items or models, which may be empty, as it begins a label.
## @end deftypefn

function txt = capitalized (txt)
  txt(1:min (1, end)) = upper (txt(1:min (1, end)));
endfunction
