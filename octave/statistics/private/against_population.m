## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{rows} =} against_population ("options")
## @deftypefnx {} {@var{tf} =} against_population ("given", @var{caller}, @
## @var{opt})
## @deftypefnx {} {@var{out} =} against_population ("make", @var{caller}, @
## @var{fcn})
## @deftypefnx {} {} against_population ("check", @var{caller}, @var{A}, @
## @var{B}, @var{same})
## Another population to compare with: the rows for @code{__ddd_options__};
## whether the options @var{opt} have one; what @var{fcn} returns, with errors
## that speak of the other population; and the check of whether the packed data
## @var{A} and @var{B} (empty where only a histogram is known) can have the
## @var{same} items, or must have.
## @end deftypefn

function out = against_population (what, caller, A, B, same)

  if (strcmp (what, "make"))
    try
      out = A ();
    catch err
      txt = regexprep (err.message, '(?<=\W)C(?=\W)', "against");
      txt = strrep (txt, "the struct is not packed data", ...
                    "against must be a matrix or packed data");
      if (isempty (strfind (txt, "against")))
        txt = regexprep (txt, '^ddd_\w+: ', [caller, ": against: "]);
      endif
      err.message = txt;
      rethrow (err);
    end_try_catch
  elseif (strcmp (what, "given"))
    out = ! isempty (A.against);
    if (A.same_items && ! out)
      error ("ddd:invalidOption", "%s: same_items needs against", caller);
    endif
  elseif (strcmp (what, "options"))
    out = {
      "against", [], {@(x) ! isempty (x) && (isnumeric (x) ...
                      || islogical (x) || (isstruct (x) && isscalar (x))), ...
                      ["another population: a matrix that is not empty, ", ...
                       "packed data or a result"]};
      "same_items", false, "flag"};
  elseif (same && (isempty (A) || isempty (B)))
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
