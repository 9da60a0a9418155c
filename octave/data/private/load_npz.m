## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_npz (@var{file}, @var{opt})
## Read the arrays that NumPy's @code{savez} has written, as the variables of
## a MAT file.
## @end deftypefn

function P = load_npz (file, opt)

  names = __ddd_read_npz__ ("ddd_load", file);
  P = load_arrays (file, names, @(name) ...
                   __ddd_read_npz__ ("ddd_load", file, name), opt);

endfunction
