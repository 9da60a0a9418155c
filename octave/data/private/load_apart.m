## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{S} =} load_apart (@var{file})
## What @code{load} reads in a process of its own, which hands it on through
## a temporary file: libhdf5 crashes on some damaged files, and after others
## Octave crashes when it ends.  Where there are no such processes, as on
## Windows, it is read here.
## @end deftypefn

function S = load_apart (file)

  if (! isunix ())
    S = load (file);
    return;
  endif
  through = tempname ();
  [fid, reason] = fopen (through, "w");
  if (fid < 0)
    error ("the folder of temporary files, %s, cannot be written: %s", ...
           fileparts (through), reason);
  endif
  fclose (fid);
  child = -1;
  unwind_protect
    child = fork ();
    if (child == 0)
      serve (file, through);
    elseif (child < 0)
      error ("there is no room for a process");
    endif
    status = wait_for (child);
    child = -1;
    if (WIFSIGNALED (status))
      error ("it is damaged, or memory is short: Octave crashes on it");
    elseif (WEXITSTATUS (status) != 0)
      error ("Octave cannot read it; is it damaged?");
    endif
    S = load (through);
  unwind_protect_cleanup
    if (child > 0)
      kill (child, SIG ().KILL);
      waitpid (child);
    endif
    if (isfile (through))
      unlink (through);
    endif
  end_unwind_protect

endfunction

## The child, which ends as another program: nothing that Octave does at its
## end may happen twice.
function serve (file, through)
  name = "false";
  try
    crash_dumps_octave_core (false);
    history_save (false);       # exec would save that of the session
    dup2 (fopen ("/dev/null", "w"), stderr);
    S = load (file);
    save ("-binary", through, "-struct", "S");
    name = "true";
  end_try_catch
  exec (name);
endfunction

## With looks at whether the user wants to stop.
function status = wait_for (child)
  pid = 0;
  while (pid == 0)
    pause (.002);
    [pid, status] = waitpid (child, WNOHANG);
  endwhile
endfunction
