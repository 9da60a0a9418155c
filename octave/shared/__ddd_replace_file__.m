## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_replace_file__ (@var{caller}, @var{file}, @
## @var{content})
## Write @var{content} to @var{file}, which is replaced whole or stays as it
## was: the new file grows beside the old one and then takes its place.
##
## @var{content} are bytes, or a function of the name of the new file that
## writes it and returns whether and, if not, why it is incomplete.
## @end deftypefn

function __ddd_replace_file__ (caller, file, content)

  folder = fileparts (file);
  if (isempty (folder))
    folder = ".";
  endif
  if (! isfolder (folder))
    error ("ddd:file", "%s: there is no folder %s", caller, folder);
  elseif (isfolder (file))
    error ("ddd:file", "%s: %s is a folder", caller, file);
  endif
  if (! is_function_handle (content))
    content = @(part) put (part, content);
  endif

  part = __ddd_part_file__ (file);
  unwind_protect
    [done, reason] = content (part);
    if (done)
      [status, reason] = rename (part, file);
      done = status == 0;
    endif
    if (! done)
      error ("ddd:file", "%s: cannot write %s: %s", caller, file, reason);
    endif
  unwind_protect_cleanup
    if (exist (part, "file"))
      unlink (part);
    endif
  end_unwind_protect

endfunction

function [done, reason] = put (part, bytes)
  [fid, reason] = fopen (part, "w");
  done = fid >= 0;
  if (done)
    fwrite (fid, bytes);
    fclose (fid);
    ## fclose says that all is well even where the last bytes do not fit.
    [info, err] = stat (part);
    done = err == 0 && info.size == numel (bytes);
    reason = "the disk may be full";
  endif
endfunction
