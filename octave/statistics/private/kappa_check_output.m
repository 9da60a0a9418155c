## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {} kappa_check_output (@var{opt})
## @deftypefnx {} {} kappa_check_output (@var{opt}, @var{D})
## Raise an error where the options @var{opt} of @code{ddd_consistency} ask for
## what their form of output does not have or, with the data @var{D}, for more
## memory than most machines have.
## @end deftypefn

function kappa_check_output (opt, D)
  if (nargin < 2)
    without_matrices (opt);
  else
    too_large (D, opt);
  endif
endfunction

## What cannot be had without matrices.
function without_matrices (opt)
  asked = {};
  if (! strcmp (opt.output, "matrix"))
    asked = {"interval", "leave_pair_out", "strata", "rasch", "slopes"};
  endif
  if (strcmp (opt.output, "summary"))
    asked = [asked, {"bounds", "counts", "groups"}];
  endif
  for name = asked
    value = opt.(name{1});
    if (! isempty (value) && ! isequal (value, false))
      error ("ddd:invalidOption", ["ddd_consistency: %s needs matrices; ", ...
             "leave output at \"matrix\", not \"%s\""], name{1}, opt.output);
    endif
  endfor
  if (strcmp (opt.class, "single") && ! strcmp (opt.output, "pairs"))
    error ("ddd:invalidOption", ["ddd_consistency: class \"single\" is ", ...
           "for output \"pairs\", not \"%s\""], opt.output);
  endif
endfunction

## Above the memory of most machines.
## Numbers per pair of models at the peak, as they were measured.
function too_large (D, opt)
  fields = 7 + 4 * opt.bounds + 8 * (opt.counts || opt.interval) ...
           + 24 * opt.interval + 12 * opt.leave_pair_out ...
           + 40 * ! isempty (opt.strata);
  n = D.n_models;
  switch (opt.output)
    case "matrix"
      numbers = fields * n ^ 2;
      what = sprintf ("matrices of %d x %d models", n, n);
    case "pairs"
      numbers = merge (strcmp (opt.class, "single"), .5, 1) ...
                * fields * n * (n - 1) / 2;
      what = sprintf ("%d pairs of models", n * (n - 1) / 2);
    otherwise
      return
  endswitch
  __ddd_memory__ ("ddd_consistency", numbers, what,
                  ["\"output\", \"summary\" does without; if rows are ", ...
                   "items, use C.'"]);
endfunction
