## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{labels} =} cut_labels (@var{names}, @
## @var{size}, @var{width})
## Cut the @var{names} that are wider than @var{width} inches in @var{size}
## points in the middle, because the ends of a name tell most.  Names that
## differ give labels that differ.
## @end deftypefn

function labels = cut_labels (names, size, width)

  names = labels = plain_text (names);
  for i = find (text_width (names(:)', size) > width)
    labels{i} = cut (names{i}, "", size, width);
  endfor

  ## Where the middle made the difference, it stays, or a number takes its
  ## place.
  for how = {@with_middle, @(names, i) sprintf("%d", i)}
    [~, ~, same] = unique (labels);
    for group = find (accumarray (same(:), 1)' > 1)
      members = find (same(:)' == group);
      if (numel (unique (names(members))) > 1)
        for i = 1:numel (members)
          middle = how{1} (names(members), i);
          label = cut (names{members(i)}, middle, size, width);
          if (text_width (label, size) <= width)
            labels{members(i)} = label;
          endif
        endfor
      endif
    endfor
  endfor

endfunction

## What name I has and the others have not, with what it belongs to.
function middle = with_middle (names, i)
  short = min (cellfun (@numel, names));
  head = char (cellfun (@(s) s(1:short), names(:), "uniformoutput", false));
  tail = char (cellfun (@(s) s(end-short+1:end), names(:), ...
                        "uniformoutput", false));
  alike = @(x) all (x == x(1,:), 1);
  before = find (! [alike(head), false], 1) - 1;
  after = find (! [fliplr(alike (tail)), false], 1) - 1;
  after = min (after, short - before);
  name = names{i};
  while (before > 0 && (isalnum (name(before)) || name(before) > 127))
    before--;
  endwhile
  while (after > 0 && bitand (double (name(end-after+1)), 192) == 128)
    after--;                            # inside a character
  endwhile
  middle = name(before+1:end-after);
endfunction

## Replace the middle of NAME by dots, with MIDDLE between them.
function label = cut (name, middle, size, width)

  dots = "\342\200\246";
  if (! isempty (middle))
    dots = [dots, middle, dots];
  endif
  first = find (bitand (double (name), 192) != 128);    # bytes of characters
  first(end+1) = numel (name) + 1;
  wide = text_width (mat2cell (name, 1, diff (first)), size);
  head = [0, cumsum(wide)];             # of the first characters, of the last
  tail = [0, cumsum(fliplr (wide))];
  keep = 2:max (2, numel (wide) - 1);
  before = ceil (keep / 2);
  after = floor (keep / 2);
  fits = head(before+1) + tail(after+1) + text_width (dots, size) <= width;
  most = max ([1, find(fits)]);
  label = [name(1:first(before(most)+1)-1), dots, ...
           name(first(end-after(most)):end)];

endfunction
