## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} __ddd_nearest__ (@var{given}, @var{names})
## The end of an error about the unknown name @var{given}: which of
## @var{names} (cellstr) the user may have meant, and which there are.
##
## A name is suggested only if it is close: at most two fifths of the letters
## differ, or one name begins with the other.  A list ends after twenty names.
## @end deftypefn

function txt = __ddd_nearest__ (given, names)

  txt = ".";
  names = names(:)';
  given = tolower (given);
  if (! isempty (given))
    far = cellfun (@(name) edits (given, tolower (name)), names);
    begins = strncmpi (given, names, numel (given));
    far(begins) = min (far(begins), 1);
    [least, i] = min (far);
    if (! isempty (i) && least <= max (1, 0.4 * numel (given)))
      txt = sprintf ("; did you mean %s?", names{i});
    endif
  endif
  if (! isempty (names))
    txt = [txt, "  There is ", strjoin(names(1:min (end, 20)), ", ")];
  endif
  if (numel (names) > 20)
    txt = sprintf ("%s and %d more", txt, numel (names) - 20);
  endif

endfunction

function d = edits (a, b)
  row = 0:numel (b);
  for i = 1:numel (a)
    next = i;
    for j = 1:numel (b)
      next(j+1) = min ([row(j+1) + 1, next(j) + 1, row(j) + (a(i) != b(j))]);
    endfor
    row = next;
  endfor
  d = row(end);
endfunction
