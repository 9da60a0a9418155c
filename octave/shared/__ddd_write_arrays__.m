## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_write_arrays__ (@var{caller}, @var{file}, @
## @var{title}, @var{names}, @var{values})
## Write the arrays @var{values} (as @code{__ddd_write_hdf5__} takes them) by
## their @var{names} to an HDF5 file that is replaced whole or stays as it was.
## Its first lines, in the user block, are @var{title} with the version, and
## the SHA-256 of all that follows; @code{__ddd_read_arrays__} looks for both.
## @end deftypefn

function __ddd_write_arrays__ (caller, file, title, names, values)
  __ddd_replace_file__ (caller, file, ...
                        @(part) write (caller, part, title, names, values));
endfunction

function [done, reason] = write (caller, part, title, names, values)

  try
    __ddd_write_hdf5__ (caller, part, 512, names, values);
  catch err
    if (! strcmp (err.identifier, "ddd:file"))
      rethrow (err);
    endif
    done = false;
    reason = regexprep (err.message, "^.*': ", "");
    return;
  end_try_catch
  fid = fopen (part, "r+b");
  bytes = fread (fid, Inf, "uint8=>char")';
  head = sprintf ("%s, version 1\nsha256 %s\n", title, ...
                  hash ("sha256", bytes(513:end)));
  frewind (fid);
  fwrite (fid, head);
  fclose (fid);
  ## fclose says that all is well even where it is not.
  fid = fopen (part, "rb");
  done = isequal (fread (fid, numel (head), "uint8=>char")', head);
  fclose (fid);
  reason = "the disk may be full";

endfunction
