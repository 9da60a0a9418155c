## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_replace_file__ (@var{caller}, @var{file}, @
## @var{bytes})
## Write @var{bytes} to @var{file}, which is replaced whole or stays as it was:
## the new file grows beside the old one and then takes its place.
## @end deftypefn

function __ddd_replace_file__ (caller, file, bytes)

  folder = fileparts (file);
  if (isempty (folder))
    folder = ".";
  endif
  if (! isfolder (folder))
    error ("ddd:file", "%s: there is no folder %s", caller, folder);
  elseif (isfolder (file))
    error ("ddd:file", "%s: %s is a folder", caller, file);
  endif

  part = __ddd_part_file__ (file);
  [fid, reason] = fopen (part, "w");
  if (fid >= 0)
    fwrite (fid, bytes);
    fclose (fid);
    ## fclose says that all is well even where the last bytes do not fit.
    [info, err] = stat (part);
    done = err == 0 && info.size == numel (bytes);
    reason = "the disk may be full";
    if (done)
      [status, reason] = rename (part, file);
      done = status == 0;
    endif
    if (! done)
      unlink (part);
    endif
  endif
  if (fid < 0 || ! done)
    error ("ddd:file", "%s: cannot write %s: %s", caller, file, reason);
  endif

endfunction
