## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} categories_by_class (@var{items}, @
## @var{names}, @var{id})
## Count trivial, in-between and impossible items per group: @var{items} is the
## second result of @code{ddd_split}, @var{id} the number of each item's group,
## 0 for none.  Undecided items are counted, and enter no share.
## @end deftypefn

function T = categories_by_class (items, names, id)

  g = numel (names);
  T.groups = names;
  count = zeros (g, 3);
  T.n_items = T.undecided = zeros (g, 1);
  which = {"trivial", "between", "impossible"};
  tally = @(mask) accumarray (id(mask(:) & id > 0), 1, [g, 1]);
  for c = 1:3
    count(:,c) = tally (items.(which{c}));
  endfor
  T.undecided = tally (items.undecided);
  T.n_items = sum (count, 2);
  T.without_group = sum (id == 0);

  for c = 1:3
    T.count.(which{c}) = count(:,c);
    T.within_group.(which{c}) = count(:,c) ./ T.n_items;
    T.within_category.(which{c}) = count(:,c) / sum (count(:,c));
  endfor
  T.share = T.n_items / sum (T.n_items);
  if (g == 2)
    for c = 1:3
      other = T.n_items - count(:,c);
      T.odds.(which{c}) = exact_odds_ratio (count(2,c), other(2), ...
                                            count(1,c), other(1));
    endfor
  endif

endfunction
