## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} excess_settings (@var{samples}, @var{seed}, @
## @var{method})
## What all shards of samples must agree in, besides data and tolerance.
## @end deftypefn

function text = excess_settings (samples, seed, method)
  text = sprintf ("samples %d, seed %d, method %s", samples, seed, method);
endfunction
