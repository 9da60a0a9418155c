## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} __ddd_count__ (@var{list}, @var{noun})
## How many elements @var{list} has: @qcode{"1 model"}, @qcode{"13 models"}.
## @end deftypefn

function txt = __ddd_count__ (list, noun)
  n = numel (list);
  ending = merge (n == 1, "", merge (noun(end) == "s", "es", "s"));
  txt = sprintf ("%s %s%s", __ddd_number__ (n), noun, ending);
endfunction
