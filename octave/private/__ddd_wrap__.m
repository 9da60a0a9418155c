## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{lines} =} __ddd_wrap__ (@var{txt}, @var{size}, @
## @var{width})
## Break @var{txt} between words into lines of at most @var{width} inches in
## @var{size} points, but (unless after a comma) not in front of a number.
## @end deftypefn

function lines = __ddd_wrap__ (txt, size, width)

  gaps = "(?<=,) +|(?<!<) +(?![-.%\\d])";
  lines = {""};
  for word = regexp (strtrim (__ddd_plain__ (txt)), gaps, "split")
    longer = strtrim ([lines{end}, " ", word{1}]);
    if (isempty (lines{end}) || __ddd_text_width__ (longer, size) <= width)
      lines{end} = longer;
    else
      lines{end+1} = word{1};
    endif
  endfor

endfunction
