## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} told_columns (@var{opt})
## The columns that the options of @code{ddd_load} name.
## @end deftypefn

function names = told_columns (opt)

  names = {opt.model; opt.item; opt.correct; opt.response; opt.truth; ...
           opt.condition; opt.epoch; opt.group; opt.family; opt.metric};
  names = [names; opt.where(:,1); opt.columns(:)];
  names = __ddd_unique__ (names(! cellfun ("isempty", names)));

endfunction
