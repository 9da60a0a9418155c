## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{names} =} __ddd_model_names__ (@var{n})
## The names of @var{n} models that have none.  All of as many digits are
## written at once: histograms may be of a million.
## @end deftypefn

function names = __ddd_model_names__ (n)
  names = cell (n, 1);
  from = 1;
  while (from <= n)
    some = from:min (n, 10 * from - 1);
    text = sprintf ("model %d", some);
    names(some) = cellstr (reshape (text, [], numel (some))');
    from *= 10;
  endwhile
endfunction

%!test
%! for n = [0, 1, 9, 10, 99, 100, 1234]
%!   one = arrayfun (@(i) sprintf ("model %d", i), (1:n)', "uniformoutput", ...
%!                   false);
%!   assert (__ddd_model_names__ (n), reshape (one, n, 1));
%! endfor
