## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} models_and_items (@var{n}, @var{m})
## What a result is of: @qcode{"12 models, 1 item"}.
## @end deftypefn

function txt = models_and_items (n, m)
  txt = sprintf ("%s, %s", __ddd_count__ (1:n, "model"), ...
                 __ddd_count__ (1:m, "item"));
endfunction
