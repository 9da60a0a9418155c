## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{inside}, @var{all}] =} kappa_summary (@
## @var{caller}, @var{D}, @var{mask}, @var{known}, @var{threads}, @var{share})
## What the kappas of a @var{share} ([i, s], by default all) of the pairs
## amount to, on the items of @var{mask} and on all: what
## @code{summary_of_pairs} takes.  Nothing of n x n is formed.
## @end deftypefn

function [inside, all] = kappa_summary (caller, D, mask, known, threads, ...
                                         share = [1, 0])

  plane = D.packed.plane;
  [inside, all] = ...
    __ddd_kappa_summary__ (caller, plane.correct, plane.valid, D.n_items, ...
                           mask, known, threads, 200000, share - [1, 0]);

endfunction
