## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_table (@var{T}, @var{opt})
## Read a table, long or wide, whatever the format of its file.
##
## @code{T.names} are the names of its columns, and @code{[codes, values] =
## T.read (columns, d)} reads some of them: row r of the i-th is the string
## @code{values@{d(i)@}@{codes(r,i)@}}.  @code{T.place (row)} is where a row is
## in the file; if there is a @code{T.plain}, @code{T.plain ()} are the columns
## of words and numbers.
##
## A long table may be that of several files @code{T.files} with the same
## columns: then @code{T.models} and @code{T.epochs} are what their names say,
## and the third output of @code{T.read} counts the rows of each.
##
## A long table gives codes per row in @code{P.row}, a wide one a matrix
## @code{P.C}; @code{join_parts} takes either.  If option where keeps no row,
## @code{P.none} says why.
## @end deftypefn

function P = load_table (T, opt)

  if (! isempty (opt.labels))
    error ("ddd:invalidOption",
           ["ddd_load: '%s' is a table, whose true labels are a column ", ...
            "(option truth); option labels is for arrays"], T.file);
  endif
  if (! isempty (opt.where))
    [T, none] = keep_rows (T, opt.where);
    if (! isempty (none))
      P = struct ("file", T.file, "none", none);
      if (isfield (T, "models"))
        P.files = T.files;
      endif
      return;
    endif
  endif
  col = find_columns (T, opt);
  [long, named] = is_long (T, col, opt);
  if (long)
    P = load_long (T, col, opt);
  elseif (named && ! isempty (col.model))
    error ("ddd:noAnswers",
           ["ddd_load: '%s' has columns '%s' and '%s', but which one ", ...
            "says what is right?  Name it with option correct, or with ", ...
            "response and truth; it has %s"], T.file,
           T.names{col.model}, T.names{col.item}, strjoin (T.names', ", "));
  else
    P = load_wide (T, col, opt);
  endif

endfunction
