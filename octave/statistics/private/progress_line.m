## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{p} =} progress_line (@var{caller}, @var{show})
## @deftypefnx {} {@var{p} =} progress_line (@var{p}, @var{done})
## @deftypefnx {} {} progress_line (@var{p}, [])
## Progress line for long work done in slices: start it, say which share is
## @var{done}, wipe it.
##
## It appears after a second, on a terminal only, and is written over itself.
## @end deftypefn

function p = progress_line (p, x)

  if (ischar (p))
    [~, ~, ~, ~, terminal] = __ddd_info__ (p);
    p = struct ("caller", p, "on", x && terminal, "last", time (), ...
                "shown", false);
  elseif (isempty (x) && p.shown)
    printf ("\r%*s\r", numel (p.caller) + 8, "");
  elseif (! isempty (x) && p.on && time () > p.last + 1)
    printf ("\r%s: %3.0f %% ", p.caller, 100 * x);
    fflush (stdout);
    p.last = time ();
    p.shown = true;
  endif

endfunction
