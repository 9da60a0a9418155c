## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{txt}, @var{suggests}] =} __ddd_nearest__ (@
## @var{given}, @var{names})
## The end of an error about the unknown name @var{given}: which of
## @var{names} (cellstr) the user may have meant, and which there are.
## @var{suggests} says whether one may have been meant.
##
## A name is suggested only if it is close: at most a third of the letters
## (rounded up) differ, two that changed places counting as one, or the name
## begins with @var{given}; never for a single letter.  A list ends after
## thirty names.
## @end deftypefn

function [txt, suggests] = __ddd_nearest__ (given, names)

  txt = ".";
  suggests = false;
  names = __ddd_printable__ (names(:)');
  given = tolower (given);
  if (! isempty (given))
    far = edits (given, tolower (names));
    begins = strncmpi (given, names, numel (given));
    far(begins) = min (far(begins), 1);
    [least, i] = min (far);
    if (! isempty (i)
        && least <= min (ceil (numel (given) / 3), numel (given) - 1))
      suggests = true;
      txt = sprintf ("; did you mean %s?", names{i});
    endif
  endif
  if (! isempty (names))
    txt = [txt, "  Available: ", strjoin(names(1:min (end, 30)), ", ")];
  endif
  if (numel (names) > 30)
    txt = sprintf ("%s and %d more", txt, numel (names) - 30);
  endif

endfunction

## How many letters of A to change, add, drop or swap with the next one for
## each of several names, all at once.
function d = edits (a, names)
  length = cellfun ("numel", names)(:);
  b = char (names(:));
  before = row = repmat (0:columns (b), rows (b), 1);
  for i = 1:numel (a)
    [before, last] = deal (row, before);
    row(:,1) = i;
    for j = 1:columns (b)
      row(:,j+1) = min (min (before(:,j+1), row(:,j)) + 1,
                        before(:,j) + (b(:,j) != a(i)));
      if (i > 1 && j > 1)
        swapped = b(:,j-1) == a(i) & b(:,j) == a(i-1);
        row(swapped,j+1) = min (row(swapped,j+1), last(swapped,j-1) + 1);
      endif
    endfor
  endfor
  d = row(sub2ind (size (row), (1:rows (row))', length + 1))';
endfunction
