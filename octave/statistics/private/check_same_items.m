## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} check_same_items (@var{caller}, @var{A}, @var{B}, @
## @var{same})
## Raise unless the packed data @var{A} and @var{B} (empty where only a
## histogram is known) can have the @var{same} items; warn where names say that
## they have, but they are taken as independent.
## @end deftypefn

function check_same_items (caller, A, B, same)

  if (same && (isempty (A) || isempty (B)))
    error ("ddd:invalidOption",
           "%s: same_items needs the answers of both populations", caller);
  elseif (same && A.n_items != B.n_items)
    error ("ddd:invalidOption",
           ["%s: with same_items the other population must have %d ", ...
            "items, not %d"], caller, A.n_items, B.n_items);
  elseif (! isempty (A) && ! isempty (B) && ! isempty (A.items)
          && ! isempty (B.items) && ! (same && isequal (A.items, B.items)))
    if (same)
      error ("ddd:invalidOption",
             "%s: with same_items the names of the items must be the same", ...
             caller);
    endif
    common = numel (intersect (A.items, B.items));
    if (common > 0)
      __ddd_warn__ ("ddd:sameItems",
                    ["%s: the populations share %d items by name but are ", ...
                     "taken as independent; for the same items in the ", ...
                     "same order, use same_items"], caller, common);
    endif
  endif

endfunction
