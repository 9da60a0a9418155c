## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} torture_rounds (@var{part}, @var{seed}, @var{first}, @
## @var{seconds}, @var{log})
## What @code{torture} does in a child process: numbers from @var{first} on of
## the function @code{torture_@var{part}}, for so many @var{seconds}.  Each is
## a line in @var{log} before it is done, and another one with its outcome
## after it.
## @end deftypefn

function torture_rounds (part, seed, first, seconds, log)

  set (0, "defaultfigurevisible", "off");
  warning ("off", "all");
  fid = fopen (log, "w");
  start = tic ();
  i = first;
  while (toc (start) < seconds)
    [text, run] = feval (["torture_", part], seed, i);
    fprintf (fid, "begin\t%d %s\n", i, ascii (text));
    fflush (fid);
    [outcome, detail] = run ();
    fprintf (fid, "%s\t%d %s\t%s\n", outcome, i++, ascii (text), ...
             ascii (detail));
    fflush (fid);
  endwhile
  fclose (fid);

endfunction

## Without what would end a line of the log.
function text = ascii (text)
  text(text < 32 | text > 126) = "?";
endfunction
