## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} check_voters (@var{caller}, @var{n}, @var{t}, @
## @var{voters})
## Raise on behalf of @var{caller} unless the @var{n} @var{voters}
## (@qcode{"models"} or @qcode{"families"}) suffice for the tolerance @var{t}.
## @end deftypefn

function check_voters (caller, n, t, voters)
  if (n == 1)
    one = struct ("models", ["model; a split needs at least 2: load the ", ...
                             "files of several together, or give ", ...
                             "ddd_pack a row for each"], ...
                  "families", "family; a split needs at least 2");
    error ("ddd:tooFewModels", "%s: there is only one %s", caller, ...
           one.(voters));
  elseif (n < 2 * t + 2)
    error ("ddd:tooFewModels",
           "%s: tolerance %d needs at least %d %s, there are %d", caller,
           t, 2 * t + 2, voters, n);
  endif
endfunction
