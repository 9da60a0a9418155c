## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} levels_of_counts (@var{caller}, @
## @var{M}, @var{opt}, @var{args}, @var{refused})
## The categories of items that merged shards @var{M} count, as of
## @code{__ddd_categories__}, but with a column per number of right models and
## of answers, and in @code{P.weight} how many items are so.
##
## The options @var{opt}, as given in @var{args}, must not ask for another
## tolerance, nor for any of those @var{refused}, which need single items.
## @end deftypefn

function P = levels_of_counts (caller, M, opt, args, refused)

  for name = refused
    value = opt.(name{1});
    if (! isempty (value) && ! isequal (value, false))
      error ("ddd:invalidOption",
             ["%s: %s needs single items, and merged shards have none; ", ...
              "give the answers (ddd_load joins files)"], caller, name{1});
    endif
  endfor
  if (any (strcmpi (args(1:2:end), "tolerance"))
          && opt.tolerance != M.tolerance)
    error ("ddd:invalidOption",
           ["%s: the shards were counted with tolerance %d; give ", ...
            "ddd_counts the tolerance"], caller, M.tolerance);
  endif

  T = M.counts.table;
  n = M.n_models;
  k = T.levels(:,1)';
  answers = T.levels(:,2)';
  P.weight = T.levels(:,3)';
  P.complete = answers == n;
  P.histogram = accumarray (k(P.complete)(:) + 1, ...
                            P.weight(P.complete)(:), [n + 1, 1])';
  P.accuracy = T.own(:,1) ./ T.own(:,4);
  P.voters = n;
  P.items = struct ("k", k, "answers", answers, "complete", P.complete);
  P = sort_items (P, k, k + n - answers, n, M.tolerance, 1);
  P.right.full = T.own(:,2);
  P.right.between = T.own(:,3);
  P.missing = any (answers < n);

endfunction
