## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{groups} =} groups_of (@var{groups}, @var{models})
## The groups and factors of some @var{models} (indices, or logical): those
## that are there.
## @end deftypefn

function groups = groups_of (groups, models)
  for name = fieldnames (groups)'
    if (! isempty (groups.(name{1})))
      groups.(name{1}) = groups.(name{1})(models);
    endif
  endfor
endfunction
