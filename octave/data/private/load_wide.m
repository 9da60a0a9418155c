## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_wide (@var{T}, @var{col}, @
## @var{opt})
## Read a table with one row per item and a column per model, or the other way
## round, see @code{load_table}.
## @end deftypefn

function P = load_wide (T, col, opt)

  file = T.file;
  names = T.names;
  orientation = opt.orientation;
  if (! isempty (orientation))
    rule = "option";
  elseif (! isempty (col.item))
    orientation = "models in columns";
    rule = sprintf ("column '%s'", names{col.item});
  elseif (! isempty (col.model))
    orientation = "models in rows";
    rule = sprintf ("column '%s'", names{col.model});
  else
    error ("ddd:noOrientation",
           ["ddd_load: '%s': no column is called item or model, so is a ", ...
            "row an item or a model?  Use option orientation: ", ...
            "\"models in columns\" or \"models in rows\""], file);
  endif
  by_item = strcmp (orientation, "models in columns");

  ## The column of names; told the orientation, it may be any, or none.
  if (by_item)
    name = col.item;
  else
    name = col.model;
    col.truth = [];
  endif
  if (isempty (name) && (isempty (names{1}) || named (T, opt)))
    name = 1;
  endif
  extra = [name, col.condition, col.truth];
  if (! by_item)
    extra = [name, col.condition, col.group, col.family];
  endif
  [data, rules] = wide_columns (T, extra, opt, by_item);
  names(data) = distinct_names ("ddd_load", names(data), "columns");

  ## Answers and truth share a dictionary, so that codes can be compared.
  shared = numel (extra) + 1;
  d = [1:numel(extra), repmat(shared, 1, numel (data))];
  d(ismember (extra, col.truth)) = shared;
  [codes, values] = T.read ([extra, data], d);
  if (rows (codes) == 0)
    error ("ddd:invalidFile", "ddd_load: '%s' has a header but no rows", file);
  endif

  P.file = file;
  P.rows = rows (codes);
  P.unknown = cell (0, 2);
  P.epochs = 1;
  P.rules = [{sprintf("%s (%s)", orientation, rule)}, rules];
  answer = codes(:,shared:end);
  text = values{shared};
  if (isempty (col.truth))
    [C, bad, hint] = parse_answers (answer, text, opt);
    if (! isempty (bad))
      column = names{data(bad(2))};
      hint = [hint, "; option ignore leaves a column out"];
      if (! isempty (name)
          && numel (__ddd_unique__ (codes(:,1))) < rows (codes))
        hint = sprintf (["no answer, and '%s' repeats; if a row is one ", ...
                         "answer of one model, name the columns, as in ", ...
                         "\"model\", \"%s\", \"item\", \"%s\""], ...
                        names{name}, column, names{name});
      endif
      error ("ddd:invalidFile", "ddd_load: %s, column '%s': '%s' is %s",
             T.place (bad(1)), column, text{answer(bad(1),bad(2))}, hint);
    endif
  else
    [C, P.unknown, L] = compare_with_truth ({file}, ones (P.rows, 1), ...
                                            answer, codes(:,shared-1), ...
                                            text, opt);
    refuse_never_true (T, names(data), L);
    P.unlike = L.unlike;
    P.labels = L.names;
    P.predicted = L.predicted.';
    P.truth = L.truth.';
    P.rules{end+1} = sprintf ("right: the response equals the '%s'", ...
                              names{col.truth});
  endif

  row_names = conditions = {};
  if (! isempty (name))
    if (! isfield (T, "trimmed"))
      values{1} = trim_names (values{1});
    endif
    row_names = values{1}(codes(:,1));
    unnamed = find (cellfun ("isempty", row_names), 1);
    if (! isempty (unnamed))
      error ("ddd:invalidFile", "ddd_load: %s: the %s has no name",
             T.place (unnamed), merge (by_item, "item", "model"));
    endif
  endif
  if (! isempty (col.condition))
    i = 1 + ! isempty (name);
    conditions = trim_names (values{i})(codes(:,i));
  endif

  P.groups = P.conditions = {};
  if (by_item)
    P.place = @(model, item) T.place (item);
    P.C = C';
    P.models = names(data);
    P.items = row_names;
    P.conditions = conditions;
  else
    P.place = @(model, item) T.place (model);
    P.C = C;
    P.models = row_names;
    P.items = names(data);
    P.groups = conditions;
    for key = {"group", "family"}
      if (! isempty (col.(key{1})))
        i = find (extra == col.(key{1}));
        P.(key{1}) = trim_names (values{i})(codes(:,i));
      endif
    endfor
  endif

endfunction

## Whether the first column holds anything but answers.
function tf = named (T, opt)
  [codes, values] = T.read (1, 1);
  [~, bad] = parse_answers (codes, values{1}, opt);
  tf = ! isempty (bad);
endfunction

## A column of which hardly anything is ever a true label is no model: counts,
## numbers of rows, times.  If all are like that, the labels are written
## differently, and there has been a warning.
function refuse_never_true (T, names, L)

  is_truth = false (numel (L.names) + 1, 1);
  is_truth(L.truth + 1) = true;
  is_truth(1) = false;          # 0 stands for none
  truth = L.names(L.truth(L.truth > 0));
  several = any (! cellfun (@isempty, strfind (truth, "\x1f")));
  given = sum (L.predicted > 0, 1);
  share = sum (reshape (is_truth(L.predicted + 1), size (L.predicted)), 1) ...
          ./ given;
  odd = find (share < .1 & given >= 10, 1);
  if (! isempty (odd) && ! several && any (share >= .1))
    first = L.predicted(find (L.predicted(:,odd), 1),odd);
    error ("ddd:notModels",
           ["ddd_load: '%s': column '%s' has hardly anything that is ", ...
            "ever true, but for example '%s', where the truth is '%s'; ", ...
            "if it is no model, leave it out (option ignore)"], T.file, ...
           names{odd}, L.names{first}, truth{1});
  endif

endfunction
