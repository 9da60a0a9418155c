## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} __ddd_load_npy__ (@var{file}, @var{opt})
## Read a NumPy array: models x items (x epochs), or one model.
## @end deftypefn

function P = __ddd_load_npy__ (file, opt)

  [C, rules] = __ddd_matrix__ (file, __ddd_read_npy__ ("ddd_load", file), ...
                               opt, false);
  P = struct ("file", file, "C", C, "rows", rows (C), "epochs", 1:size (C, 3));
  P.rules = rules;
  P.models = P.items = P.condition = P.conditions = {};
  P.unknown = cell (0, 2);

endfunction
