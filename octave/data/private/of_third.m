## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{D} =} of_third (@var{D}, @var{kind})
## Say in packed data @var{D} what the third dimension is, if @var{kind} is not
## empty: the field @code{third} is there for runs only.
## @end deftypefn

function D = of_third (D, kind)
  if (strcmp (kind, "runs"))
    D.third = kind;
  elseif (strcmp (kind, "epochs") && isfield (D, "third"))
    D = rmfield (D, "third");
  endif
endfunction
