## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} kappa_fields (@var{opt}, @
## @var{with_tables})
## Names of what @code{__ddd_kappa__} shall return with the options @var{opt}
## of @code{ddd_consistency}.  All matrices are n x n, so only those are made
## that are asked for; @var{with_tables} adds the 2 x 2 tables.
## @end deftypefn

function names = kappa_fields (opt, with_tables)
  names = {"kappa", "observed", "expected"};
  if (with_tables)
    names = [names, {"n11", "n10", "n01", "n00"}];
  endif
  if (opt.interval)
    names = [names, {"se", "low", "high"}];
  endif
  if (opt.bounds)
    names = [names, {"kappa_min", "kappa_max"}];
  endif
endfunction
