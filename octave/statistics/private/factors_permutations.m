## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{order} =} factors_permutations (@var{n}, @
## @var{count}, @var{seed})
## Orders of @var{n} models, one per column: all that there are if these are
## not more than @var{count}, else the given one and @var{count} random ones.
## @end deftypefn

function order = factors_permutations (n, count, seed)

  if (factorial (n) <= count)
    order = perms (1:n)';
    return
  endif
  before = rand ("twister");
  unwind_protect
    rand ("twister", seed);
    [~, order] = sort (rand (n, count));
  unwind_protect_cleanup
    rand ("twister", before);
  end_unwind_protect
  order = [(1:n)', order];

endfunction
