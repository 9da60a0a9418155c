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
  [J, row] = same_numbers (J, row);
  if (may_strip)
    [J, row] = match_names (J, row);
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
      J = say_if_names_suffice (J, row);
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

## 0.1 and 0.10 are one condition, called as the first one is.
function [J, row] = same_numbers (J, row)
  x = parse_reals (J.names);
  known = find (! isnan (x));
  [values, first, j] = unique (x(known)(:), "first");
  if (numel (values) < numel (known))
    same = 1:numel (J.names);
    same(known) = known(first(j));
    [kept, ~, code] = unique (same);
    again = find (same != 1:numel (J.names), 1);
    J.rules{end+1} = sprintf ("conditions '%s' and '%s' are one number", ...
                              J.names{same(again)}, J.names{again});
    J.names = J.names(kept);
    some = row.condition > 0;
    row.condition(some) = uint32 (code)(row.condition(some));
  endif
endfunction

## If no model has an item in two conditions, these may be spellings of one.
function J = say_if_names_suffice (J, row)
  key = unique ([double(row.item), double(row.condition), ...
                 double(row.model)], "rows");
  if (rows (unique (key(:,[1, 3]), "rows")) == rows (key))
    i = find (key(1:end-1,1) == key(2:end,1) ...
              & key(1:end-1,2) != key(2:end,2), 1);
    if (isempty (i))                    # names of items are unique
      return
    endif
    known = [{"none"}, J.names(:)'];
    J.rules{end+1} = ...
      sprintf (["no model has an item in two conditions, but '%s' is ", ...
                "'%s' for '%s' and '%s' for '%s'; if these are one ", ...
                "condition, leave its column out (option ignore)"], ...
               J.items{key(i,1)}, known{key(i,2) + 1}, ...
               J.models{key(i,3)}, known{key(i+1,2) + 1}, ...
               J.models{key(i+1,3)});
  endif
endfunction
