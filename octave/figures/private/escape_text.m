## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} escape_text (@var{txt}, @var{interpreter})
## Make a string safe for the double-quoted strings that Octave sends to
## gnuplot, which executes what stands between back-ticks.
##
## With the interpreter @qcode{"none"} every character is printed as it is,
## control characters as a space.  Where markup is interpreted, a quote becomes
## a typographic one, because the markup would eat its code.
## @end deftypefn

function txt = escape_text (txt, interpreter)

  if (iscell (txt))
    txt = cellfun (@(s) escape_text (s, interpreter), txt,
                   "uniformoutput", false);
    return;
  elseif (! ischar (txt) || isempty (txt))
    return;
  elseif (rows (txt) > 1)
    txt = escape_text (cellstr (txt), interpreter);
    return;
  endif

  txt = plain_text (txt);
  if (strcmp (interpreter, "none"))
    txt = strrep (txt, '\', '\134');    # first: the others bring their own
    txt = strrep (txt, '"', '\042');
    txt = strrep (txt, '@', '\100');    # Octave would put a \ in front
  else
    txt = strrep (txt, '"', "\342\200\235");
    txt = regexprep (txt, '\\$', '\\ ');        # would escape the end quote
  endif
  txt = strrep (txt, '`', '\140');

endfunction
