## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{text} =} csv_of_data (@var{caller}, @var{D}, @
## @var{layout})
## Packed data @var{D} as a CSV file that @code{ddd_load} reads:
## @qcode{"wide"}, a row per item and a column per model, @qcode{"long"}, a row
## per answer, or @qcode{""}, wide if that holds all of @var{D}.
## @end deftypefn

function text = csv_of_data (caller, D, layout)

  if (isempty (D.items))
    D.items = arrayfun (@(j) sprintf ("%d", j), (1:D.n_items)', ...
                        "uniformoutput", false);
  elseif (numel (unique (D.items)) < D.n_items)
    error ("ddd:invalidInput", ["%s: items need different names in a CSV ", ...
                                "file; '%s' is the name of several"], ...
           caller, first_repeated (D.items));
  endif
  lost = only_long (D);
  if (isempty (layout))
    layout = merge (isempty (lost), "wide", "long");
  elseif (strcmp (layout, "wide") && ! isempty (lost))
    error ("ddd:invalidInput",
           "%s: a wide table cannot hold %s; use layout \"long\"", caller, ...
           strjoin (lost, ", "));
  endif
  if (strcmp (layout, "wide"))
    text = wide (D);
  else
    text = long (D);
  endif

endfunction

function name = first_repeated (names)
  [~, first] = unique (names, "first");
  name = names{setdiff (1:numel (names), first)(1)};
endfunction

## What a wide table has no place for, in words; models that are called as
## columns are would be taken for these.
function lost = only_long (D)

  T = struct ("file", "", "names", {[{"item"}; D.models]});
  opt = load_options ({});
  col = find_columns (T, opt);
  keys = setdiff (fieldnames (col)', {"item", "response"});
  named = cellfun (@(key) ! isempty (col.(key)), keys);
  try
    T.read = @(varargin) deal (zeros (0, 1), {{}});
    wide_columns (T, 1, opt, true);
  catch
    named = true;
  end_try_catch
  lost = {"epochs", "groups of models", "families of models", "labels", ...
          "models with such names"};
  lost = lost([(D.n_epochs > 1 || D.epochs != 1), ...
               (! isempty (D.groups.group)), (! isempty (D.groups.family)), ...
               has_labels(D), (any (named) || any (strcmp (D.models, "")))]);

endfunction

function tf = has_labels (D)
  tf = isfield (D.packed, "labels") && ! isempty (D.packed.labels);
endfunction

function text = wide (D)

  C = ddd_unpack (D);
  heads = [{"item"}, quoted(D.models)'];
  cells = quoted (D.items)';
  if (! isempty (D.conditions))
    heads = [heads(1), {"condition"}, heads(2:end)];
    cells = [cells; quoted(D.conditions)'];
  endif
  cells = [cells; answers(C)];
  text = [strjoin(heads, ","), "\n", joined(cells)];

endfunction

function text = long (D)

  C = ddd_unpack (D);
  heads = {"model", "item"};
  items = quoted (D.items)';
  ends = cell (0, D.n_items);
  if (! isempty (D.conditions))
    heads{end+1} = "condition";
    items = [items; quoted(D.conditions)'];
  endif
  several = D.n_epochs > 1 || D.epochs != 1;
  heads = [heads, {"epoch"}(several), {"correct"}];
  labels = has_labels (D);
  if (labels)
    L = D.packed.labels;
    names = [{""}; quoted(L.names)];
    heads = [heads, {"response"}];
    if (! isempty (L.truth))
      heads{end+1} = "truth";
      ends = true_labels (L);
    endif
  endif
  for name = {"group", "family"}
    if (! isempty (D.groups.(name{1})))
      heads{end+1} = name{1};
      D.groups.(name{1}) = quoted (D.groups.(name{1}));
    endif
  endfor
  models = quoted (D.models);

  parts = cell (D.n_models, D.n_epochs);
  for i = 1:D.n_models
    for e = 1:D.n_epochs
      same = @(s) repmat ({s}, 1, D.n_items);
      cells = [same(models{i}); items];
      if (several)
        cells = [cells; same(sprintf ("%.17g", D.epochs(e)))];
      endif
      cells = [cells; answers(C(i,:,e))];
      if (labels)
        cells = [cells; names(double (L.predicted(i,:,e)) + 1)(:)'; ends];
      endif
      for name = {"group", "family"}
        if (! isempty (D.groups.(name{1})))
          cells = [cells; same(D.groups.(name{1}){i})];
        endif
      endfor
      parts{i,e} = joined (cells);
    endfor
  endfor
  text = [strjoin(heads, ","), "\n", parts{:}];

endfunction

## Several valid labels as load_table takes them: with U+001F between.
function list = true_labels (L)
  names = [{""}; L.names];
  list = names(double (L.truth(1,:)) + 1)(:)';
  for j = find (sum (L.truth > 0, 1) > 1)
    list{j} = strjoin (L.names(L.truth(L.truth(:,j) > 0,j))', "\x1f");
  endfor
  list = quoted (list);
endfunction

function cells = answers (C)
  code = ones (size (C));
  code(C == 0) = 2;
  code(isnan (C)) = 3;
  cells = reshape ({"1", "0", ""}(code), size (C));
endfunction

## Rows of cells, a column of CELLS each.
function text = joined (cells)
  [n, m] = size (cells);
  all_cells = cell (2 * n, m);
  all_cells(1:2:end,:) = cells;
  all_cells(2:2:end-1,:) = {","};
  all_cells(end,:) = {"\n"};
  text = [all_cells{:}];
endfunction

function names = quoted (names)
  odd = ! cellfun ("isempty", regexp (names, '[",;|\t\r\n]|^\s|\s$', "once"));
  names(odd) = strcat ({"\""}, strrep (names(odd), "\"", "\"\""), {"\""});
endfunction
