## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{side} =} group_bands (@var{theme}, @var{groups}, @
## @var{order})
## What @code{draw_group_bands} draws beside rows or columns in @var{order}:
## the group of each (@code{id}, empty where there are none to tell apart), the
## @code{names} of the groups, a color for each (@code{colors}), the rows of a
## @code{legend}, those of a legend of dots in their colors and shapes
## (@code{marks}), and the @code{width} of a band in inches.
##
## @var{groups} has the labels of all models.  There are colors for as many
## groups as the theme has; of more, a band has no colors to offer.
## @end deftypefn

function side = group_bands (theme, groups, order)

  side = struct ("id", [], "names", {{}}, "colors", [], "legend", ...
                 {cell(0, 3)}, "marks", {cell(0, 3)}, ...
                 "width", 0.09 * theme.scale);
  if (isempty (groups))
    return;
  endif
  [names, id] = __ddd_unique__ (groups(:));
  count = numel (names);
  if (count < 2 || count > rows (theme.groups))
    return;
  endif
  side.id = id(order)(:);
  side.names = names;
  side.colors = theme.groups(1:count,:);
  for g = 1:count
    side.legend(g,:) = {"box", side.colors(g,:), names{g}};
    side.marks(g,:) = {sprintf("mark%d", g), side.colors(g,:), names{g}};
  endfor

endfunction
