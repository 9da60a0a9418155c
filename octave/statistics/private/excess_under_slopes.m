## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{N}, @var{S}] =} excess_under_slopes (@var{caller}, @
## @var{D}, @var{equal}, @var{opt}, @var{first})
## What the two-parameter model of all complete items of @var{D} expects of
## pairs on those of @code{opt.tolerance} < k < n - @code{opt.tolerance}.
##
## @var{N} has @code{n11} and @code{variance} (n x n: expected, and that of
## observed less expected), @code{slope_se} (n x 1), and @code{samples}, z of
## all pairs in @code{opt.samples} sets of answers that follow the fit (a
## column each; pairs in the order of @code{find (triu (true (n), 1))}) from
## number @var{first} on (default 0).
## @var{S} is the fit, of @code{slopes_model}, with the @code{correct} answers
## to the @code{n_items} that it has, their @code{histogram} and the
## @code{range} of k.
## @end deftypefn

function [N, S] = excess_under_slopes (caller, D, equal, opt, first = 0)

  [correct, items] = complete_items (caller, D);
  m = numel (items);
  S = slopes_model (caller, correct, m, equal, opt);
  S.n_items = m;
  S.correct = correct;
  [~, ~, S.histogram] = __ddd_tally__ (caller, correct, [], m);
  S.range = excess_levels (D.n_models, opt.tolerance);
  [N.n11, N.variance, N.slope_se, N.samples] = ...
    __ddd_slopes_pairs__ (caller, S.part{:}, S.histogram, S.range, ...
                          [first, opt.samples], [], opt.seed, opt.threads, ...
                          double (opt.progress));

endfunction
