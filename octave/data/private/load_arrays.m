## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_arrays (@var{file}, @var{names}, @
## @var{read}, @var{opt})
## Read arrays of @var{file} by @code{@var{read} (name)}, as the variables of a
## MAT file.
##
## Where @var{names} tell which ones matter, the others are not read: they may
## be large, or be none that can be read.
## @end deftypefn

function P = load_arrays (file, names, read, opt)

  known = {opt.variable};
  if (isempty (opt.variable))
    known = {"predictions", "labels", "correct", "C"};
  endif
  if (any (ismember (names, known)))
    known = [known, {"models", "items", "groups", "family", "conditions", ...
                     "epochs", "label_names", "predicted", "truth", ...
                     "factors", "third"}];
    own = ! cellfun ("isempty", regexp (names, '^factor_\d+$', "once"));
    known = [known, names(own)(:)'];
    names = names(ismember (names, known));
  elseif (! isempty (opt.variable))
    error ("ddd:noVariable",
           "ddd_load: '%s' has no variable '%s'; available: %s", file,
           opt.variable, strjoin (names', ", "));
  elseif (isempty (names))
    error ("ddd:noVariable", "ddd_load: '%s' holds no arrays", file);
  endif
  for name = names'
    S.(name{1}) = read (name{1});
  endfor
  P = load_variables (file, S, opt);

endfunction
