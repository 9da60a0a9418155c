## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{layout} =} text_layout (@var{fig}, @var{page}, @
## @var{zoom})
## Where all texts of @var{fig} stand on the @var{page} (width and height in
## inches), both @var{zoom} times as large.
## @end deftypefn

function layout = text_layout (fig, page, zoom)

  layout.page = zoom * page;
  layout.dropped = {};
  for keeper = find_below (fig, "tag", "ddd_plot")'
    layout.dropped = union (layout.dropped, ...
                            getappdata (keeper, "ddd_plot").dropped);
  endfor
  layout.texts = struct ("string", {}, "fontsize", {}, "rotation", {}, ...
                         "box", {}, "corners", {});
  for h = flipud (find_below (fig, "type", "text"))'
    txt = getappdata (h, "ddd_text");
    if (isempty (txt))
      txt = get (h, "string");
    endif
    if (iscell (txt) || rows (txt) > 1)
      txt = strjoin (cellstr (txt)(:)', "\n");
    endif
    if (! isempty (txt) && strcmp (get (h, "visible"), "on"))
      t = text_box (h, txt, page);
      for field = {"fontsize", "box", "corners"}
        t.(field{1}) *= zoom;
      endfor
      layout.texts(end+1) = t;
    endif
  endfor

endfunction
