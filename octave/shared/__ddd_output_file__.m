## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{file} =} __ddd_output_file__ (@var{caller}, @var{file})
## The name of a @var{file} that may be written: a regular one, or a new one in
## a folder that is there.  A link stays, and what it points to is replaced.
## @end deftypefn

function file = __ddd_output_file__ (caller, file)

  if (! ischar (file) || rows (file) != 1)
    error ("ddd:invalidInput", "%s: file must be a file name", caller);
  endif
  __ddd_utf8_name__ (caller, file);
  file = tilde_expand (file);
  if (isfile (file))
    file = canonicalize_file_name (file);
  elseif (isfolder (file))
    error ("ddd:file", "%s: '%s' is a folder", caller, file);
  elseif (exist (file, "file"))
    error ("ddd:file", "%s: '%s' is no regular file", caller, file);
  endif
  folder = fileparts (file);
  if (! isempty (folder) && ! isfolder (folder))
    error ("ddd:file", "%s: there is no folder '%s'", caller, folder);
  endif

endfunction
