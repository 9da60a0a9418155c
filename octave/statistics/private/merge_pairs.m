## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{T} =} merge_pairs (@var{file}, @var{S}, @var{T})
## @deftypefnx {} {@var{M} =} merge_pairs (@var{M}, @var{T})
## As @code{merge_items}, of shards of pairs (@code{counts_of_pairs}).
## @end deftypefn

function X = merge_pairs (varargin)
  if (ischar (varargin{1}))
    X = add (varargin{2:end});
  else
    X = finished (varargin{:});
  endif
endfunction

function T = add (S, T)

  first = nargin < 2;
  if (first)
    T = struct ("levels", S.levels, "own", S.own, "n_between", S.n_between, ...
                "n_items", S.n_items);
  endif
  for part = {"inside", "all"}
    field = @(name) S.([part{1}, "_", name]);
    x = struct ("low", field ("low"), "high", field ("high"), ...
                "nearest", field ("nearest"), ...
                "nearest_kappa", field ("nearest_kappa"), ...
                "histogram", field ("histogram"), ...
                "sum", typecast (field ("sum"), "int64"), ...
                "pairs", field ("pairs"));
    if (! first)
      x = added (T.(part{1}), x);
    endif
    T.(part{1}) = x;
  endfor

endfunction

function x = added (x, y)
  for name = {"histogram", "sum", "pairs"}
    x.(name{1}) += y.(name{1});
  endfor
  x.low = min (x.low, y.low);
  x.high = max (x.high, y.high);
  ## Ties go to the first model.
  better = (isnan (x.nearest_kappa) & ! isnan (y.nearest_kappa)) ...
           | y.nearest_kappa > x.nearest_kappa ...
           | (y.nearest_kappa == x.nearest_kappa & y.nearest < x.nearest);
  x.nearest(better) = y.nearest(better);
  x.nearest_kappa(better) = y.nearest_kappa(better);
endfunction

function M = finished (M, T)
  M.n_items = T.n_items;
  M.counts.n_between = T.n_between;
  M.counts.table = struct ("levels", T.levels, "own", T.own, ...
                           "inside", with_mean (T.inside), ...
                           "all", with_mean (T.all));
endfunction

## As summary.c does it: equal sums are equal words.
function x = with_mean (x)
  unit = int64 (2 ^ 20);
  low = mod (x.sum(2), unit);
  high = x.sum(1) + (x.sum(2) - low) / unit;
  x.mean = (double (high) * 2 ^ -24 + double (low) * 2 ^ -44) / x.pairs;
endfunction
