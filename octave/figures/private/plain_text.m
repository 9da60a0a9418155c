## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} plain_text (@var{txt})
## One line of valid UTF-8: names come from files.  Control characters become
## spaces, and bytes that are not UTF-8 are taken for Latin-1; otherwise
## @code{text} raises an error.
## @end deftypefn

function txt = plain_text (txt)

  if (iscell (txt))
    txt = cellfun (@plain_text, txt, "uniformoutput", false);
  elseif (! isempty (txt))
    txt = __u8_validate__ (txt, "unicode");
    txt(txt < 32 | txt == 127) = " ";
  endif

endfunction
