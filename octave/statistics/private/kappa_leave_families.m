## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{part}, @var{left}] =} kappa_leave_families @
## (@var{caller}, @var{D}, @var{V}, @var{t}, @var{threads}, @var{fields})
## The @var{fields} of @code{__ddd_kappa__} for all pairs of models in @var{D},
## each pair on the items that are in between for the families of neither, by
## the votes @var{V} and the tolerance @var{t}; @var{left} (families x 1) has
## the mean kappa over pairs without each family, the items chosen anew.
## @end deftypefn

function [part, left] = kappa_leave_families (caller, D, V, t, threads, fields)

  args = {caller, D.packed.plane.correct, D.packed.plane.valid, D.n_items, ...
          V.index, V.low', (V.unit - V.high)', [V.unit, t * V.unit], ...
          threads, fields};
  if (nargout > 1)
    [part, left] = __ddd_leave_families__ (args{:});
  else
    part = __ddd_leave_families__ (args{:});
  endif

endfunction
