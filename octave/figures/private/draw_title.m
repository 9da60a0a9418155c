## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} draw_title (@var{sheet}, @var{p}, @var{txt}, @var{size}, @
## @var{gap})
## Write a title of @var{size} points on the @var{sheet}, @var{gap} inches
## above the upper left corner of the panel @var{p}.
## @end deftypefn

function draw_title (sheet, p, txt, points, gap = 0.04)
  top = p.rect(2) + p.rect(4);
  draw_text (sheet, p.rect(1), top + gap + points / 144, txt, points);
endfunction
