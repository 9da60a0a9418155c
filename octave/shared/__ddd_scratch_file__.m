## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{file} =} __ddd_scratch_file__ (@var{caller}, @
## @var{purpose})
## @deftypefnx {} {@var{file} =} __ddd_scratch_file__ (@dots{}, @var{folder})
## Make an empty file in the folder of temporary files, or in @var{folder}, and
## return its name.  Where that cannot be done, the error says that
## @var{caller} takes one for its @var{purpose}.
## @end deftypefn

function file = __ddd_scratch_file__ (caller, purpose, varargin)

  file = tempname (varargin{:});        # "" would be /tmp, whatever TMPDIR is
  [fid, reason] = fopen (file, "w");
  if (fid < 0)
    error ("ddd:file", ["%s: %s takes a temporary file, and '%s' cannot ", ...
                        "be written: %s; TMPDIR may say where"], ...
           caller, purpose, file, reason);
  endif
  fclose (fid);

endfunction
