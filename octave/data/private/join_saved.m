## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{D} =} join_saved (@var{parts})
## One set of data from several that @code{ddd_save} wrote (fields @code{D} and
## @code{file} of @var{parts}), models and items aligned by name: further items
## of the same models, further models on the same items, or both, with missing
## answers where no file has one.  Packed bits are moved, not unpacked.
## @end deftypefn

function D = join_saved (parts)

  files = cellfun (@(P) P.file, parts(:), "uniformoutput", false);
  all = cellfun (@(P) P.D, parts(:), "uniformoutput", false);
  refuse_unlike (files, all);
  [all, unnamed] = with_item_names (files, all);
  D = all{1};
  each = @(of) cellfun (of, all, "uniformoutput", false);
  [D.models, model] = together (files, each (@(E) E.models), "model");
  [D.items, item] = together (files, each (@(E) E.items), "item");
  D.n_models = numel (D.models);
  D.n_items = numel (D.items);

  plane = join_planes (files, all, model, item, D);
  D.packed = struct ("plane", plane, "n_items", D.n_items, ...
                     "missing", ! isempty (plane.valid), "labels", []);
  D.packed.labels = join_labels (files, all, model, item, D);
  D.conditions = join_values (files, each (@(E) E.conditions), item, ...
                              D.items, "condition of item");
  fields = each (@(E) fieldnames (E.groups));
  for name = __ddd_unique__ (vertcat (fields{:}))'
    D.groups.(name{1}) = join_values (files, ...
      each (@(E) field (E.groups, name{1})), model, D.models, ...
      [name{1}, " of model"]);
  endfor
  D = ddd_pack (rmfield (D, intersect (fieldnames (D), "report")));
  parts = cellfun (@(f, E) struct ("file", f, "rows", E.n_items, ...
                                   "rules", {{}}, "unknown", {cell(0, 2)}), ...
                   files, all, "uniformoutput", false);
  rule = "saved data, joined by the names of models and items";
  if (unnamed)
    rule = ["saved data, joined by the names of models; items have no ", ...
            "names, the files list them in one order"];
    D.items = {};
  endif
  D.report = load_report (parts, D, struct ("repeated", 0, "rules", {{rule}}));

endfunction

function refuse_unlike (files, all)
  third = @(D) field (D, "third");
  for i = 2:numel (all)
    if (! isequal (all{i}.epochs, all{1}.epochs)
        || ! isequal (third (all{i}), third (all{1})))
      error ("ddd:invalidInput",
             ["ddd_load: '%s' and '%s' have different epochs or runs; ", ...
              "save the same ones of each (ddd_select)"], files{[1, i]});
    endif
  endfor
endfunction

function x = field (S, name)
  x = {};
  if (isfield (S, name))
    x = S.(name);
  endif
endfunction

## Without names, only other models on the same items can be joined.
function [all, unnamed] = with_item_names (files, all)

  none = cellfun (@(D) isempty (D.items), all);
  unnamed = any (none);
  if (! unnamed)
    return
  endif
  m = cellfun (@(D) D.n_items, all);
  models = cellfun (@(D) D.models, all, "uniformoutput", false);
  models = vertcat (models{:});
  odd = find (none != none(1) | m != m(1), 1);
  if (isempty (odd) && numel (unique (models)) < numel (models))
    odd = 2;
  endif
  if (! isempty (odd))
    error ("ddd:noItems",
           ["ddd_load: '%s' and '%s' cannot be joined, since items have ", ...
            "no names; give them some before ddd_save: ddd_pack (D, ", ...
            "\"items\", names) (and models theirs, if they are others)"], ...
           files{[1, odd]});
  endif
  names = arrayfun (@(j) sprintf ("%d", j), (1:m(1))', "uniformoutput", false);
  for i = 1:numel (all)
    all{i}.items = names;
  endfor

endfunction

## All names, and where those of each file are among them.
function [names, at] = together (files, lists, what)
  count = cellfun (@numel, lists);
  [names, j] = __ddd_unique__ (vertcat (lists{:}));
  at = mat2cell (j(:), count(:), 1);
  for i = 1:numel (at)
    sorted = sort (at{i});
    twice = sorted(find (diff (sorted) == 0, 1));
    if (! isempty (twice))
      error ("ddd:invalidInput",
             "ddd_load: '%s' has two %ss called '%s'; it cannot be joined",
             files{i}, what, names{twice});
    endif
  endfor
endfunction
