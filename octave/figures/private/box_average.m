## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{B} =} box_average (@var{M}, @var{count})
## Average the rows of @var{M} within at most @var{count} blocks of about equal
## height; @code{NaN} is left out, and is the average of nothing else.
## @end deftypefn

function B = box_average (M, count)

  m = rows (M);
  if (m <= count)
    B = double (M);
    return;
  endif
  edge = round (linspace (0, m, count + 1));
  B = zeros (count, columns (M));
  for e = 1:columns (M)                 # a column at a time spares memory
    v = double (M(:,e));
    known = ! isnan (v);
    v(! known) = 0;
    total = [0; cumsum(v)](edge + 1);
    number = [0; cumsum(known)](edge + 1);
    B(:,e) = diff (total) ./ diff (number);
  endfor

endfunction
