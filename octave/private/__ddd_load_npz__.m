## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} __ddd_load_npz__ (@var{file}, @var{opt})
## Read the arrays that NumPy's @code{savez} has written, as the variables of
## a MAT file.
##
## Where the names tell which ones matter, the others are not read: they may be
## large, or be none that can be read.
## @end deftypefn

function P = __ddd_load_npz__ (file, opt)

  names = __ddd_read_npz__ ("ddd_load", file);
  known = {opt.variable};
  if (isempty (opt.variable))
    known = {"predictions", "labels", "correct", "C"};
  endif
  if (any (ismember (names, known)))
    known = [known, {"models", "items", "condition", "conditions", "epochs"}];
    names = names(ismember (names, known));
  elseif (! isempty (opt.variable))
    error ("ddd:noVariable",
           "ddd_load: '%s' has no variable '%s'; there is %s", file,
           opt.variable, strjoin (names', ", "));
  endif
  for name = names'
    S.(name{1}) = __ddd_read_npz__ ("ddd_load", file, name{1});
  endfor
  P = __ddd_variables__ (file, S, opt);

endfunction
