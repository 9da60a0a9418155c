## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{J}, @var{row}] =} stack_parts (@var{parts}, @var{J})
## The rows of all files under one another, with codes that hold for all of
## them, and the names that the codes stand for.
## @end deftypefn

function [J, row] = stack_parts (parts, J)

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
