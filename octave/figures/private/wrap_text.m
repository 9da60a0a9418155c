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
  lines = {""};
  for word = regexp (strtrim (plain_text (txt)), gaps, "split")
    longer = strtrim ([lines{end}, " ", word{1}]);
    if (isempty (lines{end}) || text_width (longer, size) <= width)
      lines{end} = longer;
    else
      lines{end+1} = word{1};
    endif
  endfor

endfunction
