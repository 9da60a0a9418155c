## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{format}, @var{points}] =} choose_value_format @
## (@var{side}, @var{values}, @var{theme})
## How values stand in cells @var{side} inches wide: the longest format that
## fits (@qcode{"long"}, @qcode{"short"} or empty) and its size in points;
## @var{values} is false, or true where they are asked for.
## @end deftypefn

function [format, points] = choose_value_format (side, values, theme)
  for row = {"long", "short"; "+0.00", "+.00"}
    for points = max (theme.smallest, theme.text * (13:-1:10) / 16)
      format = row{1};
      if (! isequal (values, false)
          && 1.04 * text_width (row{2}, points) <= side + 1e-9)
        return;
      endif
    endfor
  endfor
  format = "";
endfunction
