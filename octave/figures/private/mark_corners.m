## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} mark_corners (@var{p}, @var{cells}, @var{rgb})
## Mark the upper right corner of @var{cells} (a logical matrix) of the panel
## @var{p}, which has a unit per cell: white where their color (@var{rgb}, one
## row a cell) is dark, else dark.
## @end deftypefn

function mark_corners (p, cells, rgb)

  dark = reshape (luminance (rgb) < 0.24, size (cells));
  for tone = {cells & dark, [1, 1, 1]; cells & ! dark, [0.1, 0.1, 0.1]}'
    [i, j] = find (tone{1});
    if (! isempty (i))
      ## Closed, from the middle of an edge on.
      X = j - 0.04 + 0.24 * [-0.5, -1, 0, 0, -0.5];
      Y = i - 0.96 + 0.24 * [0.5, 0, 0, 1, 0.5];
      patch (p.axes, "faces", reshape (1:numel (X), size (X)), ...
             "vertices", [X(:), Y(:)], "edgecolor", "none", ...
             "facecolor", tone{2}, "tag", "ddd_corner");
    endif
  endfor

endfunction
