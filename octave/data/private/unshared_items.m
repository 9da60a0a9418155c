## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{alone}, @var{largest}, @var{pairs}] =} @
## unshared_items (@var{row}, @var{n}, @var{m})
## Which share of its items each of @var{n} models does not have in common with
## the @var{largest} model, the one that answered most of @var{m} items, and
## how many @var{pairs} of a model and an item in a condition there are.
## @end deftypefn

function [alone, largest, pairs] = unshared_items (row, n, m)

  key = double (row.item) * (n + 1) + double (row.model);
  if (! isempty (row.condition))
    key += double (row.condition) * (m + 1) * (n + 1);
  endif
  key = unique (key);
  pairs = numel (key);
  model = mod (key, n + 1);
  item = mod (floor (key / (n + 1)), m + 1);
  answered = accumarray (model, 1, [n, 1]);
  [~, largest] = max (answered);
  has = false (m, 1);
  has(item(model == largest)) = true;
  alone = accumarray (model, ! has(item), [n, 1]) ./ answered;
  alone(answered == 0) = 0;

endfunction
