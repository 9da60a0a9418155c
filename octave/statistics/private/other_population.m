## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{B} =} other_population (@var{caller}, @var{opt}, @
## @var{make})
## What @var{make} makes of the population in the option against, with errors
## that speak of that option; empty if it is not given.
## @end deftypefn

function B = other_population (caller, opt, make)

  B = [];
  if (isempty (opt.against))
    if (opt.same_items)
      error ("ddd:invalidOption", "%s: same_items needs against", caller);
    endif
    return
  endif
  try
    B = make ();
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

endfunction
