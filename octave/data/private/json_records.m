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
    F = json_table (J, {[]});
  elseif (kinds != 64)
    return;
  elseif (! isempty (opt.variable))
    [F, opt] = variable (J, members, opt);
  elseif (is_row (J, opt))
    F = json_table (J, {});
  elseif (! any (ismember ({"correct", "C", "predictions"}, J.names(members))))
    F = list_in_object (J, members, opt);
    item = columns_of (J, J.names(members), opt).item;
    if (isempty (F) && (isempty (item) || item > numel (members))
        && is_nested (J, {}))
      [F, opt] = by_name (J, {}, opt);
    endif
  endif

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
    F = json_table (J, {opt.variable, []});
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
  tf = (lines || kinds < 32) && is_answered (J, json_table (J, {}), opt);
endfunction

function tf = is_answered (J, F, opt)
  col = columns_of (J, F.names, opt);
  tf = ! isempty (col.item) ...
       && (! isempty (col.correct)
           || (! isempty (col.response) && ! isempty (col.truth)));
endfunction

## What the fields NAMES would be, those that options name behind them.
function col = columns_of (J, names, opt)
  T = struct ("file", J.file, "names", {[names; told_columns(opt)]});
  opt.ignore = {};
  col = find_columns (T, opt);
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
  tables = cellfun (@(name) json_table (J, {name, []}), lists, ...
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

## Whether there are objects in objects at a path: {model: {item: {...}}}, or
## with an answer for each item.
function tf = is_nested (J, path)
  [outer, first] = json_nodes (J, [path, {[]}]);
  [inner, second] = json_nodes (J, [path, {[], []}]);
  tf = first == 64 && second > 0 && (second == 64 || second < 32) ...
       && ! any (J.every([outer; inner]));
  if (tf && any (cellfun ("isempty", J.names([outer; inner]))))
    error ("ddd:invalidFile", "ddd_load: '%s' has a field without a name",
           J.file);
  endif
endfunction

## The table of such objects, or of a list for each model.  The outer names are
## models, unless option orientation says that models are in columns.
function [F, opt] = by_name (J, path, opt)

  F = json_table (J, [path, {[], []}]);
  names = {"model"; "item"};
  F.rules = {"each field is a model, with a field for each item"};
  at = json_nodes (J, F.rows);
  if (any (J.every(at)))
    names = {"model"};
    F.rules = {"each field is a model"};
  elseif (strcmp (opt.orientation, "models in columns"))
    names = {"item"; "model"};
    F.rules = {"each field is an item, with a field for each model"};
  endif
  F.names = [names; F.names];
  F.columns = [num2cell(numel (path) + (1:numel (names))'); F.columns];
  if (J.kinds(at(1)) < 64)
    F.names{end+1,1} = "correct";
    F.columns{end+1,1} = F.rows;
  endif
  opt.orientation = "";

endfunction
