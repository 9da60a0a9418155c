## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{part}, @var{sets}] =} kappa_part (@var{caller}, @
## @var{D}, @var{name}, @var{opt})
## The part @var{name} (between or leave_pair_out) of the result of
## @code{ddd_consistency} for the models in @var{D} and the split that they
## make; @var{sets} are the items, as @code{pair_influence} wants them.  Of the
## options @var{opt}, tolerance, family and threads count.
## @end deftypefn

function [part, sets] = kappa_part (caller, D, name, opt)

  opt.panel = [];
  opt.output = "matrix";
  opt.interval = opt.bounds = false;
  if (strcmp (name, "between") && isempty (opt.family))
    I = kappa_items (caller, D, opt.tolerance);
    part = kappa_all_pairs (D, I, opt, false);
    sets = __ddd_unpack__ (caller, I.mask, [], D.n_items);
    return
  endif
  [P, V] = split_categories (caller, D, opt);
  if (strcmp (name, "between"))
    I = kappa_items (caller, D, opt.tolerance, P, P);
    part = kappa_all_pairs (D, I, opt, false);
    sets = P.items.between;
  else
    [part, sets] = kappa_leave_pair_out (caller, D, P, V, opt, ...
                                         kappa_fields (opt, true));
  endif

endfunction
