## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{yes} =} has_faults (@var{place}, @var{drawn})
## Whether a plot does not fit its @var{place}: texts overlap or leave it, or a
## panel is smaller than .35 inches.  @var{drawn} are the objects that
## @code{axes_on_page} has left.
## @end deftypefn

function yes = has_faults (place, drawn)

  fig = place.figure;
  page = get_in_units (fig, "paperunits", "inches", "paperposition")(3:4);
  if (! isempty (place.size))
    page = place.size ./ place.box(3:4);
  endif
  low = place.box(1:2) .* page - 1e-6;
  high = low + place.box(3:4) .* page + 2e-6;

  yes = true;
  corners = cell (1, 0);
  for h = drawn(:)'
    hax = getappdata (h, "ddd_axes");
    p = getappdata (hax, "ddd_panel");
    if (! isempty (p) && any (p.rect(3:4) < 0.35))
      return;
    endif
    for t = texts_of (hax)'
      txt = getappdata (t, "ddd_text");
      if (isempty (txt))
        txt = get (t, "string");
      endif
      if (! isempty (txt))
        corners{end+1} = text_box (t, txt, page).corners;
      endif
    endfor
  endfor

  n = numel (corners);
  least = reshape (cell2mat (cellfun (@min, corners, "uniformoutput", ...
                                      false)), 2, n)';
  most = reshape (cell2mat (cellfun (@max, corners, "uniformoutput", ...
                                     false)), 2, n)';
  if (any (any (least < low | most > high)))
    return;
  endif
  for i = 1:n-1
    near = all (least(i+1:n,:) < most(i,:) & most(i+1:n,:) > least(i,:), 2);
    for j = i + find (near)'
      if (overlap (corners{[i, j]}))
        return;
      endif
    endfor
  endfor
  yes = false;

endfunction

## Those that are seen, but for numbers in cells; findall would take as long as
## all that is drawn.
function h = texts_of (hax)
  h = allchild (hax);
  if (! isempty (h))
    x = get (h, {"type", "visible", "tag"});
    h = h(strcmp (x(:,1), "text") & strcmp (x(:,2), "on") ...
          & ! strcmp (x(:,3), "ddd_number"));
  endif
endfunction

## Two rectangles are apart if a side of one separates them.
function yes = overlap (a, b)
  yes = true;
  for side = [a(2,:) - a(1,:); a(4,:) - a(1,:); b(2,:) - b(1,:); ...
              b(4,:) - b(1,:)]'
    x = a * side;
    y = b * side;
    yes = yes && max (x) > min (y) && max (y) > min (x);
  endfor
endfunction
