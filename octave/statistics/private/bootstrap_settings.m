## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} bootstrap_settings (@var{opt}, @var{unit})
## What all shards of replicates must agree in, besides data and tolerance:
## number and seed in the options @var{opt}, and the class of each item.
## @end deftypefn

function text = bootstrap_settings (opt, unit)
  classes = hash ("sha256", char (typecast (double (unit(:)'), "uint8")));
  text = sprintf ("replicates %d, seed %d, classes %s", opt.n_replicates, ...
                  opt.seed, classes);
endfunction
