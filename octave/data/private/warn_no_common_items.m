## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_no_common_items (@var{J})
## Warn of a model that has answered no item that another one has: then names
## of items do not match.  @var{J} is what @code{join_parts} returns.
## @end deftypefn

function warn_no_common_items (J)

  if (isempty (J.valid))
    return;
  endif
  answered = J.valid(:,:,1);
  for e = 2:size (J.valid, 3)
    answered = bitor (answered, J.valid(:,:,e));
  endfor
  [~, count] = __ddd_tally__ ("ddd_load", answered, answered, J.n_items);
  shared = __ddd_pack__ ("ddd_load", count > 1);

  some = any (answered, 1);
  shared = bitand (answered, repmat (shared, 1, columns (answered)));
  alone = find (some & ! any (shared, 1), 1);
  some(alone) = false;
  other = find (some, 1);
  if (! isempty (alone) && ! isempty (other))
    name = @(i) J.items{first (answered(:,i))};
    __ddd_warn__ ("ddd:noCommonItems",
                  ["ddd_load: model '%s' has no item in common with the ", ...
                   "others; it has items such as '%s', '%s' has '%s'; ", ...
                   "option strip can remove a part of the names"],
                  J.models{alone}, name (alone), J.models{other}, ...
                  name (other));
  endif

endfunction

## The first bit that is set.
function j = first (x)
  w = find (x, 1);
  j = 64 * (w - 1) + find (bitget (x(w), 1:64), 1);
endfunction
