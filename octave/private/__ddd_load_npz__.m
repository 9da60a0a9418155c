## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} __ddd_load_npz__ (@var{file}, @var{opt})
## Read the arrays that NumPy's @code{savez} has written, as the variables of
## a MAT file.
## @end deftypefn

function P = __ddd_load_npz__ (file, opt)

  names = __ddd_read_npz__ ("ddd_load", file);
  P = __ddd_load_arrays__ (file, names, @(name) ...
                           __ddd_read_npz__ ("ddd_load", file, name), opt);

endfunction
