## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{D} =} __ddd_packed__ (@var{correct}, @var{valid}, @
## @var{n_items})
## Planes with default names: the struct that @code{ddd_pack} returns.
## @end deftypefn

function D = __ddd_packed__ (correct, valid, n_items)

  D.n_models = columns (correct);
  D.n_items = n_items;
  D.n_epochs = size (correct, 3);
  D.models = __ddd_model_names__ (D.n_models);
  D.items = {};       # 50,000 default names would serve nobody
  D.epochs = 1:D.n_epochs;
  D.groups = struct ("group", {{}}, "family", {{}});
  D.conditions = {};
  ## Two levels deep: Octave prints a matrix at level 0 or 1 in full.
  D.packed.plane.correct = correct;
  D.packed.plane.valid = valid;
  ## What the planes hold, so that an edited D is found out.
  D.packed.n_items = n_items;
  D.packed.missing = ! isempty (valid);
  D.packed.labels = [];

endfunction
