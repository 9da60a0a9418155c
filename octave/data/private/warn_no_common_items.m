## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} warn_no_common_items (@var{J})
## Warn of models that have less than a tenth of their items in common with the
## model that has most: names of items probably do not match.  @var{J} is what
## @code{join_parts} returns.
## @end deftypefn

function warn_no_common_items (J)

  D = __ddd_packed__ (J.correct, J.valid, J.n_items);
  D.models = J.models;
  D.items = J.items;
  [text, apart] = __ddd_gaps__ ("ddd_load", D);
  if (apart > 0)
    __ddd_warn__ ("ddd:noCommonItems",
                  ["ddd_load: %s; option strip can remove a part of the ", ...
                   "names"], text);
  endif

endfunction
