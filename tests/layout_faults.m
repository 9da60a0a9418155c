## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{faults} =} layout_faults (@var{layout})
## What is wrong with a figure that @code{ddd_save_figure} saved: texts that
## leave the page, are smaller than 5 points or touch each other.  A cell array
## of strings; empty if all is well.
## @end deftypefn

function faults = layout_faults (layout)

  faults = {};
  t = layout.texts;
  n = numel (t);
  if (n == 0)
    faults = {"no text"};
    return;
  endif

  low = vertcat (t.box)(:,1:2);
  high = low + vertcat (t.box)(:,3:4);
  out = any (low < 0 | high > layout.page, 2);
  for i = find (out | [t.fontsize]' < 5 - 1e-9)'
    faults{end+1} = sprintf ("cut or small: \"%s\", %g points, box %s",
                             t(i).string, t(i).fontsize,
                             mat2str (t(i).box, 3));
  endfor

  for i = 1:n
    near = all (low(i+1:n,:) < high(i,:) & high(i+1:n,:) > low(i,:), 2);
    for j = i + find (near)'
      if (overlap (t(i).corners, t(j).corners))
        faults{end+1} = sprintf ("overlap: \"%s\" and \"%s\"", t(i).string,
                                 t(j).string);
      endif
    endfor
  endfor

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
