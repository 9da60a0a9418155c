## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} show_names (@var{names}, @var{indent})
## Print @var{names} (cellstr) on lines of 79 columns or fewer, @var{indent}
## blanks in front.
## @end deftypefn

function show_names (names, indent)

  used = Inf;
  names = __ddd_printable__ (names(:)');
  names(1:end-1) = strcat (names(1:end-1), ",");
  for i = 1:numel (names)
    if (used + 1 + numel (names{i}) > 79)
      printf ("%s%*s", merge (i > 1, "\n", ""), indent, "");
      used = indent;
    else
      printf (" ");
      used++;
    endif
    printf ("%s", names{i});
    used += numel (names{i});
  endfor
  printf ("\n");

endfunction
