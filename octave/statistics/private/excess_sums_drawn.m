## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{sums} =} excess_sums_drawn (@var{caller}, @var{S}, @
## @var{use}, @var{opt})
## The same as @code{excess_sums} gives, of @code{opt.samples} sets of answers
## that follow the fit @var{S}, as @code{excess_under_slopes} has it, and that
## nobody keeps: the z of all pairs of 1,000 models are 400 MB for 200 of them.
## @end deftypefn

function sums = excess_sums_drawn (caller, S, use, opt)
  [~, ~, ~, sums] = ...
    __ddd_slopes_pairs__ (caller, S.part{:}, S.histogram, S.range, ...
                          [0, opt.samples], use, opt.seed, opt.threads, ...
                          double (opt.progress));
endfunction
