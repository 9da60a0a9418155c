## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_npy (@var{file}, @var{opt})
## Read a NumPy array: models x items (x epochs), or one model.  Decisions that
## options leave alone are packed from where they are in the file.
## @end deftypefn

function P = load_npy (file, opt)

  P = struct ("file", file);
  P.rules = P.models = P.items = P.groups = P.conditions = {};
  P.unknown = cell (0, 2);
  plain = isscalar (opt.names) && isempty (opt.threshold) ...
          && isempty (opt.labels) ...
          && isempty ([opt.missing; opt.right; opt.wrong]) ...
          && isempty (opt.strip) ...
          && ! strcmp (opt.orientation, "models in columns");
  if (plain)
    [correct, valid, m] = __ddd_pack_npy__ ("ddd_load", file);
    n = columns (correct);
    if (n > 0 && ! likely_transposed (n, m))
      P.correct = correct;
      P.valid = valid;
      P.n_items = m;
      P.rows = n;
      P.epochs = 1:size (correct, 3);
      return;
    endif
  endif

  S.C = __ddd_read_npy__ ("ddd_load", file);
  P = load_variables (file, S, opt);
  P.rules(1) = [];              # NumPy has no name for it

endfunction
