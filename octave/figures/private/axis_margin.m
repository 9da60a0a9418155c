## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{m} =} axis_margin (@var{theme}, @var{side}, @
## @var{labels})
## Inches that ticks, @var{labels} and the name of an axis take on the
## @var{side} @qcode{"left"} or @qcode{"bottom"} of a panel.
## @end deftypefn

function m = axis_margin (theme, side, labels)

  m = theme.tick + theme.gap + theme.text / 72 + 2 * theme.edge;
  if (strcmp (side, "left"))
    m += max ([0; text_width(labels, theme.text)(:)]);
  else
    m += theme.text / 72;
  endif

endfunction
