## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} pooling_sentence (@var{names}, @var{what}, @
## @var{pooled}, @var{within}, @var{remedy})
## What a reader must know of items of several conditions with these
## @var{names}: that @var{what} is @var{pooled}, and @var{within} conditions
## something else, and the @var{remedy}, behind which stands how to take one of
## them.  Empty where pooling moves it by .02 or less; without numbers where
## @var{within} is not known.
##
## Any two models are alike in that they fail what is hard for all, so a pool
## of easy and hard conditions makes all pairs look consistent.
## @end deftypefn

function txt = pooling_sentence (names, what, pooled, within, remedy)

  txt = "";
  if (isempty (names) || abs (pooled - within) <= .02)
    return
  endif
  numbers = "where these differ in difficulty, kappa is too high";
  if (! isnan (within))
    numbers = sprintf ("%s %.2f, but %.2f within conditions", what, pooled, ...
                       within);
  endif
  txt = sprintf (["Items of %d conditions are pooled: %s.  %s, or take ", ...
                  "one: ddd_select (D, \"conditions\", \"%s\")."], ...
                 numel (names), numbers, remedy, ...
                 __ddd_printable__ (names{find(! strcmp (names, ""), 1)}));

endfunction
