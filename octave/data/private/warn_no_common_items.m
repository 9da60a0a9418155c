## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_no_common_items (@var{J})
## Warn of models that have less than a tenth of their items in common with the
## model that has most: names of items probably do not match.  @var{J} is what
## @code{join_parts} returns.
## @end deftypefn

function warn_no_common_items (J)

  if (isempty (J.valid))
    return;
  endif
  answered = J.valid(:,:,1);
  for e = 2:size (J.valid, 3)
    answered = bitor (answered, J.valid(:,:,e));
  endfor
  own = bits (answered, J.n_items);
  [~, most] = max (own);
  both = bitand (answered, repmat (answered(:,most), 1, numel (own)));
  common = bits (both, J.n_items);
  few = find (common < own / 10);
  if (isempty (few))
    return;
  endif

  i = few(1);
  text = sprintf ("model '%s' has no item in common with '%s'", ...
                  J.models{i}, J.models{most});
  if (! isscalar (few))
    text = sprintf (["%d models, such as '%s', have less than a tenth of ", ...
                     "their items in common with '%s'"], numel (few), ...
                    J.models{i}, J.models{most});
  elseif (common(i) > 0)
    text = sprintf (["model '%s' has only %d of its %d items in common ", ...
                     "with '%s'"], J.models{i}, common(i), own(i), ...
                    J.models{most});
  endif
  __ddd_warn__ ("ddd:noCommonItems",
                ["ddd_load: %s; items are such as '%s' and '%s'; option ", ...
                 "strip can remove a part of the names"], text,
                J.items{first(bitxor (answered(:,i), both(:,i)))},
                J.items{first(bitxor (answered(:,most), both(:,i)))});

endfunction

## How many bits are set in each column.
function count = bits (x, m)
  [~, ~, ~, share] = __ddd_tally__ ("ddd_load", x, [], m);
  count = round (m * share(:)');
endfunction

## The first bit that is set.
function j = first (x)
  w = find (x, 1);
  j = 64 * (w - 1) + find (bitget (x(w), 1:64), 1);
endfunction
