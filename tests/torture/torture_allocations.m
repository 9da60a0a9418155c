## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_allocations (@var{seed}, @
## @var{i})
## Failure number @var{i} of what gateways ask Octave to allocate: the call of
## a public function in which it fails, and a function that makes it.  There
## must be an error that says that memory ended, nothing may be left behind,
## and the next call must give what it gave before.  In the end every
## allocation has failed; @file{mx_fails.c} makes it fail.
## @end deftypefn

function [text, run] = torture_allocations (seed, i)
  persistent calls = known ();
  round = floor ((i - 1) / numel (calls));
  c = calls(mod (i - 1, numel (calls)) + 1);
  n = mod (7919 * round, c.count) + 1;
  rand ("twister", [seed, i]);
  if (rand () < .5)
    n = -n;
  endif
  text = sprintf ("%d of %d in %s", n, c.count, func2str (c.f));
  run = @() judge (c, n);
endfunction

function [outcome, detail] = judge (c, n)

  [outcome, detail] = failing (c, n);
  if (! isequaln (called (c.f), c.x))
    outcome = "other afterwards";
  elseif (! isempty (glob (".ddd-*")))
    outcome = "left behind";
  endif

endfunction

function [outcome, detail] = failing (c, n)
  detail = "";
  mx_fails (n);
  try
    called (c.f);
    ## Work in slices has fewer of them where the machine is faster.
    outcome = merge (mx_fails (0) < abs (n), "result", "did not fail");
  catch err
    mx_fails (0);
    detail = [err.identifier, " ", err.message];
    told = any (strcmp (err.identifier, {"Octave:bad-alloc", "ddd:noMemory"}));
    told |= ! isempty (strfind (err.message, "failed to allocate"));
    outcome = merge (told, "refused", "foreign");
  end_try_catch
endfunction

function x = called (f)
  evalc ("x = f ();");
endfunction

## Calls that need every gateway: what they return and how often one asks
## Octave to allocate.
function calls = known ()

  calls = struct ("f", torture_public ());
  profile ("on");
  for i = 1:numel (calls)
    mx_fails (0);
    calls(i).x = called (calls(i).f);
    calls(i).count = mx_fails (0);
  endfor
  profile ("off");
  gates = glob (fullfile (fileparts (which ("__ddd_pack__")), "*.mex"));
  [~, gates] = cellfun (@fileparts, gates, "uniformoutput", false);
  missing = setdiff (gates, {profile("info").FunctionTable.FunctionName});
  if (! isempty (missing))
    error ("torture: no call of %s", strjoin (missing, ", "));
  endif

endfunction
