## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{t} =} text_box (@var{h}, @var{txt}, @var{page})
## Where the text object @var{h}, which reads @var{txt}, stands on the
## @var{page} (width and height of the figure in inches): @code{string},
## @code{fontsize}, @code{rotation}, @code{box} and @code{corners}, as in the
## layout of @code{ddd_save_figure}.
## @end deftypefn

function t = text_box (h, txt, page)

  has = get (h, {"rotation", "horizontalalignment", "verticalalignment"});
  points = get_in_units (h, "fontunits", "points", "fontsize");
  t = struct ("string", txt, "fontsize", points, "rotation", has{1}, ...
              "box", [], "corners", []);
  rows = {txt};
  if (any (txt == "\n"))
    rows = strsplit (txt, "\n");
  endif
  w = max (text_width (rows, t.fontsize));
  tall = (1 + 1.2 * (numel (rows) - 1)) * t.fontsize / 72;
  switch (has{2})
    case "left"
      x = 0;
    case "center"
      x = -w / 2;
    case "right"
      x = -w;
  endswitch
  switch (has{3})
    case "middle"
      y = -tall / 2;
    case {"top", "cap"}
      y = -tall;
    otherwise
      y = 0;
  endswitch

  turn = [cosd(t.rotation), sind(t.rotation); ...
          -sind(t.rotation), cosd(t.rotation)];
  t.corners = anchor (h, page) + [x, y; x + w, y; x + w, y + tall; ...
                                  x, y + tall] * turn;
  t.box = [min(t.corners), max(t.corners) - min(t.corners)];

endfunction

## The point, in inches on the page, that the text is aligned to.
function xy = anchor (h, page)
  hax = ancestor (h, "axes");
  at = get_in_units (h, "units", "data", "position")(1:2);
  has = get (hax, {"xlim", "ylim", "xdir", "ydir"});
  limits = [has{1}', has{2}'];
  share = (at - limits(1,:)) ./ diff (limits);
  down = strcmp (has(3:4), "reverse");
  share(down) = 1 - share(down);
  box = get_in_units (hax, "units", "normalized", "position");
  xy = page .* (box(1:2) + share .* box(3:4));
endfunction
