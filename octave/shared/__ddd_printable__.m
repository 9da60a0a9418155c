## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{text} =} __ddd_printable__ (@var{text})
## @deftypefnx {} {@var{text} =} __ddd_printable__ (@var{text}, @var{kept})
## A string, or a cell array of strings, in which control characters are
## written as such: a terminal would obey what a name of a file may hold.
## Those in the string @var{kept} stay.
##
## These are the bytes below 32, 127, and U+0080 to U+009F in UTF-8.
## @end deftypefn

function text = __ddd_printable__ (text, kept = "")

  whole = text;
  if (iscell (text))
    whole = [text{:}];
  endif
  bytes = uint8 (whole);
  codes = [0:31, 127](! ismember ([0:31, 127], double (kept)));
  for c = codes(ismember (codes, bytes))
    text = strrep (text, char (c), undone (c));
  endfor
  if (any (bytes == 0xC2))
    for c = 0x80:0x9F
      text = strrep (text, char ([0xC2, c]), sprintf ("\\u%04x", c));
    endfor
  endif

endfunction

function word = undone (c)
  word = undo_string_escapes (char (c));        # a line end is \n
  if (numel (word) == 1 || c == 0)
    word = sprintf ("\\x%02x", c);
  endif
endfunction

%!assert (__ddd_printable__ ("a b\xc3\xa9"), "a b\xc3\xa9")
%!assert (__ddd_printable__ ("\x1b[31mred\x07\r\n\t\x7f"), ...
%!        '\x1b[31mred\a\r\n\t\x7f')
%!assert (__ddd_printable__ ("a\nb\0c", "\n"), ["a\nb" '\x00c'])
%!assert (__ddd_printable__ ({"\x1b", "x"; "", "\302\2332J"}), ...
%!        {'\x1b', "x"; "", '\u009b2J'})
%!assert (__ddd_printable__ ("\302\200 \302\237 \302\240"), ...
%!        ["\\u0080 \\u009f \302\240"])
%!assert (__ddd_printable__ ({}), {})
%!assert (__ddd_printable__ (""), "")
