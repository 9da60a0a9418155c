## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{lines} =} wrap_text (@var{txt}, @var{size}, @
## @var{width})
## Break @var{txt} between words into lines of at most @var{width} inches in
## @var{size} points, but (unless after a comma) not in front of a number.
## @end deftypefn

function lines = wrap_text (txt, size, width)

  gaps = "(?<=,) +|(?<!<) +(?![-.%\\d])";
  words = regexp (strtrim (plain_text (txt)), gaps, "split");
  wide = text_width (words, size);
  space = text_width (" ", size);
  lines = {};
  first = 1;
  for last = 1:numel (words)
    if (last == numel (words)
        || sum (wide(first:last+1)) + (last + 1 - first) * space > width)
      lines{end+1} = strjoin (words(first:last), " ");
      first = last + 1;
    endif
  endfor

endfunction
