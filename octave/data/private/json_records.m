## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{F}, @var{opt}] =} json_records (@var{J}, @var{opt})
## Where the rows of a table are in a JSON file that @code{look_json} has
## looked at: @code{F.rows} is their path, see @code{json_nodes}.  Empty if the
## file is no table.
##
## Column i of the table is called @code{F.names@{i@}}; @code{F.columns@{i@}}
## is its path from the whole file on, or a number k: the name by which step k
## of the path of the rows went, or a string, for all rows.
## @code{F.rules} are for the report.  Option orientation is taken out of
## @var{opt} where it has been heeded.
## @end deftypefn

function [F, opt] = json_records (J, opt)

  F = [];
  [top, kinds] = json_nodes (J, {});
  [members, inner] = json_nodes (J, {[]});
  if (kinds == 32 && inner == 64)
    F = table_at (J, {[]});
  elseif (kinds != 64)
    return;
  elseif (! isempty (opt.variable))
    [F, opt] = variable (J, members, opt);
  elseif (is_row (J, opt))
    F = table_at (J, {});
  elseif (! any (ismember ({"correct", "C", "predictions"}, J.names(members))))
    F = list_in_object (J, members, opt);
    if (isempty (F) && is_nested (J, {}))
      [F, opt] = by_name (J, {}, opt);
    endif
  endif

endfunction

## A table whose rows are objects at a path.
function F = table_at (J, rows)
  F.rows = rows;
  F.names = __ddd_unique__ (J.names(json_nodes (J, [rows, {[]}])));
  F.columns = cellfun (@(name) [rows, {name}], F.names, ...
                       "uniformoutput", false);
  F.rules = {};
endfunction

## What option variable names: a list of objects, or objects in objects.
function [F, opt] = variable (J, members, opt)
  F = [];
  [at, kinds] = json_nodes (J, {opt.variable});
  if (isempty (at))
    error ("ddd:noVariable", "ddd_load: '%s' has no field '%s'%s", J.file,
           opt.variable, __ddd_nearest__ (opt.variable, J.names(members)));
  endif
  [~, inner] = json_nodes (J, {opt.variable, []});
  if (kinds == 32 && inner == 64)
    F = table_at (J, {opt.variable, []});
    F.rules = {sprintf("list '%s'", opt.variable)};
  elseif (is_nested (J, {opt.variable}))
    [F, opt] = by_name (J, {opt.variable}, opt);
  endif
endfunction

## Whether the file is one row: one object that has an item and an answer.
function tf = is_row (J, opt)
  name = regexprep (J.file, '\.gz$', "");
  lines = ! isempty (regexpi (name, '\.(jsonl|ndjson)$', "once"));
  [~, kinds] = json_nodes (J, {[]});
  tf = (lines || kinds < 32) && is_answered (J, table_at (J, {}), opt);
endfunction

function tf = is_answered (J, F, opt)
  T.file = J.file;
  T.names = [F.names; told_columns(opt)];
  col = find_columns (T, opt);
  tf = ! isempty (col.item) ...
       && (! isempty (col.correct)
           || (! isempty (col.response) && ! isempty (col.truth)));
endfunction

## The only list of objects in an object, as under "samples", or the only one
## that has answers; or such a list for every model.
function F = list_in_object (J, members, opt)

  F = [];
  lists = {};
  for name = J.names(members)'
    [~, kinds] = json_nodes (J, name);
    [~, inner] = json_nodes (J, [name, {[]}]);
    if (kinds == 32 && inner == 64)
      lists(end+1) = name;
    endif
  endfor
  if (isempty (lists))
    return;
  endif
  tables = cellfun (@(name) table_at (J, {name, []}), lists, ...
                    "uniformoutput", false);
  good = 1:numel (lists);
  if (! isscalar (lists))
    good = find (cellfun (@(F) is_answered (J, F, opt), tables));
  endif
  if (isscalar (good))
    F = tables{good};
    F.rules = {sprintf("list '%s'", lists{good})};
  elseif (numel (good) == numel (members))
    F = by_name (J, {}, opt);
  else
    error ("ddd:noVariable",
           ["ddd_load: '%s' has several lists of objects; option ", ...
            "variable chooses one of %s"], J.file, strjoin (lists, ", "));
  endif

endfunction

## Whether there are objects with objects in objects at a path: {model: {item:
## {...}}}.
function tf = is_nested (J, path)
  tf = true;
  for i = 1:2
    path = [path, {[]}];
    [at, kinds] = json_nodes (J, path);
    tf = tf && kinds == 64 && ! any (J.every(at));
  endfor
endfunction

## The table of such objects.  The outer names are models, unless option
## orientation says that models are in columns.
function [F, opt] = by_name (J, path, opt)

  F = table_at (J, [path, {[], []}]);
  models = numel (path) + 1;
  if (any (J.every(json_nodes (J, F.rows))))
    F.names = [{"model"}; F.names];
    F.columns = [{models}; F.columns];
    F.rules = {"each field is a model"};
  elseif (strcmp (opt.orientation, "models in columns"))
    F.names = [{"item"; "model"}; F.names];
    F.columns = [{models; models + 1}; F.columns];
    F.rules = {"each field is an item, with a field for each model"};
  else
    F.names = [{"model"; "item"}; F.names];
    F.columns = [{models; models + 1}; F.columns];
    F.rules = {"each field is a model, with a field for each item"};
  endif
  opt.orientation = "";

endfunction
