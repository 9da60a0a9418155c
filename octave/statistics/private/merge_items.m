## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{T} =} merge_items (@var{file}, @var{S}, @var{T})
## @deftypefnx {} {@var{M} =} merge_items (@var{M}, @var{T})
## Add the arrays @var{S} of a shard (@code{counts_of_items}) in @var{file} to
## the sum @var{T} of those before it, by default none; or finish a sum: what
## the merged result @var{M} of @code{ddd_merge} has of it.
## @end deftypefn

function X = merge_items (varargin)
  if (ischar (varargin{1}))
    X = add (varargin{:});
  else
    X = finished (varargin{:});
  endif
endfunction

function T = add (file, S, T)

  if (nargin < 3)
    ## Twice the counts on two sets, and the file.
    __ddd_memory__ ("ddd_merge", 2.5 * numel (S.all) * 2, ...
                    sprintf ("sums of joint counts of %d models", ...
                             rows (S.own)), ...
                    "shards of \"pairs\" do without.");
    T = struct ("inside", [], "all", [], "n_between", 0, "n_items", 0, ...
                "own", 0, "levels", zeros (0, 3), "items", {{}}, ...
                "files", {{}});
  endif
  T.inside = added (T.inside, T.n_between, S.inside, S.n_between, S.own);
  T.all = added (T.all, T.n_items, S.all, S.n_items, S.own);
  T.n_between += S.n_between;
  T.n_items += S.n_items;
  T.own += S.own;
  [level, ~, at] = unique ([T.levels(:,1:2); S.levels(:,1:2)], "rows");
  T.levels = [level, accumarray(at(:), [T.levels(:,3); S.levels(:,3)])];
  T.items{end+1,1} = {};
  if (isfield (S, "items"))
    T.items{end} = S.items;
  endif
  T.files{end+1} = file;

endfunction

function sum = added (sum, sum_items, x, items, own)
  if (isempty (sum))
    sum = x;
  else
    if (columns (sum) != columns (x))
      sum = with_missing (sum, sum_items, rows (own));
      x = with_missing (x, items, rows (own));
    endif
    sum += x;
  endif
endfunction

## The long form of joint counts of which nothing was missing.
function x = with_missing (x, items, n)
  if (columns (x) == 1)
    [i, j] = find (triu (true (n)));
    right = x(cumsum (1:n));
    x = [x, repmat(items, rows (x), 1), right(i), right(j)];
  endif
endfunction

function M = finished (M, T)

  refuse_twice (T);
  M.n_items = T.n_items;
  M.counts.n_between = T.n_between;
  M.counts.table = struct ("inside", T.inside, "all", T.all, ...
                           "levels", T.levels, "own", T.own);

endfunction

function refuse_twice (T)
  if (all (cellfun (@isempty, T.items)))
    return
  endif
  [sorted, order] = sort (vertcat (T.items{:}));
  at = find (strcmp (sorted(1:end-1), sorted(2:end)), 1);
  if (! isempty (at))
    shard = repelem (1:numel (T.items), cellfun (@numel, T.items(:)'));
    of = sort (shard(order([at, at + 1])));
    error ("ddd:invalidInput",
           ["ddd_merge: item '%s' is in '%s' and in '%s'; every item ", ...
            "must be in one shard"], sorted{at}, T.files{of});
  endif
endfunction
