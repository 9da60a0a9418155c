## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} split_warning (@var{kappa}, @var{se}, @
## @var{items}, @var{n}, @var{tail})
## What a reader of a consistency on in-between items must know: that choosing
## the items pushes it down by itself, or that there are few of them.  Empty
## where there is nothing to say; else followed by @var{tail}.
##
## @var{kappa} is what independent models would show there, @var{se} the
## standard error of the mean kappa, @var{items} the number of items, @var{n}
## the number of models, with any that only choose the items.
## @end deftypefn

function txt = split_warning (kappa, se, items, n, tail = "")

  txt = "";
  if (n == 2 && items > 0)
    txt = ["In-between items are those on which the two models differ: ", ...
           "kappa there says nothing."];
  elseif (abs (kappa) > max (.02, se))
    txt = sprintf (["Choosing in-between items pushes kappa down: ", ...
                    "independent models would show %.2f there."], kappa);
  endif
  if (items == 0)
    txt = strtrim ([txt, " No items are in between."]);
  elseif (items < 100)
    txt = strtrim (sprintf ("%s Only %d item%s in between.", txt, items,
                            merge (items == 1, " is", "s are")));
  endif
  if (! isempty (txt))
    txt = [txt, tail];
  endif

endfunction
