## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{hint} =} unlike_labels (@var{given}, @var{truth})
## How labels that models @var{given} may be those of the @var{truth}, written
## differently: in upper case, with spaces, or counted from another number.
## Both are cell arrays of strings, or numbers; @var{hint} is empty where
## nothing is found.
## @end deftypefn

function hint = unlike_labels (given, truth)

  hint = "";
  if (isempty (given) || isempty (truth))
    return;
  elseif (iscellstr (given))
    plain = @(x) regexprep (lower (x), '[\s_-]', "");
    odd = setdiff (given, truth);
    [alike, at] = ismember (plain (odd), plain (truth));
    if (any (alike))
      first = find (alike, 1);
      hint = sprintf (["'%s' and '%s' differ only in case, spaces or ", ...
                       "dashes; write both alike"], odd{first}, ...
                      truth{at(first)});
      return;
    endif
    given = parse_reals (given);
    truth = parse_reals (truth);
    if (any (isnan (truth)) || all (isnan (given)))
      return;
    endif
  endif
  ends = double ([min(given(:)), max(given(:)); min(truth(:)), max(truth(:))]);
  if (all (abs (diff (ends)) == 1) && diff (diff (ends)) == 0
      && diff (ends(1,:)) > 1)
    hint = sprintf (["models say %d to %d, and the truth is %d to %d; ", ...
                     "count both from the same number"], ends');
  endif

endfunction
