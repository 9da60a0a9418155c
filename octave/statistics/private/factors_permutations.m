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
  __ddd_memory__ ("ddd_factors", n * (count + 1), ...
                  sprintf ("%d permutations of %d models", count, n), ...
                  "give fewer permutations");
  before = rand ("twister");
  unwind_protect
    rand ("twister", seed);
    order = zeros (n, count + 1);
    order(:,1) = 1:n;
    ## In parts, between which Ctrl-C is seen.
    part = ceil (1e6 / n);
    for first = 1:part:count
      upto = min (first + part - 1, count);
      [~, order(:,first+1:upto+1)] = sort (rand (n, upto - first + 1));
    endfor
  unwind_protect_cleanup
    rand ("twister", before);
  end_unwind_protect

endfunction
