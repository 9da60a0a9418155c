## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{labels} =} __ddd_label_cut__ (@var{names}, @
## @var{size}, @var{width})
## Cut the @var{names} that are wider than @var{width} inches in @var{size}
## points in the middle, because the ends of a name tell most.  Names that
## differ give labels that differ.
## @end deftypefn

function labels = __ddd_label_cut__ (names, size, width)

  names = labels = __ddd_plain__ (names);
  for i = find (__ddd_text_width__ (names(:)', size) > width)
    labels{i} = cut (names{i}, "", size, width);
  endfor

  ## Where the middle made the difference, a number takes its place.
  [~, ~, same] = unique (labels);
  for group = find (accumarray (same(:), 1)' > 1)
    members = find (same(:)' == group);
    if (numel (unique (names(members))) > 1)
      for i = 1:numel (members)
        labels{members(i)} = cut (names{members(i)}, sprintf ("%d", i),
                                  size, width);
      endfor
    endif
  endfor

endfunction

## Replace the middle of NAME by dots, with NUMBER between them.
function label = cut (name, number, size, width)

  dots = "\342\200\246";
  if (! isempty (number))
    dots = [dots, number, dots];
  endif
  first = find (bitand (double (name), 192) != 128);    # bytes of characters
  count = numel (first);
  first(end+1) = numel (name) + 1;
  for keep = count - 1 : -1 : 2
    head = ceil (keep / 2);
    label = [name(1:first(head+1)-1), dots, ...
             name(first(count-keep+head+1):end)];
    if (__ddd_text_width__ (label, size) <= width)
      break;
    endif
  endfor

endfunction
