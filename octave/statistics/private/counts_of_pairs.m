## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} counts_of_pairs (@var{D}, @var{opt}, @var{share})
## What the kappas of a @var{share} of the pairs of models in @var{D} (one
## epoch) amount to, with the options @var{opt} of @code{ddd_counts}: rows
## @{name, value@} of arrays, those of @code{kappa_summary} twice, besides what
## @code{counts_of_levels} has.
## @end deftypefn

function T = counts_of_pairs (D, opt, share)

  [T, mask, known] = counts_of_levels ("ddd_counts", D, opt.tolerance);
  [inside, all] = kappa_summary ("ddd_counts", D, mask, known, ...
                                 opt.threads, share);
  for row = {"inside", "all"; inside, all}
    for name = {"low", "high", "nearest", "nearest_kappa", "histogram", ...
                "sum", "pairs"}
      x = row{2}.(name{1});
      if (isa (x, "int64"))
        x = typecast (x, "uint64");     # as the file can hold
      endif
      T(end+1,:) = {[row{1}, "_", name{1}], x};
    endfor
  endfor

endfunction
