## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} note_incomplete (@var{part})
## How many items of a @var{part} of what @code{ddd_consistency} returns have
## missing answers, to follow their number; empty if none has.
## @end deftypefn

function txt = note_incomplete (part)
  txt = "";
  if (isfield (part, "n_complete") && part.n_complete < part.n_items)
    txt = sprintf (", %s with missing answers",
                   __ddd_number__ (part.n_items - part.n_complete));
  endif
endfunction
