## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_long (@var{T}, @var{col}, @
## @var{opt})
## Read a table with one row per model and item, see @code{load_table}.
## Without a column of models, a file is one model.
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

  P.row.condition = [];
  P.row.conditions = {};
  if (isfield (code, "condition"))
    [P.row.condition, P.row.conditions] = trim (code.condition, ...
                                                value.condition);
    P = without_constant (P, of);
  endif

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
  elseif (numel (P.epochs) > 1)
    [P.epochs, ~, j] = unique (P.epochs(:)');
    P.row.epoch = uint32 (j)(of)(:);
  endif

  if (isfield (code, "truth"))
    [P.row.value, P.unknown, L] = ...
      compare_with_truth (P.files, of, code.answer, code.truth, ...
                          value.answer, opt);
    P.unlike = L.unlike;
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
      P = also_labels (P, T, of, labels, opt);
    endif
  endif

  for key = {"group", "family"}
    if (isfield (code, key{1}))
      P = of_models (P, key{1}, code.(key{1}), value.(key{1}));
    endif
  endfor

endfunction

## The rows of all files of T: what their names say about each, and codes as
## T.read gives them.  Where option where has left nothing of a file, it is in
## P.left_out instead.
function [P, codes, values] = rows_of_files (T, columns, d, opt)

  P.file = T.file;
  P.files = {T.file};
  P.named = {opt.name};
  P.epochs = 1;
  if (! isfield (T, "models"))
    [codes, values] = T.read (columns, d);
    P.rows = rows (codes);
  else
    [codes, values, P.rows] = T.read (columns, d);
    some = P.rows > 0 | isempty (opt.where);
    P.rows = P.rows(some);
    P.files = T.files(some);
    P.named = T.models(some);
    P.left_out = T.files(! some);
    if (! isempty (T.epochs))
      P.epochs = T.epochs(1:numel (some))(some);
    endif
  endif

  empty = find (P.rows == 0, 1);
  if (! isempty (empty))
    error ("ddd:invalidFile", "ddd_load: '%s' has a header but no rows",
           P.files{empty});
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

## Labels beside answers are kept if they lead to the same answers.
function P = also_labels (P, T, of, labels, opt)
  warning ("off", "ddd:noCommonLabels", "local");
  [codes, values] = T.read (labels, [1, 1]);
  [x, ~, L] = compare_with_truth (P.files, of, codes(:,1), codes(:,2), ...
                                  values{1}, opt);
  known = ! isnan (x) & ! isnan (P.row.value);
  n = [numel(P.rows), 1];
  odd = accumarray (of, known & x != P.row.value, n);
  known = accumarray (of, known, n);
  bad = odd > known / 100;
  for i = find (bad')
    P.rules{end+1} = sprintf (["columns '%s' and '%s' are not kept: they ", ...
                               "do not lead to %d of %d answers"], ...
                              T.names{labels}, odd(i), known(i));
  endfor
  if (! all (bad))
    P.labels = L.names;
    P.row.predicted = L.predicted;
    P.row.truth = L.truth;
    P.row.predicted(bad(of)) = P.row.truth(bad(of)) = 0;
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
