## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{index} =} highlighted_rows (@var{caller}, @var{opt}, @
## @var{names})
## Which of the lines called @var{names} the option @code{highlight} means;
## empty if it was not given.
## @end deftypefn

function index = highlighted_rows (caller, opt, names)
  index = [];
  if (! isempty (opt.highlight))
    index = __ddd_indices__ (caller, "lines", opt.highlight,
                             numel (names), names);
  endif
endfunction
