## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} split_of_counts (@var{M}, @var{opt}, @var{args})
## What @code{ddd_split} needs to know of items, from merged shards @var{M}:
## the fields of @code{split_of_answers}.  @var{opt} are its options, given as
## @var{args}.
## @end deftypefn

function P = split_of_counts (M, opt, args)

  if (! any (strcmp (M.kind, {"items", "part"})))
    error ("ddd:invalidInput",
           "ddd_split: these are shards of %s; take those of items", M.kind);
  endif
  P = levels_of_counts ("ddd_split", M, opt, args, ...
                        {"family", "panel", "classes", "flagged"});
  split_check_answers (opt, sum (P.histogram), M.n_items, @() "");
  P = split_of_levels (P, M);
  [P.duplicates, P.near_duplicates] = copies (M);

endfunction

function [same, near] = copies (M)

  T = M.counts.table;
  n = M.n_models;
  if (n <= 2000)
    all = __ddd_kappa_joint__ ("ddd_split", n, T.all, M.n_items, 0, ...
                               {"kappa", "observed"}, 0);
    [same, near] = __ddd_duplicates__ ("ddd_split", all);
    return
  endif
  ## Both answered the same items, and each is right where the other one is.
  [i, j] = find (triu (true (n)));
  right = T.own(:,1);
  equal = T.all(:,1) == right(i) & T.all(:,1) == right(j);
  if (columns (T.all) > 1)
    equal &= T.all(:,2) == T.own(i,4) & T.all(:,2) == T.own(j,4);
  endif
  first = accumarray (j(equal)(:), i(equal)(:), [n, 1], @min);
  [same, near] = __ddd_duplicates__ ("ddd_split", first');

endfunction
