## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{order} =} map_order (@var{tree}, @var{distance})
## Order of the leaves of a @var{tree} (@code{__ddd_average_linkage__}) in
## which similar ones are beside each other: at every merger both clusters are
## turned so that the nearest of their ends meet (G. Gruvaeus and H. Wainer,
## British J. Mathematical and Statistical Psychology 1972).
## @end deftypefn

function order = map_order (tree, distance)

  n = rows (tree) + 1;
  members = num2cell (1:n);
  for k = 1:n-1
    [a, b] = members{tree(k,1:2)};
    ## a b, a flipped b, flipped a b, flipped a flipped b
    meet = [distance(a(end),b(1)), distance(a(end),b(end)), ...
            distance(a(1),b(1)), distance(a(1),b(end))];
    [~, at] = min (meet);
    if (at > 2)
      a = fliplr (a);
    endif
    if (any (at == [2, 4]))
      b = fliplr (b);
    endif
    members{n+k} = [a, b];
  endfor
  order = members{end};

endfunction
