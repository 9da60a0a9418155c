## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{between}, @var{full}] =} kappa_all_pairs (@var{D}, @
## @var{I}, @var{opt}, @var{with_tables})
## Every pair of models in @var{D} on the in-between items of @var{I}
## (@code{kappa_items}), and on all: matrices, vectors or a summary, as the
## options @var{opt} of @code{ddd_consistency} say; @var{with_tables} adds the
## 2 x 2 tables.
## @end deftypefn

function [between, full] = kappa_all_pairs (D, I, opt, with_tables)

  plane = D.packed.plane;
  ## Items that all got right or wrong need not be counted again.
  known = [];
  if (isempty (plane.valid) && opt.tolerance == 0 && isempty (opt.panel))
    known = [I.trivial, I.impossible];
  endif
  args = {"ddd_consistency", plane.correct, plane.valid, D.n_items, I.mask, ...
          known, opt.threads, kappa_fields(opt, with_tables)};
  switch (opt.output)
    case "matrix"
      [between, full] = __ddd_kappa__ (args{:});
    case "pairs"
      half = double (strcmp (opt.class, "single"));
      [between, full] = __ddd_kappa_pairs__ (args{:}, half);
    otherwise
      [between, full] = kappa_summary ("ddd_consistency", D, I.mask, ...
                                       known, opt.threads);
      between = summary_of_pairs (between);
      full = summary_of_pairs (full);
  endswitch
  between.n_items = I.between.n_items;
  full.n_items = I.full.n_items;

endfunction
