## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{id}] =} group_models (@var{R})
## The groups of the models of a result @var{R} in order of appearance, and the
## number of each model's group; without groups, each model is its own.
## @end deftypefn

function [names, id] = group_models (R)
  names = R.models(:);
  id = (1:numel (names))';
  if (isfield (R.groups, "group") && ! isempty (R.groups.group))
    [names, id] = __ddd_unique__ (R.groups.group(:));
  endif
endfunction
