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
  [J, row] = stack_parts (parts, J);
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
  warn_alike_names (J);
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
