## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{id}] =} group_items @
## (@var{caller}, @var{grouping}, @var{m})
## Names of the groups of @var{m} items, and for each item its group's number,
## 0 where it has none (an empty string or @code{NaN}).
##
## Strings stay in the order in which they appear, numbers are sorted, and
## false and true become @qcode{"no"} and @qcode{"yes"}.
## @end deftypefn

function [names, id] = group_items (caller, grouping, m)

  strings = iscellstr (grouping);
  if (! (strings || isreal (grouping)
         && (isnumeric (grouping) || islogical (grouping)))
      || numel (grouping) != m)
    error ("ddd:invalidInput",
           ["%s: groups must be a cell array of strings or a vector, ", ...
            "with one element per item (%d), not %d"], caller, m,
           numel (grouping));
  endif

  id = zeros (m, 1);
  if (strings)
    given = find (! cellfun (@isempty, grouping(:)));
    [names, id(given)] = __ddd_unique__ (grouping(:)(given));
  else
    given = find (! isnan (grouping(:)));
    [values, ~, id(given)] = unique (grouping(:)(given));
    names = arrayfun (@(v) sprintf ("%g", v), values(:), ...
                      "uniformoutput", false);
    if (islogical (grouping))
      names = {"no"; "yes"}(values + 1)(:);
    endif
  endif
  if (isempty (names))
    error ("ddd:invalidInput", "%s: no item has a group", caller);
  endif

endfunction
