## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {} try_blocks (@var{list})
## @deftypefnx {} {} try_blocks (@var{list}, @var{functions})
## Run the files of %! blocks that the file @var{list} names, and exit with 1
## at the first that fails.  With a file @var{functions}, all of those that pass
## are written there, a line each: the name, processor seconds, and the functions
## that were called.
## @end deftypefn

function try_blocks (list, functions = "")

  set (0, "defaultfigurevisible", "off");   # gnuplot would draw ASCII art
  warning ("off", "Octave:gnuplot-graphics");
  measure = ! isempty (functions);
  log = tempname ();
  for file = strsplit (strtrim (fileread (list)), "\n")
    if (measure)
      profile ("clear");
      profile ("on");
    endif
    start = cputime ();
    [good, total] = test (file{1}, "quiet", log);
    seconds = cputime () - start;
    profile ("off");
    if (! measure && good < total)
      exit (1);
    elseif (measure && good == total && total > 0)
      called = {profile("info").FunctionTable.FunctionName};
      fid = fopen (functions, "a");
      fprintf (fid, "%s\t%.2f\t%s\n", file{1}, seconds, strjoin (called, "\t"));
      fclose (fid);
    endif
  endfor
  exit (0);

endfunction
