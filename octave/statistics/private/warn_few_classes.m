## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_few_classes (@var{caller}, @var{G}, @var{held})
## Warn where errors rest on fewer than 50 classes of items, @var{G}: their
## intervals hold the truth in the share @var{held} (a string) of simulated
## data sets.  Raise where there is one class only, from which no error can be
## had.
## @end deftypefn

function warn_few_classes (caller, G, held)
  if (G < 2)
    error ("ddd:invalidOption",
           "%s: classes must have at least 2 different labels", caller);
  elseif (G < 50)
    __ddd_warn__ ("ddd:fewClasses",
                  ["%s: 95 %% intervals from only %d classes of items ", ...
                   "hold the truth in about %s of the cases"], caller, G, ...
                  held);
  endif
endfunction
