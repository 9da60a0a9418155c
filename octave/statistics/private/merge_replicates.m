## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{T} =} merge_replicates (@var{file}, @var{S}, @var{T})
## @deftypefnx {} {@var{M} =} merge_replicates (@var{M}, @var{T})
## As @code{merge_items}, of shards of replicates
## (@code{counts_of_replicates}), which follow one another in the order of
## their numbers.
## @end deftypefn

function X = merge_replicates (varargin)
  if (ischar (varargin{1}))
    X = add (varargin{2:end});
  else
    X = finished (varargin{:});
  endif
endfunction

function T = add (S, T)
  if (nargin < 2)
    T = struct ("origin", S.origin{1}, "settings", S.settings{1});
    for name = {"between", "full", "accuracy", "total"}
      T.(name{1}) = cell (1, S.share(2));
    endfor
  endif
  for name = {"between", "full", "accuracy", "total"}
    T.(name{1}){S.share(1)} = S.(name{1});
  endfor
endfunction

function M = finished (M, T)
  for name = {"between", "full", "accuracy", "total"}
    M.counts.table.(name{1}) = [T.(name{1}){:}];
  endfor
  M.counts.origin = T.origin;
  M.counts.settings = T.settings;
endfunction
