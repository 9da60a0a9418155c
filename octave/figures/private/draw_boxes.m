## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{h} =} draw_boxes (@var{p}, @var{x}, @var{y}, @
## @var{w}, @var{h}, @var{color})
## Rectangles in data units of the panel @var{p} as one patch: lower left
## corners @var{x}, @var{y}, sizes @var{w}, @var{h} (a number or one per
## rectangle), @var{color} one row or one per rectangle.
##
## Each face is closed and starts in the middle of an edge; otherwise the
## corner where it starts has a nick.
## @end deftypefn

function hp = draw_boxes (p, x, y, w, h, color)

  n = numel (x);
  hp = [];
  if (n == 0)
    return;
  endif
  x = x(:) + 0 * w(:);
  y = y(:) + 0 * x;
  w = w(:) + 0 * x;
  h = h(:) + 0 * x;
  X = [x + w / 2, x + w, x + w, x, x, x + w / 2];
  Y = [y, y, y + h, y + h, y, y];
  hp = patch (p.axes, "faces", reshape (1:6 * n, n, 6),
              "vertices", [X(:), Y(:)], "edgecolor", "none",
              "facecolor", "flat",
              "facevertexcdata", repmat (color, n / rows (color), 1));

endfunction
