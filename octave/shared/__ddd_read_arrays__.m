## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{S}, @var{sum}] =} __ddd_read_arrays__ (@var{caller}, @
## @var{file}, @var{title}, @var{writer})
## Read what @code{__ddd_write_arrays__} has written under that @var{title} on
## behalf of @var{writer}, if not a bit of it has changed: a struct with a
## field per array, and the checksum of the file.
## @end deftypefn

function [S, sum] = __ddd_read_arrays__ (caller, file, title, writer)

  [fid, reason] = fopen (file, "rb");
  if (fid < 0)
    error ("ddd:file", "%s: cannot open '%s': %s", caller, file, reason);
  endif
  bytes = fread (fid, Inf, "uint8=>char")';
  fclose (fid);
  head = ['^', title, ', version (\d+)\nsha256 ([0-9a-f]{64})\n'];
  start = bytes(1:min (512, end));
  told = {};
  if (all (start < 128))        # regexp wants UTF-8
    told = regexp (start, head, "tokens", "once");
  endif
  damaged = @(what) error ("ddd:invalidFile", ...
    "%s: '%s' is damaged: %s not what %s wrote", caller, file, what, writer);
  if (isempty (told) || any (start(100:end)))
    damaged ("its first line is");
  elseif (! strcmp (told{1}, "1"))
    error ("ddd:invalidFile", ["%s: '%s' is of version %s; this version ", ...
           "of ddd reads version 1"], caller, file, told{1});
  elseif (! strcmp (hash ("sha256", bytes(513:end)), told{2}))
    damaged ("its checksum is");
  endif
  sum = told{2};
  clear -variables bytes

  names = __ddd_read_hdf5__ (caller, file, "", true);
  for name = names'
    S.(name{1}) = __ddd_read_hdf5__ (caller, file, name{1}, true);
  endfor

endfunction
