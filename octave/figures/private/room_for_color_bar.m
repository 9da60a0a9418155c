## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{bar} =} room_for_color_bar (@var{theme}, @var{scales})
## Inches from a heat map to the right end of its color bar, with ticks, name
## and swatches: the most that one of the @var{scales} (@code{color_scale})
## needs.
## @end deftypefn

function bar = room_for_color_bar (theme, scales)

  labels = 0.26 + theme.tick + 0.05 * theme.scale;      # of the color bar
  longest = merge (any ([scales.limits] < 0), "+0.05", "0.0");
  bar = labels + text_width (longest, theme.text) + 0.12 ...
        + theme.text / 144 + theme.edge;
  swatches = vertcat (scales.swatches);
  if (! isempty (swatches))
    bar = max (bar, labels + theme.edge ...
                    + max (text_width (swatches(:,2), theme.text)));
  endif

endfunction
