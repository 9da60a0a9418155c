## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} counts_of_samples (@var{D}, @var{opt}, @var{some})
## The samples of @code{ddd_excess} under a fit with the numbers @var{some}
## (from 1 on), of the data @var{D} with the options @var{opt} of
## @code{ddd_counts}: rows @{name, value@} of arrays, @code{z} with a column
## per sample.
## @end deftypefn

function T = counts_of_samples (D, opt, some)
  opt.samples = numel (some);
  opt.progress = true;
  N = excess_under_slopes ("ddd_counts", D, strcmp (opt.method, "rasch"), ...
                           opt, some(1) - 1);
  T = {"z", double(N.samples);
       "settings", excess_settings(opt.n_samples, opt.seed, opt.method)};
endfunction
