## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{P}, @var{codes}, @var{values}] =} rows_of_files (@
## @var{T}, @var{columns}, @var{d}, @var{opt})
## The rows of all files of a table @var{T}: what their names say about each,
## and codes as @code{T.read} gives them.  Where option where has left nothing
## of a file, it is in @code{P.left_out} instead.
## @end deftypefn

function [P, codes, values] = rows_of_files (T, columns, d, opt)

  P.file = T.file;
  P.files = {T.file};
  P.named = {opt.name};
  P.epochs = 1;
  if (! isfield (T, "models"))
    [codes, values] = T.read (columns, d);
    P.rows = rows (codes);
  else
    [codes, values, P.rows] = T.read (columns, d);
    some = P.rows > 0 | isempty (opt.where);
    P.rows = P.rows(some);
    P.files = T.files(some);
    P.named = T.models(some);
    P.left_out = T.files(! some);
    if (! isempty (T.epochs))
      P.epochs = T.epochs(1:numel (some))(some);
    endif
  endif

  empty = find (P.rows == 0, 1);
  if (! isempty (empty))
    error ("ddd:invalidFile", "ddd_load: '%s' has a header but no rows",
           P.files{empty});
  endif

endfunction
