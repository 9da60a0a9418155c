## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{table} =} factor_arrays (@var{D})
## @deftypefnx {} {@var{F} =} factor_arrays (@var{file}, @var{S})
## How files hold the factors of models: @code{factors}, their names, and
## @code{factor_1} and so on, one for each.  For packed data @var{D} a table
## with a row @{name, value@} for each of these; from the variables @var{S} of
## a @var{file} a struct with a field per factor.
## @end deftypefn

function x = factor_arrays (D, S)

  if (nargin == 1)
    names = setdiff (fieldnames (D.groups)', {"group", "family"}, "stable");
    x = cell (0, 2);
    if (! isempty (names))
      x = {"factors", names(:)};
    endif
    for f = 1:numel (names)
      x(end+1,:) = {sprintf("factor_%d", f), D.groups.(names{f})(:)};
    endfor
    return
  endif

  x = struct ();
  if (all (isfield (S, {"factors", "factor_1"})) && iscellstr (S.factors))
    names = S.factors;
    for f = 1:numel (names)
      key = sprintf ("factor_%d", f);
      if (! isfield (S, key))
        error ("ddd:invalidFile", "ddd_load: '%s' has no array %s", D, key);
      endif
      x.(names{f}) = S.(key);
    endfor
  endif

endfunction
