## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_packed (@var{file})
## Read what @code{ddd_save} has written, if not a bit of it has changed.
## @end deftypefn

function P = load_packed (file)

  S = __ddd_read_arrays__ ("ddd_load", file, "ddd packed data", "ddd_save");
  P = struct ("file", file, "D", rebuilt (file, S));

endfunction

function D = rebuilt (file, S)

  list = @(key) get (S, key, {});
  D.n_models = numel (S.models);
  D.n_items = S.n_items;
  D.n_epochs = numel (S.epochs);
  D.models = S.models;
  D.items = list ("items");
  D.epochs = S.epochs(:)';
  D.groups = struct ("group", {list("groups")}, ...
                     "family", {list("family")});
  D = with_factors ("ddd_load", D, factor_arrays (file, S));
  D = of_third (D, char (get (S, "third", "")));
  D.conditions = list ("conditions");
  D.packed.plane.correct = S.correct;
  D.packed.plane.valid = get (S, "valid", zeros (0, "uint64"));
  D.packed.n_items = D.n_items;
  D.packed.missing = ! isempty (D.packed.plane.valid);
  if (isfield (S, "report"))
    D.report = report (S.report{1});
  endif
  D.packed.labels = [];
  if (isfield (S, "label_names"))
    kind = smallest_class (numel (S.label_names));
    L.names = S.label_names;
    L.predicted = cast (S.predicted, kind);
    L.truth = cast (get (S, "truth", zeros (0, D.n_items)), kind);
    D.packed.labels = L;
  endif
  D = ddd_pack (D);

endfunction

function x = get (S, key, x)
  if (isfield (S, key))
    x = S.(key);
  endif
endfunction

## JSON has lists only: no cell arrays of two columns, nor empty ones.
function R = report (text)
  R = jsondecode (text, "makeValidName", false);
  for key = fieldnames (R)'
    x = R.(key{1});
    if (any (strcmp (key{1}, {"conditions", "groups", "unknown"})))
      R.(key{1}) = cell (0, 2);
      if (iscell (x))
        x = cellfun (@(p) p(:)', x, "uniformoutput", false);
        R.(key{1}) = vertcat (x{:});
      endif
    elseif (isempty (x))
      R.(key{1}) = {};
    endif
  endfor
endfunction
