## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_mat (@var{file}, @var{opt})
## Read whatever @code{load} can read.  It takes a file for HDF5 that has its
## signature at byte 0, 512, 1024, 2048 and so on.
## @end deftypefn

function P = load_mat (file, opt)

  if (! isfile (file))
    error ("ddd:file", "ddd_load: cannot open '%s'", file);
  endif
  try
    if (is_hdf5 (file))
      S = load_apart (file);
    else
      S = load (file);
    endif
  catch err
    reason = strrep (err.message, "load: ", "");
    reason(reason > 127) = "?";         # bytes of the file
    error ("ddd:file", "ddd_load: cannot load '%s': %s", file,
           __ddd_printable__ (reason));
  end_try_catch
  if (! isstruct (S))
    S = struct ("C", S);        # a text file of numbers
  endif

  P = load_variables (file, S, opt);

endfunction

function tf = is_hdf5 (file)
  tf = false;
  size = stat (file).size;
  fid = fopen (file, "rb");
  at = 0;
  while (! tf && at < size)
    fseek (fid, at);
    tf = isequal (fread (fid, 8, "uint8=>char")', "\x89HDF\r\n\x1a\n");
    at = max (512, 2 * at);
  endwhile
  fclose (fid);
endfunction
