## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} hold_view (@var{hax}, @var{view})
## Keep the limits of the axes @var{hax} at @var{view}: a zoom whose pointer is
## on no data does nothing.
## @end deftypefn

function hold_view (hax, view)
  first = ! isappdata (hax, "ddd_view");
  setappdata (hax, "ddd_view", view);
  set (hax, view{:});
  if (first)
    addlistener (hax, "xlim", @go_back);
    addlistener (hax, "ylim", @go_back);
  endif
endfunction

function go_back (hax, ~)
  view = getappdata (hax, "ddd_view");
  if (! isequal (get (hax, {"xlim", "ylim"}), view([2, 4])))
    set (hax, view{:});
  endif
endfunction
