## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{a} =} split_reliability (@var{K}, @var{w}, @
## @var{v}, @var{n})
## How much of the variance over items of the sum of @var{n} votes they would
## share with that of @var{n} other such voters, where @var{w} items have the
## sum @var{K} (vectors; Cronbach's alpha; of single models KR-20): n / (n-1)
## (1 - sum (v) / var (K)), with the variances @var{v} over items of the single
## votes.
## @end deftypefn

function a = split_reliability (K, w, v, n)
  a = NaN;
  m = sum (w);
  variance = sum (w .* (K - sum (w .* K) / m) .^ 2) / m;
  if (variance > 0)
    a = n / (n - 1) * (1 - sum (v) / variance);
  endif
endfunction
