## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{failed} =} run_bist (@var{pattern}, @dots{})
## Run the %! blocks of every file that matches a @var{pattern}; return the
## number of failures.  Each file is a line, as soon as it is done.  A file
## without tests is a failure, and so is a pattern without files: nothing stays
## untested by accident.
## @end deftypefn

function failed = run_bist (varargin)

  set (0, "defaultfigurevisible", "off");   # gnuplot would draw ASCII art
  warning ("off", "Octave:gnuplot-graphics");

  failed = 0;
  for pattern = varargin
    files = glob (pattern{1});
    if (isempty (files))
      printf ("%s: no such file: 0 passed, 1 failed, 0 skipped\n", pattern{1});
      failed++;
    endif
    for file = files'
      log = tempname ();
      start = tic ();
      [good, total, ~, ~, skip, later] = test (file{1}, "quiet", log);
      skip += later;
      bad = total - good + (total + skip == 0);
      printf ("%-44s %5.1f s  %3d passed, %d failed, %d skipped\n", file{1},
              toc (start), good, bad, skip);
      if (total + skip == 0)
        printf ("  no tests in this file\n");
      elseif (bad > 0)
        show (log);
      endif
      if (skip > 0)
        printf ("  skipped, for want of %s\n", wanted (file{1}));
      endif
      fflush (stdout);                  # into a pipe, too
      unlink (log);
      failed += bad;
    endfor
  endfor

endfunction

## The log holds each failing block, whose first line names the test, and the
## message.
function show (log)
  for row = strsplit (fileread (log), "\n")
    if (! isempty (row{1}))
      printf ("    %s\n", row{1});
    endif
  endfor
endfunction

## What the conditions in this file ask for.
function words = wanted (file)
  condition = strjoin (regexp (fileread (file), '%!testif[^\n]*', "match"));
  known = {'here|data|TEST_DATA', ...
             "data of others (the folder that DDD_TEST_DATA names)";
           'made', "the manual (make html)";
           'makeinfo', "makeinfo (Debian: texinfo)";
           'isunix|/proc', "a system like Linux";
           'runs_node', "node (Debian: nodejs)";
           'numpy|imports', "NumPy (Debian: python3-numpy)";
           'imformats', "pictures in this Octave";
           'writes_16_bits', "a GraphicsMagick that writes 16 bits";
           'have_window', "a machine without display";
           '"zip"', "the program zip";
           'can_limit', "a limit for the sizes of files, or octave-cli";
           'decimal_comma', "a locale with a decimal comma";
           'mpirun|sbatch|dask', "what make deps-cluster installs";
           'doctest', "the package doctest (Debian: octave-doctest)"};
  there = cellfun (@(x) ! isempty (regexp (condition, x)), known(:,1));
  words = strjoin (known(there,2)', " or ");
endfunction
