## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{tf} =} is_consistency (@var{caller}, @var{x})
## Whether @var{x} is a result of @code{ddd_consistency} with matrices, and
## not data.  Raise on behalf of @var{caller} if it is another struct.
## @end deftypefn

function tf = is_consistency (caller, x)

  tf = isstruct (x) && isscalar (x) ...
       && all (isfield (x, {"full", "between", "models", "groups", ...
                            "accuracy", "tolerance"})) ...
       && square (x.full, numel (x.models)) ...
       && square (x.between, numel (x.models));
  if (isstruct (x) && ! tf && ! isfield (x, "packed"))
    error ("ddd:invalidInput",
           ["%s: the struct must be packed data, or a result of ", ...
            "ddd_consistency with output \"matrix\""], caller);
  endif

endfunction

function tf = square (part, n)
  tf = isstruct (part) && all (isfield (part, {"n_items", "kappa", ...
         "mean_kappa", "histogram_kappa", "independent_kappa"})) ...
       && isequal (size (part.kappa), [n, n]);
endfunction
