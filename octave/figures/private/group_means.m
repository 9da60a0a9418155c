## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} group_means (@var{x}, @var{names}, @
## @var{id})
## What @code{shape_columns} and @code{shape_lines} draw of the
## matrix @var{x} with one column per epoch, whose row i belongs to the group
## @var{id}(i): the @code{names} of the groups, the means of their rows
## (@code{lines}), and of the last column these (@code{means}) and the single
## values (a cell array).  @code{NaN} is left out of a mean.
## @end deftypefn

function d = group_means (x, names, id)

  d.names = names(:);
  member = (id(:)' == (1:numel (names))') + 0;
  known = ! isnan (x);
  filled = x;
  filled(! known) = 0;
  d.lines = (member * filled) ./ (member * known);
  d.means = d.lines(:,end);
  d.values = cell (1, numel (names));
  for g = 1:numel (names)
    d.values{g} = x(id == g,end);
  endfor

endfunction
