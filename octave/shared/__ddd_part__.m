## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{txt} =} __ddd_part__ (@var{share}, @var{count})
## A @var{share} of @var{count} items, which is a mean: @qcode{"87 %"}, and of
## fewer than 20, where per cent would feign precision, @qcode{"3.0 of 5.0 on
## average"}.
## @end deftypefn

function txt = __ddd_part__ (share, count)
  if (count < 20)
    txt = sprintf ("%.1f of %.1f on average", share * count, count);
  else
    txt = sprintf ("%.0f %%", 100 * share);
  endif
endfunction

%!assert (__ddd_part__ (.8681, 700), "87 %")
%!assert (__ddd_part__ (.6, 5), "3.0 of 5.0 on average")
