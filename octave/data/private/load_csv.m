## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_csv (@var{file}, @var{opt})
## Read one text table, see @code{ddd_load}.
## @end deftypefn

function P = load_csv (file, opt)

  [names, delimiter] = __ddd_read_csv__ ("ddd_load", file, opt.delimiter);
  names = strtrim (names);
  if (numel (names) < 2)
    error ("ddd:invalidFile", ["ddd_load: '%s' has the only column '%s'; ", ...
           "if it should have more, use option delimiter"], file, names{1});
  endif

  T.file = file;
  T.names = names;
  T.read = @(columns, d) __ddd_read_csv__ ("ddd_load", file, delimiter, ...
                                           columns, d);
  T.place = @(row) sprintf ("%s:%d", file, ...
                            __ddd_csv_line__ ("ddd_load", file, delimiter, ...
                                              double (row)));
  P = load_table (T, opt);

endfunction
