## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{names}, @var{index}] =} __ddd_groups__ (@var{caller}, @
## @var{D}, @var{given})
## Names of the groups of models in order of appearance, and the number of each
## model's group: @var{given} labels, else those of @var{D}; both empty if
## there are none.
## @end deftypefn

function [names, index] = __ddd_groups__ (caller, D, given)

  labels = given;
  if (isempty (labels))
    labels = D.groups.group;
  endif
  names = {};
  index = [];
  if (! isempty (labels))
    [names, index] = __ddd_labels__ (caller, "groups", labels, D.n_models);
  endif

endfunction
