## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{P}, @var{truth}, @var{names}] =} @
## __ddd_predictions__ (@var{D})
## The labels that the models in packed data @var{D} predicted, models x items
## x epochs, and the valid ones of each item, a column per item: numbers of the
## strings @var{names}, @code{NaN} where there is none.  All are empty if
## @var{D} holds no labels.
## @end deftypefn

function [P, truth, names] = __ddd_predictions__ (D)

  P = truth = [];
  names = {};
  if (isfield (D.packed, "labels") && ! isempty (D.packed.labels))
    L = D.packed.labels;
    names = L.names;
    P = single (L.predicted);
    P(P == 0) = NaN;
    truth = single (L.truth);
    truth(truth == 0) = NaN;
  endif

endfunction
