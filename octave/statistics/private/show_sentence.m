## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_sentence (@var{txt})
## Print @var{txt} in lines of up to 79 characters, broken at blanks, and a
## call at its end in a line of its own, to be copied; nothing if it is empty.
## @end deftypefn

function show_sentence (txt)
  [call, text] = regexp (txt, 'ddd_\w+ \([^()]*\)\.?$', "match", "split");
  printf ("%s", regexprep (text{1}, '(.{1,79}|\S{80,})(\s+|$)', "$1\n"));
  printf ("  %s\n", call{:});
endfunction
