## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} cause_of_gaps (@var{caller}, @var{D})
## What keeps items of @var{D} from having an answer from every model, as part
## of a sentence that goes on after it; empty where it cannot be seen.
## @end deftypefn

function text = cause_of_gaps (caller, D)
  text = __ddd_gaps__ (caller, D);
  if (! isempty (text))
    text = [text, "; "];
  endif
endfunction
