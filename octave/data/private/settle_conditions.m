## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{J}, @var{row}] =} settle_conditions (@var{J}, @
## @var{row}, @var{may_strip})
## Decide what an item is: find out whether names carry the number of a trial,
## and whether the same name in two conditions is two items.
## @end deftypefn

function [J, row] = settle_conditions (J, row, may_strip)

  J.groups = J.conditions = {};
  if (may_strip)
    [J, row] = strip (J, row);
  endif

  some = find (row.condition);
  if (! isempty (some))
    c = double (row.condition(some));
    by_item = one_each (row.item(some), c, numel (J.items));
    by_model = one_each (row.model(some), c, numel (J.models));
    known = [{""}; J.names];
    if (! isempty (by_item))
      J.conditions = known(by_item + 1);
    elseif (! isempty (by_model))
      J.groups = known(by_model + 1);
    else
      [pair, j] = __ddd_unique__ ([row.item, row.condition]);
      row.item = uint32 (j(:));
      J.conditions = known(pair(:,2) + 1);
      J.items = J.items(pair(:,1));
      J.items = strcat (J.conditions, {"/"}, J.items);
      J.rules{end+1} = "an item is a condition and a name: condition/name";
    endif
  endif
  J = rmfield (J, "names");

endfunction

## The condition of each of N things, 0 if it has none; empty if one has two.
function c = one_each (thing, condition, n)
  low = accumarray (thing, condition, [n, 1], @min);
  high = accumarray (thing, condition, [n, 1], @max);
  c = low;
  if (any (low != high))
    c = [];
  endif
endfunction

## People saw 0001_edg_s01_0_oven_00_oven10.png in trial 1, networks
## oven10.png: where names only match without such a prefix, it goes.  Only if
##   - as they are, some model has an item that the largest model lacks,
##   - without the prefix, none has,
##   - and within each model, names stay distinct.
function [J, row] = strip (J, row)

  prefix = '^\d+_.*_';
  if (! any (starts_with_digit (J.items)))
    return;             # fast, for very many names
  endif
  short = regexprep (J.items, prefix, "");
  if (isequal (short, J.items) || nested (row.model, row.item))
    return;
  endif
  [items, j] = __ddd_unique__ (short);
  stripped = uint32 (j)(row.item)(:);

  count = @(item) rows (unique ([row.model, item, row.condition], "rows"));
  if (nested (row.model, stripped) && count (stripped) == count (row.item))
    changed = find (! strcmp (short, J.items), 1);
    J.rules{end+1} = sprintf (["item names only match without the prefix ", ...
                               "'%s': '%s' became '%s'"], prefix, ...
                              J.items{changed}, short{changed});
    J.items = items;
    row.item = stripped;
  endif

endfunction

function tf = starts_with_digit (names)
  bytes = cellfun ("numel", names(:));
  text = [names{:}];
  first = cumsum ([1; bytes(1:end-1)]);
  tf = isdigit (text(first(bytes > 0)));
endfunction

## Whether one model has all the items there are.
function tf = nested (model, item)
  pair = unique ([model, item], "rows");
  tf = max (accumarray (pair(:,1), 1)) == numel (unique (item));
endfunction
