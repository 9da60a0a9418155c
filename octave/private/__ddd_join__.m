## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{J} =} __ddd_join__ (@var{parts}, @var{opt})
## One matrix from what several files hold, models and items aligned by name.
## @end deftypefn

function J = __ddd_join__ (parts, opt)

  J.rules = {};
  J.duplicates = 0;
  for i = 1:numel (parts)
    if (isfield (parts{i}, "C"))
      parts{i} = with_names (parts{i}, opt.names{i}, numel (parts));
    endif
  endfor
  if (isscalar (parts) && isfield (parts{1}, "C") && isempty (opt.strip)
      && is_unique (parts{1}.models) && is_unique (parts{1}.items))
    for key = {"C", "models", "items", "epochs", "condition", "conditions"}
      J.(key{1}) = parts{1}.(key{1});
    endfor
    J.C = right (J.C, opt);
    return;
  endif

  unnamed = cellfun (@(p) isempty (p.items), parts);
  if (any (unnamed))
    parts = number_items (parts, unnamed);
    J.rules{end+1} = "items have no names; the files list them in one order";
  endif
  [J, row] = stack (parts, J);

  if (! isempty (opt.strip))
    [J.items, j] = __ddd_unique__ (regexprep (J.items, opt.strip, ""));
    row.item = j(row.item)(:);
    J.rules{end+1} = sprintf ("item names without '%s', as told", opt.strip);
  endif
  [J, row] = __ddd_conditions__ (J, row, isempty (opt.strip));
  [J.C, J.duplicates] = matrix (parts, J, row, opt);
  if (all (unnamed))
    J.items = {};
  endif

endfunction

## A single model is named by its file.
function P = with_names (P, name, files)
  n = rows (P.C);
  if (isempty (P.models) && (n == 1 || files > 1))
    P.models = {name};
    if (n > 1)
      P.models = arrayfun (@(i) sprintf ("%s %d", name, i), (1:n)', ...
                           "uniformoutput", false);
    endif
  endif
endfunction

function tf = is_unique (names)
  tf = numel (unique (names)) == numel (names);
endfunction

## Without names, items can only be aligned by position.
function parts = number_items (parts, unnamed)
  if (! all (unnamed))
    error ("ddd:noItems",
           ["ddd_load: '%s' names its items and '%s' does not; they ", ...
            "cannot be aligned"],
           parts{find(! unnamed, 1)}.file, parts{find(unnamed, 1)}.file);
  endif
  m = cellfun (@(p) columns (p.C), parts);
  if (any (m != m(1)))
    odd = find (m != m(1), 1);
    error ("ddd:noItems",
           ["ddd_load: '%s' has %d items and '%s' %d; without names they ", ...
            "cannot be aligned"],
           parts{1}.file, m(1), parts{odd}.file, m(odd));
  endif
  names = arrayfun (@(j) sprintf ("%d", j), (1:m(1))', "uniformoutput", false);
  for i = 1:numel (parts)
    parts{i}.items = names;
  endfor
endfunction

## All rows, with codes that hold for all files.
function [J, row] = stack (parts, J)

  J.epochs = unique (cell2mat (cellfun (@(p) p.epochs, parts(:)', ...
                                        "uniformoutput", false)));
  names = struct ("model", {{}}, "item", {{}}, "condition", {{}});
  for i = 1:numel (parts)
    P = parts{i};
    if (isfield (P, "C"))
      P = long (P);
    endif
    P.row.model += numel (names.model);
    P.row.item += numel (names.item);
    P.row.condition(P.row.condition > 0) += numel (names.condition);
    [~, at] = ismember (P.epochs, J.epochs);
    P.row.epoch = at(P.row.epoch)(:);
    P.row.part = repmat (i, size (P.row.value));
    names.model = [names.model; P.models];
    names.item = [names.item; P.items];
    names.condition = [names.condition; P.row.conditions];
    all_rows(i) = rmfield (P.row, "conditions");
  endfor

  for key = fieldnames (all_rows)'
    row.(key{1}) = vertcat (all_rows.(key{1}));
  endfor
  [J.models, j] = __ddd_unique__ (names.model);
  row.model = j(row.model)(:);
  [J.items, j] = __ddd_unique__ (names.item);
  row.item = j(row.item)(:);
  [J.names, j] = __ddd_unique__ (names.condition);
  some = row.condition > 0;
  row.condition(some) = j(row.condition(some));

endfunction

## The answers of a matrix as rows of a long table.
function P = long (P)

  at = find (! isnan (P.C));
  [model, item, epoch] = ind2sub (size (P.C), at);
  P.row = struct ("number", item(:), "model", model(:), "item", item(:), ...
                  "condition", zeros (numel (at), 1), "epoch", epoch(:));
  P.row.value = single (P.C(at)(:));
  P.row.conditions = {};
  if (! isempty (P.conditions))
    [P.row.conditions, j] = __ddd_unique__ (P.conditions);
    P.row.condition = j(item)(:);
  elseif (! isempty (P.condition))
    [P.row.conditions, j] = __ddd_unique__ (P.condition);
    P.row.condition = j(model)(:);
  endif

endfunction

## The rows as a matrix, and how many of its answers stood in several rows.  A
## row without an answer does not count.
function [C, repeated] = matrix (parts, J, row, opt)

  sizes = [numel(J.models), numel(J.items), numel(J.epochs)];
  if (prod (sizes) > 2 ^ 31)
    error ("ddd:invalidSize",
           ["ddd_load: %d models x %d items x %d epochs for %d answers ", ...
            "are too many; are these the right columns?"], sizes,
           numel (row.value));
  endif
  given = find (! isnan (row.value));
  at = sub2ind (sizes, row.model(given), row.item(given), row.epoch(given));
  value = row.value(given);
  of_mean = strcmp (opt.duplicates, "mean");
  if (! of_mean)
    value = right (value, opt);
  endif
  taken = false (sizes);
  taken(at) = true;
  repeated = 0;
  if (nnz (taken) < numel (at))
    if (strcmp (opt.duplicates, "error"))
      [~, order] = sort (at);
      i = find (diff (at(order)) == 0, 1);
      twice (parts, J, row, given(order([i, i+1])));
    endif
    [at, value, repeated] = __ddd_repeated__ (J, at, value, opt);
  endif
  if (of_mean)
    value = right (value, opt);
  endif
  C = NaN (sizes, "single");
  C(at) = value;

endfunction

## From scores to 0 and 1.
function x = right (x, opt)
  if (! isempty (opt.threshold))
    none = isnan (x);
    x = single (x >= opt.threshold);
    x(none) = NaN;
  endif
endfunction

function twice (parts, J, row, at)
  place = @(r) sprintf ("%s, row %d", parts{row.part(r)}.file, row.number(r));
  error ("ddd:duplicates",
         ["ddd_load: model '%s' answers item '%s' twice: %s, and %s; ", ...
          "option duplicates can take the \"first\", \"last\", ", ...
          "\"majority\" or \"mean\""], J.models{row.model(at(1))},
         J.items{row.item(at(1))}, place (at(1)), place (at(2)));
endfunction
