## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_long (@var{T}, @var{col}, @
## @var{opt})
## Read a table with one row per model and item, see @code{load_table}.
## Without a column of models, the file is one model.
## @end deftypefn

function P = load_long (T, col, opt)

  file = T.file;
  ## Responses and truth share a dictionary, so that codes can be compared.
  col.answer = col.correct;
  labels = [col.response, col.truth];
  if (isempty (col.correct))
    col.answer = col.response;
    labels = [];
  else
    col.truth = [];
  endif
  keys = {"model", "item", "answer", "truth", "condition", "epoch", ...
          "group", "family"};
  keys(cellfun (@(k) isempty (col.(k)), keys)) = [];
  d = 1:numel (keys);
  d(strcmp (keys, "truth")) = find (strcmp (keys, "answer"));
  columns = cellfun (@(k) col.(k), keys);
  [codes, values] = T.read (columns, d);
  count = rows (codes);
  if (count == 0)
    error ("ddd:invalidFile", "ddd_load: '%s' has a header but no rows", file);
  endif
  for i = 1:numel (keys)
    code.(keys{i}) = uint32 (codes(:,i));
    value.(keys{i}) = values{d(i)};
  endfor
  clear codes           # may be large

  P.file = file;
  P.place = T.place;
  P.differ = @(a, b) column_that_differs (T, [col.model, col.item, ...
                                              col.answer, col.truth], a, b);
  P.rows = count;
  P.unknown = cell (0, 2);
  told = regexprep (keys, '^answer$', merge (isempty (col.truth), ...
                                             "correct", "response"));
  told = cellfun (@(key, name) sprintf ("%s '%s'", key, name), told, ...
                  T.names(columns)', "uniformoutput", false);
  P.rules = {["columns: ", strjoin(told, ", ")]};
  if (isempty (col.model))
    P.models = {opt.name};
    P.row.model = ones (count, 1, "uint32");
    P.rules{end+1} = "no column of models: each file is one model";
  else
    [P.row.model, P.models] = trim (code.model, value.model);
  endif
  P.row.item = code.item;
  P.items = value.item;
  if (! isfield (T, "trimmed"))
    [P.row.item, P.items] = trim (code.item, value.item);
  endif
  for key = {"model", "item"}
    [unnamed, at] = ismember ("", P.([key{1}, "s"]));
    if (unnamed)
      error ("ddd:invalidFile", "ddd_load: %s: the %s has no name",
             T.place (find (P.row.(key{1}) == at, 1)), key{1});
    endif
  endfor

  P.row.condition = [];
  P.row.conditions = {};
  if (isfield (code, "condition"))
    [c, names] = trim (code.condition, value.condition);
    if (isscalar (names) && any (strcmpi (names, {"nan", "0", "na", ""})))
      P.rules{end+1} = "a condition that is always NaN or 0 is ignored";
    else
      P.row.condition = c;
      P.row.conditions = names;
    endif
  endif

  P.epochs = 1;
  P.row.epoch = [];
  if (isfield (code, "epoch"))
    x = parse_reals (decimal_points (value.epoch, opt));
    if (any (isnan (x)))
      error ("ddd:invalidFile",
             ["ddd_load: %s: epoch '%s' is not a number (with a decimal ", ...
              "point, if any)"], file, value.epoch{find (isnan (x), 1)});
    endif
    [P.epochs, ~, j] = unique (x(:)');
    P.row.epoch = uint32 (j)(code.epoch)(:);
  endif

  if (isfield (code, "truth"))
    [P.row.value, P.unknown, L] = ...
      compare_with_truth (file, code.answer, code.truth, value.answer, opt);
    P.labels = L.names;
    P.row.predicted = L.predicted;
    P.row.truth = L.truth;
    P.rules{end+1} = "right: the response is the truth";
  else
    [P.row.value, bad, hint] = parse_answers (code.answer, value.answer, ...
                                              opt);
    if (! isempty (bad))
      error ("ddd:invalidFile", "ddd_load: %s: '%s' is %s", T.place (bad(1)),
             value.answer{code.answer(bad(1))}, hint);
    endif
    if (numel (labels) == 2 && isempty (opt.threshold) && isempty (opt.right)
        && (! isfield (T, "plain") || all (ismember (labels, T.plain ()))))
      P = also_labels (P, T, labels, opt);
    endif
  endif

  for key = {"group", "family"}
    if (isfield (code, key{1}))
      P = of_models (P, key{1}, code.(key{1}), value.(key{1}));
    endif
  endfor

endfunction

## Labels beside answers are kept if they lead to the same answers.
function P = also_labels (P, T, labels, opt)
  warning ("off", "ddd:noCommonLabels", "local");
  [codes, values] = T.read (labels, [1, 1]);
  [x, ~, L] = compare_with_truth (T.file, codes(:,1), codes(:,2), ...
                                  values{1}, opt);
  known = ! isnan (x) & ! isnan (P.row.value);
  odd = sum (x(known) != P.row.value(known));
  if (odd <= sum (known) / 100)
    P.labels = L.names;
    P.row.predicted = L.predicted;
    P.row.truth = L.truth;
  else
    P.rules{end+1} = sprintf (["columns '%s' and '%s' are not kept: they ", ...
                               "do not lead to %d of %d answers"], ...
                              T.names{labels}, odd, sum (known));
  endif
endfunction

## A label of each model.
function P = of_models (P, key, code, names)
  low = accumarray (double (P.row.model), double (code), ...
                    [numel(P.models), 1], @min);
  high = accumarray (double (P.row.model), double (code), ...
                     [numel(P.models), 1], @max);
  if (all (low == high))
    P.(key) = names(low)(:);
  else
    P.rules{end+1} = sprintf (["column '%s' is ignored: some model has ", ...
                               "several of them"], key);
  endif
endfunction

## Names without blanks around them, and codes that fit.
function [code, names] = trim (code, names)
  short = trim_names (names);
  if (! isequal (short, names))
    [names, j] = __ddd_unique__ (short);
    code = uint32 (j)(code)(:);
  endif
endfunction
