## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{T}, @var{mask}, @var{known}] =} counts_of_levels (@
## @var{D}, @var{opt})
## What adds over the items of @var{D} (one epoch) without pairs of models,
## with the options @var{opt} of @code{ddd_counts}: rows @{name, value@} of
## arrays; and the arguments @var{mask} and @var{known} of
## @code{__ddd_kappa__}.
##
## @code{levels} is how many items (column 3) have so many right (1) and so
## many answers (2), and @code{own} of each model the right answers on all,
## complete and complete in-between items, the answers, and the items that
## change category without it.
## @end deftypefn

function [T, mask, known] = counts_of_levels (D, opt)

  caller = "ddd_counts";
  P = __ddd_categories__ (caller, D, opt.tolerance);
  plane = D.packed.plane;
  known = [];
  if (isempty (plane.valid) && opt.tolerance == 0)
    known = [sum(P.items.trivial), sum(P.items.impossible)];
  endif
  mask = __ddd_pack__ (caller, P.items.between);

  n = D.n_models;
  if (isempty (plane.valid))
    k = find (P.histogram)' - 1;
    levels = [k, n * ones(size (k)), P.histogram(k+1)(:)];
    answers = D.n_items * ones (n, 1);
  else
    [level, ~, at] = unique ([P.items.k; P.items.answers]', "rows");
    levels = [level, accumarray(at(:), 1)];
    [~, ~, ~, share] = __ddd_tally__ (caller, plane.valid, [], D.n_items);
    answers = round (share * D.n_items);
  endif
  own = [zero_nan(round (P.accuracy .* answers)), ...
         right_on(caller, D, P.complete, P), ...
         right_on(caller, D, P.complete & P.items.between, P), answers, ...
         split_leave_one_out(caller, D, P, [], opt.tolerance)];
  T = {"levels", levels; "own", own;
       "n_between", sum(P.items.between)};

endfunction

function right = right_on (caller, D, items, P)
  right = zero_nan (right_answers_on (caller, D, items, P));
endfunction

function x = zero_nan (x)
  x(isnan (x)) = 0;
endfunction
