## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {} bench_append (@var{name})
## @deftypefnx {} {} bench_append (@var{name}, @var{file})
## Run the benchmark @var{name}, which returns a cell array with rows of name,
## number of models and of items, value and unit; print them, and append them
## to the results in @var{file}.
## @end deftypefn

function bench_append (name, file)

  warning ("off", "Octave:gnuplot-graphics");
  printf ("%s\n", name);
  rows = feval (name)';
  printf ("  %-28s n = %-6d m = %-9d %10.4g %s\n", rows{:});
  if (nargin > 1)
    fid = fopen (file, "a");
    fprintf (fid, "%s,%d,%d,%.6g,%s\n", rows{:});
    fclose (fid);
  endif

endfunction
