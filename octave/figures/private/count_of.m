## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} count_of (@var{n}, @var{name})
## A number and what it counts, in the user's word: of @qcode{"models"}, 12
## models, or 1 model.
## @end deftypefn

function txt = count_of (n, name)
  if (n == 1)
    name = one_of (name);
  endif
  txt = sprintf ("%s %s", __ddd_number__ (n), name);
endfunction
