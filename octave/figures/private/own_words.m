## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} own_words (@var{txt}, @var{opt})
## A sentence of a result with the user's words for items and models, and a
## minus sign in front of numbers below 0.
## @end deftypefn

function txt = own_words (txt, opt)
  for row = {"item", "model"; opt.item_name, opt.model_name}
    literal = @(s) regexprep (s, '([\\$])', '\\$1');
    txt = regexprep (txt, ['\<', row{1}, '\>'], literal (one_of (row{2})));
    txt = regexprep (txt, ['\<', row{1}, 's\>'], literal (row{2}));
  endfor
  txt = regexprep (txt, '(?<=^|[ [(])-(?=[.\d])', "\342\210\222");
endfunction
