## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{lines} =} wrap_text (@var{txt}, @var{size}, @
## @var{width})
## Break @var{txt} between words into lines of at most @var{width} inches in
## @var{size} points, but (unless after a comma) not in front of a number.
## @end deftypefn

function lines = wrap_text (txt, size, width)

  words = measured (txt);
  most = 72000 * width / size;
  lines = {};
  first = 1;
  while (first <= numel (words.from))
    last = max (first, lookup (words.right, words.left(first) + most));
    lines{end+1} = words.text(words.from(first):words.to(last));
    first = last + 1;
  endwhile

endfunction

## A text with one space between words; the bytes FROM and TO that each word
## takes in it, and its LEFT and RIGHT in thousandths of the size.  Layouts try
## one text in many sizes, so the last ones are kept.
function words = measured (txt)

  persistent texts = {};
  persistent known = {};
  at = find (strcmp (texts, txt), 1);
  if (isempty (at))
    gaps = "(?<=,) +|(?<!<) +(?![-.%\\d])";
    split = regexp (strtrim (plain_text (txt)), gaps, "split");
    wide = round (1000 * text_width (split, 72));
    spaces = 0:numel (split) - 1;
    words.text = strjoin (split, " ");
    words.to = cumsum (cellfun ("numel", split)) + spaces;
    words.from = [1, words.to(1:end-1) + 2];
    words.right = cumsum (wide) + 1000 * text_width (" ", 72) * spaces;
    words.left = words.right - wide;
    if (numel (texts) >= 50)
      texts = known = {};
    endif
    texts{end+1} = txt;
    at = numel (texts);
    known{at} = words;
  endif
  words = known{at};

endfunction
