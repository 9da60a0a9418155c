## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} mark_cells (@var{p}, @var{index}, @var{n}, @
## @var{mark})
## Draw a @qcode{"stroke"} or a @qcode{"minus"} into cells of the panel
## @var{p}, which has a unit per cell: the elements @var{index} of a matrix
## with @var{n} rows.
## @end deftypefn

function mark_cells (p, index, n, mark)

  if (isempty (index))
    return;
  endif
  [i, j] = ind2sub ([n, n], index(:)');
  x = j - 0.5 + 0.25 * [-1; 1; NaN];
  y = i - 0.5 + 0.25 * strcmp (mark, "stroke") * [1; -1; NaN];
  line (p.axes, x(:), y(:), "color", p.theme.note, "linewidth",
        p.theme.hairline, "tag", ["ddd_", mark]);

endfunction
