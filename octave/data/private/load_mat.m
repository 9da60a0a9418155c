## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_mat (@var{file}, @var{opt})
## Read whatever @code{load} can read.
## @end deftypefn

function P = load_mat (file, opt)

  if (! isfile (file))
    error ("ddd:file", "ddd_load: cannot open '%s'", file);
  endif
  try
    S = load (file);
  catch err
    error ("ddd:file", "ddd_load: cannot load '%s': %s", file,
           regexprep (err.message, '^load: ', ""));
  end_try_catch
  if (! isstruct (S))
    S = struct ("C", S);        # a text file of numbers
  endif

  P = load_variables (file, S, opt);

endfunction
