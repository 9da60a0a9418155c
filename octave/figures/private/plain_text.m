## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} plain_text (@var{txt})
## One line of valid UTF-8 that can be drawn: names come from files.  Control
## characters become spaces, and bytes that are not UTF-8 are taken for
## Latin-1; otherwise @code{text} raises an error.  A character that no
## installed font has becomes its number, such as U+1F680, with one warning
## a session: what would be drawn in its place may be larger than the page.
## @end deftypefn

function txt = plain_text (txt)

  if (iscell (txt) && all (cellfun ("size", txt(:), 1) <= 1)
      && is_ascii ([txt{:}]))
    return;
  elseif (iscell (txt))
    txt = cellfun (@plain_text, txt, "uniformoutput", false);
  elseif (! isempty (txt))
    txt = __u8_validate__ (txt, "unicode");
    txt(txt < 32 | txt == 127) = " ";
    if (any (txt >= 196))               # beyond Latin-1
      txt = with_glyphs (txt);
    endif
  endif

endfunction

function yes = is_ascii (txt)
  yes = all (txt >= 32 & txt < 127);
endfunction

function txt = with_glyphs (txt)

  head = find (bitand (double (txt), 192) != 128);      # bytes that begin one
  tail = [head(2:end) - 1, numel(txt)];
  many = txt(head) >= 196;
  chars = arrayfun (@(a, b) txt(a:b), head(many), tail(many), ...
                    "uniformoutput", false);
  for c = unique (chars)
    code = code_of (c{1});
    if (! has_glyph (code))
      txt = strrep (txt, c{1}, sprintf ("U+%04X", code));
    endif
  endfor

endfunction

function code = code_of (bytes)
  bytes = double (bytes);
  code = bitand (bytes(1), 2 ^ (7 - numel (bytes)) - 1);
  for b = bytes(2:end)
    code = 64 * code + bitand (b, 63);
  endfor
endfunction

## Ask fontconfig, which gnuplot asks as well, once about each character.
function yes = has_glyph (code)

  persistent codes = [];
  persistent shown = [];
  at = find (codes == code, 1);
  if (isempty (at))
    [status, fonts] = system (sprintf ("fc-list :charset=%x family 2>&1", ...
                                       code));
    codes(end+1) = code;
    shown(end+1) = status != 0 || ! isempty (strtrim (fonts));
    at = numel (codes);
    if (! shown(at) && all (shown(1:end-1)))      # one warning for all
      __ddd_warn__ ("ddd:missingGlyph", ["no installed font has ", ...
                    "characters such as U+%04X; their numbers are drawn ", ...
                    "instead"], code);
    endif
  endif
  yes = shown(at);

endfunction
