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

  part = __ddd_part_file__ (file);
  unwind_protect
    write (caller, part, file, title, names, values);
    [err, msg] = rename (part, file);
    if (err)
      cannot (caller, file, msg);
    endif
  unwind_protect_cleanup
    if (exist (part, "file"))
      delete (part);
    endif
  end_unwind_protect

endfunction

function write (caller, part, file, title, names, values)

  try
    __ddd_write_hdf5__ (caller, part, 512, names, values);
  catch err
    if (! strcmp (err.identifier, "ddd:file"))
      rethrow (err);
    endif
    cannot (caller, file, regexprep (err.message, "^.*': ", ""));
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
  if (! done)
    cannot (caller, file, "is there room?");
  endif

endfunction

function cannot (caller, file, msg)
  error ("ddd:file", "%s: cannot write '%s': %s", caller, file, msg);
endfunction
