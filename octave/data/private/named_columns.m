## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{at} =} named_columns (@var{T}, @var{name})
## Which columns of the table @var{T}, see @code{load_table}, are called
## @var{name}; an error if none is.
## @end deftypefn

function at = named_columns (T, name)

  at = find (strcmp (strtrim (name), T.names))(:)';
  if (isempty (at))
    error ("ddd:noColumn", "ddd_load: '%s' has no column '%s'%s", T.file,
           name, __ddd_nearest__ (name, T.names));
  endif

endfunction
