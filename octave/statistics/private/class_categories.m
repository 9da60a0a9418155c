## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{R} =} class_categories (@var{R}, @var{items}, @
## @var{id})
## Add to the result @var{R} of @code{ddd_by_class} the numbers and shares of
## trivial, in-between and impossible items per class, of the items that all
## models answered: others would be trivial or impossible less often, because
## they are put there only if no missing answer could change it.  @var{items}
## is the second result of @code{ddd_split}, @var{id} the number of each item's
## class, 0 for none.
## @end deftypefn

function R = class_categories (R, items, id)

  g = numel (R.classes);
  complete = items.complete(:) & id > 0;
  R.n_items = accumarray (id(id > 0), 1, [g, 1]);
  R.n_complete = accumarray (id(complete), 1, [g, 1]);
  R.without_class = sum (id == 0);
  R.share = R.n_complete / sum (R.n_complete);
  few = sum (R.n_complete) < sum (R.n_items) / 2;
  for name = {"trivial", "between", "impossible"}
    x = name{1};
    in = items.(x)(:) & complete;
    count = accumarray (id(in), 1, [g, 1]);
    within = count ./ R.n_complete;
    among = count / sum (count);
    ends = NaN (g, 2);
    if (few)
      within(:) = among(:) = NaN;
    else
      ends = wilson_interval (count', R.n_complete')';
    endif
    R.count.(x) = count;
    R.within_class.(x) = within;
    R.interval.(x) = ends;
    R.within_category.(x) = among;
    if (g == 2 && ! few)
      other = R.n_complete - count;
      R.odds.(x) = class_odds_ratio (count(2), other(2), count(1), other(1));
    endif
  endfor

endfunction
