## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{x} =} parse_reals (@var{text})
## The real numbers that strings are, @code{NaN} for any other string.
##
## @code{str2double} drops commas, so that @qcode{"0,9"} would be 9, and reads
## @qcode{"2i"}.
## @end deftypefn

function x = parse_reals (text)

  x = str2double (text);
  some = find (! isnan (x));
  if (any (ismember ([text(some){:}], ",iIjJ")))
    ## An i before an n is that of "Inf".
    odd = regexp (text(some), '[,jJ]|[iI]([^nN]|$)', "once");
    x(some(! cellfun ("isempty", odd))) = NaN;
  endif
  x = real (x);

endfunction
