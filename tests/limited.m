## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{tf} =} limited ()
## @deftypefnx {} {[@var{text}, @var{left}] =} limited (@var{code}, @
## @var{blocks}, @var{olds})
## What @var{code} prints if no file gets larger than so many @var{blocks} of
## 512 bytes, and what is @var{left} in the folder F, where old files are
## called @var{olds}.  The limit stands for a full disk; it is set in a process
## of its own, where the signal that comes with it is ignored.  Without
## arguments, whether that can be done.
## @end deftypefn

function [text, left] = limited (code, blocks, olds)
  if (nargin == 0)
    text = system (["trap '' XFSZ && ulimit -f 1 && ", ...
                    "command -v octave-cli >/dev/null"]) == 0;
    return
  endif
  F = tempname ();
  mkdir (F);
  for name = olds
    fid = fopen (fullfile (F, name{1}), "w");
    fputs (fid, "old");
    fclose (fid);
  endfor
  script = [F, ".m"];
  fid = fopen (script, "w");
  fprintf (fid, "F = '%s';\n", F);
  fprintf (fid, "%s\n", code{:});
  fclose (fid);
  unwind_protect
    command = ["trap '' XFSZ; ulimit -f %d; octave-cli --norc ", ...
               "--path '%s' '%s' 2>&1 </dev/null"];
    [~, text] = system (sprintf (command, blocks, path (), script));
    left = {dir(F).name};
    left = sort (left(! ismember (left, {".", ".."})));
    for name = olds
      assert (fileread (fullfile (F, name{1})), "old");
    endfor
  unwind_protect_cleanup
    confirm_recursive_rmdir (false, "local");
    rmdir (F, "s");
    unlink (script);
  end_unwind_protect
endfunction
