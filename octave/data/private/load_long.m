## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_long (@var{T}, @var{col}, @
## @var{opt})
## Read a table with one row per model and item, see @code{load_table}.
## Without a column of models, a file is one model.
## @end deftypefn

function P = load_long (T, col, opt)

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
  [P, codes, values] = rows_of_files (T, columns, d, opt);
  of = repelem (uint32 (1:numel (P.rows)), P.rows)(:);
  for i = 1:numel (keys)
    code.(keys{i}) = uint32 (codes(:,i));
    value.(keys{i}) = values{d(i)};
  endfor
  clear codes           # may be large

  P.place = T.place;
  used = [col.model, col.item, col.answer, col.truth];
  P.differ = @(a, b) column_that_differs (T, used, a, b);
  P.column = @(name) column (T, name);
  P.unknown = cell (0, 2);
  told = regexprep (keys, '^answer$', merge (isempty (col.truth), ...
                                             "correct", "response"));
  told = cellfun (@(key, name) sprintf ("%s '%s'", key, name), told, ...
                  T.names(columns)', "uniformoutput", false);
  P.rules = {["columns: ", strjoin(told, ", ")]};
  if (isempty (col.model))
    [P.models, j] = __ddd_unique__ (P.named);
    P.row.model = uint32 (j)(of)(:);
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
    at = find (cellfun ("isempty", P.([key{1}, "s"])), 1);
    if (! isempty (at))
      error ("ddd:invalidFile", "ddd_load: %s: the %s has no name",
             T.place (find (P.row.(key{1}) == at, 1)), key{1});
    endif
  endfor

  P = of_condition (P, code, value, of);
  P = of_epoch (P, code, value, of, opt);
  P = of_answer (P, T, code, value, of, labels, opt);
  for key = {"group", "family"}
    if (isfield (code, key{1}))
      P = of_models (P, key{1}, code.(key{1}), value.(key{1}));
    endif
  endfor

endfunction

## The condition of each row, if a column has it.
function P = of_condition (P, code, value, of)

  P.row.condition = [];
  P.row.conditions = {};
  if (isfield (code, "condition"))
    [P.row.condition, P.row.conditions] = trim (code.condition, ...
                                                value.condition);
    P = without_constant (P, of);
  endif

endfunction

## The epoch of each row, from a column or from the names of files.
function P = of_epoch (P, code, value, of, opt)

  P.row.epoch = [];
  if (isfield (code, "epoch"))
    x = parse_reals (decimal_points (value.epoch, opt));
    if (any (isnan (x)))
      error ("ddd:invalidFile",
             ["ddd_load: %s: epoch '%s' is not a number (with a decimal ", ...
              "point, if any)"], P.file, value.epoch{find (isnan (x), 1)});
    endif
    [P.epochs, ~, j] = unique (x(:)');
    P.row.epoch = uint32 (j)(code.epoch)(:);
  elseif (numel (P.epochs) > 1)
    [P.epochs, ~, j] = unique (P.epochs(:)');
    P.row.epoch = uint32 (j)(of)(:);
  endif

endfunction

## Whether each answer is right, with its labels where they are known.
function P = of_answer (P, T, code, value, of, labels, opt)

  if (isfield (code, "truth"))
    [P.row.value, P.unknown, L] = ...
      compare_with_truth (P.files, of, code.answer, code.truth, ...
                          value.answer, opt);
    P.unlike = L.unlike;
    P.labels = L.names;
    P.row.predicted = L.predicted;
    P.row.truth = L.truth;
    P.rules{end+1} = "right: the response equals the true label";
  else
    [P.row.value, bad, hint] = parse_answers (code.answer, value.answer, ...
                                              opt);
    if (! isempty (bad))
      error ("ddd:invalidFile", "ddd_load: %s: '%s' is %s", T.place (bad(1)),
             value.answer{code.answer(bad(1))}, hint);
    endif
    if (numel (labels) == 2 && isempty (opt.threshold) && isempty (opt.right)
        && (! isfield (T, "plain") || all (ismember (labels, T.plain ()))))
      P = also_labels (P, T, of, labels, opt);
    endif
  endif

endfunction

## A condition that says nothing in a file has no code there.
function P = without_constant (P, of)
  n = [numel(P.rows), 1];
  low = accumarray (of, double (P.row.condition), n, @min);
  high = accumarray (of, double (P.row.condition), n, @max);
  nothing = ismember (lower (P.row.conditions), {"nan", "0", "na", ""});
  ignored = low == high;
  ignored(ignored) = nothing(low(ignored));
  if (any (ignored))
    P.rules{end+1} = "a condition that is always NaN or 0 is ignored";
    P.row.condition(ignored(of)) = 0;
  endif
  if (all (ignored))
    P.row.condition = [];
    P.row.conditions = {};
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

## The different values in the column NAME, if there is one.
function values = column (T, name)
  values = cell (0, 1);
  at = find (strcmp (T.names, name), 1);
  if (! isempty (at))
    [codes, values] = T.read (at, 1);
    values = values{1}(unique (codes));
  endif
endfunction

## Names without blanks around them, and codes that fit.
function [code, names] = trim (code, names)
  [short, changed] = trim_names (names);
  if (changed)
    [names, j] = __ddd_unique__ (short);
    code = uint32 (j)(code)(:);
  endif
endfunction
