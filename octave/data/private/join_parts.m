## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{J} =} join_parts (@var{parts}, @var{opt})
## One set of data from what several files hold, models and items aligned by
## name: a matrix @code{J.C}, or planes @code{J.correct} and @code{J.valid}.
## @code{J.labels} is what @code{D.packed.labels} holds.
## @end deftypefn

function J = join_parts (parts, opt)

  J.rules = {};
  J.repeated = 0;
  J.labels = [];
  J.family = {};
  if (isfield (parts{1}, "correct"))    # packed by the reader
    P = with_names (parts{1}, opt.names{1}, 1);
    for key = {"correct", "valid", "n_items", "models", "items", "epochs", ...
               "groups", "conditions"}
      J.(key{1}) = P.(key{1});
    endfor
    return;
  endif
  for i = 1:numel (parts)
    if (isfield (parts{i}, "C"))
      parts{i} = with_names (parts{i}, opt.names{i}, numel (parts));
    endif
  endfor
  if (isscalar (parts) && isfield (parts{1}, "C") && isempty (opt.strip)
      && is_unique (parts{1}.models) && is_unique (parts{1}.items))
    for key = {"C", "models", "items", "epochs", "groups", "conditions"}
      J.(key{1}) = parts{1}.(key{1});
    endfor
    J.C = right_scores (J.C, opt);
    for key = {"family", "family"; "group", "groups"}'
      if (isfield (parts{1}, key{1}) && ! isempty (parts{1}.(key{1})))
        J.(key{2}) = parts{1}.(key{1})(:);
      endif
    endfor
    if (isfield (parts{1}, "labels") && ! isempty (parts{1}.labels))
      [J.labels, J.rules] = pack_labels (parts{1}.labels, ...
                                         parts{1}.predicted, parts{1}.truth);
    endif
    return;
  endif

  unnamed = cellfun (@(p) isempty (p.items), parts);
  if (any (unnamed))
    parts = number_items (parts, unnamed);
    J.rules{end+1} = "items have no names; the files list them in one order";
  endif
  [J, row] = stack (parts, J);
  J.family = of_models (parts, J, "family");

  if (! isempty (opt.strip))
    [J.items, j] = __ddd_unique__ (regexprep (J.items, opt.strip, ""));
    row.item = uint32 (j)(row.item)(:);
    J.rules{end+1} = sprintf ("item names without '%s' (option)", opt.strip);
  endif
  [J, row] = settle_conditions (J, row, isempty (opt.strip));
  group = of_models (parts, J, "group");
  if (! isempty (group))
    J.groups = group;
  endif
  J.n_items = numel (J.items);
  J = place_answers (parts, J, row, opt);
  warn_no_common_items (J);
  if (all (unnamed))
    J.items = {};
  endif

endfunction

## A label of each model, "" if no file has one.
function labels = of_models (parts, J, key)
  labels = repmat ({""}, numel (J.models), 1);
  for i = find (cellfun (@(P) isfield (P, key), parts(:)'))
    if (! isempty (parts{i}.(key)))
      [~, at] = ismember (parts{i}.models, J.models);
      labels(at) = parts{i}.(key);
    endif
  endfor
  if (all (cellfun (@isempty, labels)))
    labels = {};
  endif
endfunction

## A single model is named by its file.
function P = with_names (P, name, files)
  n = P.rows;
  if (isfield (P, "C"))
    n = rows (P.C);
  endif
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
  distinct = isscalar (parts) && ! isfield (parts{1}, "C");
  for i = 1:numel (parts)
    P = parts{i};
    if (isfield (P, "C"))
      P = long (P);
    endif
    count = numel (P.row.value);
    if (isempty (P.row.condition))
      P.row.condition = zeros (count * ! distinct, 1, "uint32");
    endif
    [~, at] = ismember (P.epochs, J.epochs);
    if (isscalar (J.epochs))
      P.row.epoch = zeros (0, 1, "uint32");
    elseif (isscalar (at))
      P.row.epoch = repmat (uint32 (at), count, 1);
    else
      P.row.epoch = uint32 (at)(P.row.epoch)(:);
    endif
    labels{i} = {};
    if (isfield (P, "labels"))
      labels{i} = P.labels;
    endif
    models{i} = P.models;
    items{i} = P.items;
    conditions{i} = P.row.conditions;
    given{i} = [];
    if (! isempty (labels{i}))
      given{i} = [P.row.predicted, P.row.truth];
    endif
    for key = {"model", "item", "condition", "epoch", "value"}
      all_rows(i).(key{1}) = P.row.(key{1});
    endfor
  endfor

  [J.models, row.model] = together (models, {all_rows.model}, distinct);
  [J.items, row.item] = together (items, {all_rows.item}, distinct);
  [J.names, row.condition] = together (conditions, {all_rows.condition}, ...
                                       distinct);
  row.epoch = vertcat (all_rows.epoch);
  row.value = vertcat (all_rows.value);
  row.count = arrayfun (@(r) numel (r.value), all_rows);

  J.label_names = {};
  if (! all (cellfun (@isempty, labels)))
    for i = find (cellfun (@isempty, labels))
      given{i} = zeros (row.count(i), 2, "uint32");
    endfor
    [J.label_names, row.label] = together (labels, given, isscalar (parts));
  endif

endfunction

## The names of all files, and codes of them; code 0 stays 0.
function [names, codes] = together (names, codes, distinct)

  if (distinct)
    names = names{1};
    codes = codes{1};
    return;
  endif
  ## Files of one run list the same names: sorting them once will do.
  ## (isequal would make a matrix of all letters.)
  like = 1:numel (names);
  for i = 2:numel (names)
    before = names{like(i-1)};
    if (numel (names{i}) == numel (before) && all (strcmp (names{i}, before)))
      like(i) = like(i-1);
    endif
  endfor
  [kept, ~, of] = unique (like);
  before = cumsum ([0, cellfun(@numel, names(kept))(:)']);
  [names, j] = __ddd_unique__ (vertcat (names{kept}));
  j = uint32 (j(:));
  for i = 1:numel (codes)
    some = codes{i} > 0;
    codes{i}(some) = j(codes{i}(some) + before(of(i)));
  endfor
  codes = vertcat (codes{:});

endfunction

## The answers of a matrix as rows of a long table.
function P = long (P)

  at = find (! isnan (P.C));
  [model, item, epoch] = ind2sub (size (P.C), at);
  P.row = struct ("model", uint32 (model(:)), "item", uint32 (item(:)), ...
                  "condition", [], "epoch", uint32 (epoch(:)));
  P.row.value = single (P.C(at)(:));
  if (isfield (P, "labels") && ! isempty (P.labels))
    P.row.predicted = uint32 (P.predicted(at)(:));
    P.row.truth = uint32 (P.truth(item)(:));
  endif
  P.row.conditions = {};
  if (! isempty (P.conditions))
    [P.row.conditions, j] = __ddd_unique__ (P.conditions);
    P.row.condition = uint32 (j)(item)(:);
  elseif (! isempty (P.groups))
    [P.row.conditions, j] = __ddd_unique__ (P.groups);
    P.row.condition = uint32 (j)(model)(:);
  endif

endfunction
