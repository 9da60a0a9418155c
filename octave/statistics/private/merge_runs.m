## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{T} =} merge_runs (@var{file}, @var{S}, @var{T})
## @deftypefnx {} {@var{M} =} merge_runs (@var{M}, @var{T})
## As @code{merge_items}, of shards of replicates or samples
## (@code{counts_of_replicates}, @code{counts_of_samples}): their columns
## follow one another in the order of their numbers.
## @end deftypefn

function X = merge_runs (varargin)
  if (ischar (varargin{1}))
    X = add (varargin{2:end});
  else
    X = finished (varargin{:});
  endif
endfunction

function T = add (S, T)
  names = intersect (fieldnames (S)', ...
                     {"between", "full", "accuracy", "total", "z"});
  if (nargin < 2)
    T = struct ("origin", S.origin{1}, "settings", S.settings{1}, ...
                "columns", struct ());
    for name = names
      T.columns.(name{1}) = cell (1, S.share(2));
    endfor
  endif
  for name = names
    T.columns.(name{1}){S.share(1)} = S.(name{1});
  endfor
endfunction

function M = finished (M, T)
  M.counts.origin = T.origin;
  M.counts.settings = T.settings;
  M.counts.table = structfun (@(x) [x{:}], T.columns, ...
                              "uniformoutput", false);
endfunction
