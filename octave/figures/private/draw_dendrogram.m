## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_dendrogram (@var{p}, @var{order}, @var{tree}, @
## @var{tall})
## Draw what @code{__ddd_average_linkage__} gives above the columns of the
## panel @var{p}, with a unit per column and its top at 0, @var{tall} inches
## high.  A merger of infinite height is drawn at the top.
## @end deftypefn

function draw_dendrogram (p, order, tree, tall)

  theme = p.theme;
  n = numel (order);
  height = tree(:,3);
  finite = isfinite (height);
  top = max ([height(finite); eps]);
  height(! finite) = 1.1 * top;
  scale = 0.85 * tall / max (height) * p.dy;
  x(order) = (1:n) - 0.5;
  y = zeros (1, n);
  path = zeros (2, 0);
  for k = 1:n-1
    pair = tree(k,1:2);
    level = scale * height(k);
    path = [path, [x(pair([1, 1, 2, 2])), NaN; ...
                   y(pair(1)), level, level, y(pair(2)), NaN]];
    x(n+k) = sum (x(pair)) / 2;
    y(n+k) = level;
  endfor
  line (p.paper, path(1,:), path(2,:), "color", theme.ink, "linewidth",
        theme.hairline, "tag", "ddd_tree");

endfunction
