## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{files} =} files_of (@var{P})
## The files that the part @var{P} comes from, n x 1, see @code{load_table}.
## @end deftypefn

function files = files_of (P)
  if (isfield (P, "files"))
    files = P.files;
  else
    files = {P.file};
  endif
endfunction
