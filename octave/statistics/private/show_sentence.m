## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_sentence (@var{txt})
## Print @var{txt} in lines of up to 79 characters, broken at blanks, and a
## call at its end in a line of its own, to be copied; nothing if it is empty.
## Each line begins with @var{indent}.
## @end deftypefn

function show_sentence (txt, indent = "")
  if (isempty (txt))
    return
  endif
  [call, text] = regexp (txt, 'ddd_\w+ \([^()]*\)\.?$', "match", "split");
  most = num2str (79 - numel (indent));
  broken = ['(.{1,', most, '}|\S{80,})(\s+|$)'];
  printf ("%s", regexprep (strtrim (text{1}), broken, [indent, "$1\n"]));
  if (! isempty (call))
    printf ("  %s\n", call{1});
  endif
endfunction
