## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{hax}, @var{args}] =} leading_axes (@var{args})
## Split a leading axes handle off @var{args}; @var{hax} is empty if there is
## none.
## @end deftypefn

function [hax, args] = leading_axes (args)

  hax = [];
  if (! isempty (args) && isscalar (args{1}) && ! isstruct (args{1})
      && isaxes (args{1}))
    hax = args{1};
    args(1) = [];
  endif

endfunction
