## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{correct}, @var{valid}] =} plane_of_epoch @
## (@var{plane}, @var{e}, @var{which})
## The models @var{which} of a @var{plane} at epoch @var{e}, or all epochs
## (@qcode{":"}) of one model, as words x rows.
## @end deftypefn

function [correct, valid] = plane_of_epoch (plane, e, which)
  correct = plane.correct(:,which,e);
  correct = reshape (correct, rows (correct), []);
  valid = plane.valid;
  if (! isempty (valid))
    valid = reshape (valid(:,which,e), rows (valid), []);
  endif
endfunction
