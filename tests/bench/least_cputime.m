## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{t} =} least_cputime (@var{f}, @var{times})
## Seconds of processor time that @var{f} takes, the least of @var{times} calls.
## @end deftypefn

function t = least_cputime (f, times = 3)
  t = Inf;
  for i = 1:times
    start = cputime ();
    x = f ();
    t = min (t, cputime () - start);
  endfor
endfunction
