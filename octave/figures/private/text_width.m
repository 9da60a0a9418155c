## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{w} =} text_width (@var{txt}, @var{size})
## Width in inches of @var{txt} (a string or a cell array of strings) in
## Helvetica of @var{size} points, from the advance widths of its metrics.
## A character outside of ASCII counts as one wide letter.
## @end deftypefn

function w = text_width (txt, size)

  persistent advance = table ();
  if (ischar (txt))
    txt = {txt};
  endif
  txt = strrep (txt, "\342\210\222", "+");     # a minus is as wide
  txt = strrep (txt, "\302\240", " ");
  ## All in one, as there may be thousands of names.
  ends = cumsum (cellfun ("numel", txt(:)));
  sums = [0, cumsum(advance(double ([txt{:}]) + 1))];
  w = 0 * ends;
  w(:) = diff (sums([1; ends + 1]));
  w = reshape (w, rows (txt), columns (txt)) / 1000 * size / 72;

endfunction

## In thousandths of the size, by byte.
function advance = table ()
  advance = zeros (1, 256);             # the inner bytes of UTF-8 add nothing
  advance(32 + 1 : 126 + 1) = [ ...
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 ...
    556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ...
    1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 ...
    667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ...
    333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 ...
    556 556 333 500 278 556 500 722 500 500 500 334 260 334 584];
  advance([9, 10, 13] + 1) = 278;       # drawn as a space
  advance(192 + 1 : 223 + 1) = 722;     # two bytes: accents, Greek, Cyrillic
  advance(224 + 1 : 247 + 1) = 1000;    # three or four: dots, Chinese
endfunction
