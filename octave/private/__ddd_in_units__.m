## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{value} =} __ddd_in_units__ (@var{h}, @var{which}, @
## @var{units}, @var{property})
## A property of the graphics object @var{h} in other @var{units}; @var{which}
## names the property that holds these, such as @qcode{"paperunits"}.
## @end deftypefn

function value = __ddd_in_units__ (h, which, units, property)

  old = get (h, which);
  if (strcmp (old, units))
    value = get (h, property);
  else
    set (h, which, units);
    value = get (h, property);
    set (h, which, old);
  endif

endfunction
