## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{c} =} json_list (@var{x})
## A vector so that @code{jsonencode} makes a list of it, also of one number.
## @end deftypefn

function c = json_list (x)
  if (iscell (x))
    c = x(:)';
  elseif (isscalar (x))
    c = {x};
  else
    c = x(:)';
  endif
endfunction
