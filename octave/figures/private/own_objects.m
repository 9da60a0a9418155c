## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{own} =} own_objects (@var{panels})
## What the user has added to each of the @var{panels} of a plot (a cell array
## of handles).
## @end deftypefn

function own = own_objects (panels)
  own = cell (1, numel (panels));
  for i = 1:numel (panels)
    found = setdiff (get (panels(i), "children"), ...
                     getappdata (panels(i), "ddd_children"));
    axis = find_below (panels(i), "tag", "ddd_axis");
    own{i} = found(! ismember (found, axis));
  endfor
endfunction
