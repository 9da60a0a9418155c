## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} choose_text (@var{texts}, @var{size}, @
## @var{width})
## The first of @var{texts} (a string, or a cell array from long to short) that
## is at most @var{width} inches wide in @var{size} points, else the last.
## @end deftypefn

function txt = choose_text (texts, points, width)
  texts = cellstr (texts);
  fits = [find(text_width (texts(:)', points) <= width), numel(texts)];
  txt = texts{fits(1)};
endfunction
