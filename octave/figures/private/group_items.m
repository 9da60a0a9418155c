## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{id}] =} group_items @
## (@var{caller}, @var{classes}, @var{m})
## Names of the classes of @var{m} items, and for each item its class's number,
## 0 where it has none (an empty string or @code{NaN}).
##
## Strings stay in the order in which they appear, numbers are sorted, and
## false and true become @qcode{"no"} and @qcode{"yes"}.
## @end deftypefn

function [names, id] = group_items (caller, classes, m)

  strings = iscellstr (classes);
  if (! (strings || isreal (classes)
         && (isnumeric (classes) || islogical (classes)))
      || numel (classes) != m)
    error ("ddd:invalidInput",
           ["%s: CLASSES must be a cell array of strings or a vector, ", ...
            "with one element per item (%d), not %d"], caller, m,
           numel (classes));
  endif

  id = zeros (m, 1);
  if (strings)
    given = find (! cellfun (@isempty, classes(:)));
    [names, id(given)] = __ddd_unique__ (classes(:)(given));
  else
    given = find (! isnan (classes(:)));
    [values, ~, id(given)] = unique (classes(:)(given));
    names = arrayfun (@(v) sprintf ("%g", v), values(:), ...
                      "uniformoutput", false);
    if (islogical (classes))
      names = {"no"; "yes"}(values + 1)(:);
    endif
  endif
  if (isempty (names))
    error ("ddd:invalidInput", "%s: no item has a class", caller);
  endif

endfunction
