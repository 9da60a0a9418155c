## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{index} =} __ddd_indices__ (@var{caller}, @var{what}, @
## @var{x}, @var{count}, @var{names})
## Which of @var{count} models, items or epochs (@var{what}) the user means by
## @var{x}: indices in any order, a logical vector, or one or several of
## @var{names}.  At least one.
## @end deftypefn

function index = __ddd_indices__ (caller, what, x, count, names = {})

  if (ischar (x) || iscellstr (x))
    x = cellstr (x);
    [found, index] = ismember (x(:)', names);
    if (! all (found))
      unknown = x{find (! found, 1)};
      kind = regexprep (what, {'^panel$', '^show$', 's$'},
                        {"models", "items", ""});
      error ("ddd:invalidOption", "%s: there is no %s called %s%s", caller,
             kind, unknown, __ddd_nearest__ (unknown, names));
    endif
  elseif (islogical (x))
    if (numel (x) != count)
      error ("ddd:invalidOption", "%s: %s must have %d elements, not %d",
             caller, what, count, numel (x));
    endif
    index = find (x(:))';
  else
    index = double (x(:)');
    if (! isreal (index)
        || any (index != fix (index) | index < 1 | index > count))
      error ("ddd:invalidOption",
             "%s: %s must be whole numbers from 1 to %d", caller, what, count);
    endif
  endif
  if (isempty (index))
    error ("ddd:invalidOption", "%s: %s must keep at least one", caller, what);
  endif

endfunction
