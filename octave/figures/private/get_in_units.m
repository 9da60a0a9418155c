## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{value} =} get_in_units (@var{h}, @var{which}, @
## @var{units}, @var{property})
## A property of the graphics object @var{h} in other @var{units}; @var{which}
## names the property that holds these, such as @qcode{"paperunits"}.
## @end deftypefn

function value = get_in_units (h, which, units, property)

  old = get (h, which);
  if (strcmp (old, units))
    value = get (h, property);
  else
    set (h, which, units);
    value = get (h, property);
    set (h, which, old);
  endif

endfunction
