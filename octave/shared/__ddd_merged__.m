## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{yes} =} __ddd_merged__ (@var{X})
## Whether @var{X} is what @code{ddd_merge} returns, not data.
## @end deftypefn

function yes = __ddd_merged__ (X)
  yes = isstruct (X) && isscalar (X) && isfield (X, "counts") ...
        && isfield (X, "n_shards");
endfunction
