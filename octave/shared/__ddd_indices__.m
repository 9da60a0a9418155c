## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{index} =} __ddd_indices__ (@var{caller}, @var{what}, @
## @var{x}, @var{count}, @var{names})
## Which of @var{count} models, items or epochs (@var{what}) the user means by
## @var{x}: indices in any order, a logical vector, or one or several of
## @var{names}, which no other may have.  At least one.
## @end deftypefn

function index = __ddd_indices__ (caller, what, x, count, names = {})

  if (ischar (x) || iscellstr (x))
    x = cellstr (x);
    [found, index] = ismember (x(:)', names);
    kind = regexprep (what, {'^(panel|order)$', '^show$', 's$'},
                      {"models", "items", ""});
    if (! all (found))
      unknown = x{find (! found, 1)};
      error ("ddd:invalidOption", "%s: there is no %s called %s%s", caller,
             kind, unknown, __ddd_nearest__ (unknown, names));
    endif
    [~, last] = ismember (x(:)', flip (names(:)));
    odd = find (index != numel (names) + 1 - last, 1);
    if (! isempty (odd))
      count = sum (strcmp (x{odd}, names));
      error ("ddd:invalidOption", "%s: %d %ss are called %s; give a number",
             caller, count, kind, x{odd});
    endif
  elseif (islogical (x))
    if (numel (x) != count)
      error ("ddd:invalidOption", "%s: %s must have %d elements, not %d",
             caller, what, count, numel (x));
    endif
    index = find (x(:))';
  else
    index = [];
    if (! issparse (x))         # one of 1e6 x 1e6 would not fit as a row
      index = double (x(:)');
    endif
    if (issparse (x) || ! isreal (index)
        || any (index != fix (index) | index < 1 | index > count))
      error ("ddd:invalidOption",
             "%s: %s must be whole numbers from 1 to %d", caller, what, count);
    endif
  endif
  if (isempty (index))
    error ("ddd:invalidOption", "%s: %s must keep at least one", caller, what);
  endif

endfunction
