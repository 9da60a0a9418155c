## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{index}] =} __ddd_labels__ (@var{caller}, @
## @var{what}, @var{labels}, @var{count})
## The different @var{labels} (a cell array of strings or numbers, one for each
## of @var{count} models or items) in order of appearance, and which of them
## each one has.  @var{what} is the option that they were given as.
## @end deftypefn

function [names, index] = __ddd_labels__ (caller, what, labels, count)

  if (numel (labels) != count)
    error ("ddd:invalidOption", "%s: %s must have %d elements, not %d",
           caller, what, count, numel (labels));
  endif
  if (isnumeric (labels) && any (isnan (labels(:))))
    error ("ddd:invalidOption",
           "%s: %s must have no NaN; give these a label, or leave them out",
           caller, what);
  endif
  [names, index] = __ddd_unique__ (labels(:));
  if (! iscellstr (names))
    names = arrayfun (@(x) sprintf ("%g", x), names, "uniformoutput", false);
  endif

endfunction
