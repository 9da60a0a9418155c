## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_json (@var{file}, @var{opt})
## Read a JSON file, see @code{ddd_load}: a table, see @code{json_records}; a
## list of lists; or an object of variables, models or columns.
## @end deftypefn

function P = load_json (file, opt)

  J = look_json (file);
  [F, opt] = log_format (J, opt);
  if (isempty (F))
    [F, opt] = json_records (J, opt);
    J = with_alike (J, F, opt);
  endif
  if (isempty (F))
    refuse_mixture (J, opt);
    P = load_values (file, read_json ("ddd_load", file), opt);
    return;
  endif
  P = load_table (table_of_json (J, F, opt), opt);
  if (isfield (P, "rules"))
    P.rules = [F.rules, P.rules(:)'];
  endif

endfunction

## JSON Lines that make a long table are read together with the files behind
## them (opt.run) that have the same fields, by one dictionary: J.files.  Not
## where some rows are left out, after which items come in another order, nor
## with groups of models, of which a file may have its own.
function J = with_alike (J, F, opt)
  files = opt.run.files;
  if (numel (files) < 2 || isempty (F) || ! J.lines
      || ! isequal (F.rows, {[]}) || ! isempty (opt.where)
      || ! all (ismember (told_columns (opt), F.names)))
    return;
  endif
  T = struct ("file", J.file, "names", {F.names});
  col = find_columns (T, opt);
  if (! is_long (T, col, opt) || ! isempty ([col.group, col.family]))
    return;
  endif
  alike = 1;
  while (alike < numel (files) && is_alike (J, files{alike+1}))
    alike++;
  endwhile
  J.files = files(1:alike)(:);
  J.models = opt.run.names(1:alike);
  J.epochs = opt.run.epochs;
endfunction

## Whether a file has the same fields, with objects and lists at the same
## places.  What is wrong with it is said when its turn comes.
function tf = is_alike (J, file)
  tf = false;
  if (! isempty (regexpi (file, '\.(jsonl|ndjson)$', "once")))
    try
      K = look_json (file);
    catch
      return;
    end_try_catch
    tf = K.lines && isequal (K.parent, J.parent) ...
         && isequal (K.every, J.every) && isequal (K.names, J.names) ...
         && isequal (floor (K.kinds / 32), floor (J.kinds / 32));
  endif
endfunction

## An object whose fields are of several kinds has no field for each model or
## item, unless it has a variable that is known.
function refuse_mixture (J, opt)
  members = json_nodes (J, {[]});
  names = J.names(members);
  kinds = J.kinds(members) - mod (J.kinds(members), 2);         # null fits all
  kinds(kinds > 0 & kinds < 32) = 1;
  if (J.kinds(1) == 64 && numel (unique (kinds(kinds > 0))) > 1
      && isempty (opt.variable)
      && ! any (ismember ({"correct", "C", "predictions"}, names)))
    error ("ddd:noVariable",
           ["ddd_load: '%s' has fields of several kinds; option variable ", ...
            "names the one with the answers%s"], J.file,
           __ddd_nearest__ ("", names));
  endif
endfunction

## What is no table: lists of numbers, variables, or a field for each model or
## item.
function P = load_values (file, x, opt)
  inner = isstruct (x) && isfield (x, opt.variable);
  if (inner && isstruct (x.(opt.variable)))
    x = x.(opt.variable);
    opt.variable = "";
  endif
  if (isstruct (x) && isscalar (x))
    P = object (file, x, opt);
  else
    P = load_variables (file, struct ("C", {matrix(file, x)}), opt);
  endif
endfunction

## One object: a row, columns of a table, variables, or a field for each item
## or model.
function P = object (file, x, opt)

  keys = fieldnames (x);
  values = struct2cell (x);
  if (isempty (keys))
    error ("ddd:invalidFile", "ddd_load: '%s' is an empty object", file);
  endif

  plain = all (cellfun (@is_plain, values));
  items = {};
  if (all (cellfun (@(v) isstruct (v) && isscalar (v), values)))
    items = cellfun (@fieldnames, values, "uniformoutput", false);
    items = __ddd_unique__ (vertcat (items{:}));
    values = cellfun (@(v) in_order (v, items), values, "uniformoutput", ...
                      false);
  endif
  columns = cellfun (@as_cell, values', "uniformoutput", false);
  T = table_of_records (file, keys, columns);
  if ((plain || all (cellfun (@numel, columns) == numel (columns{1})))
      && ! isempty (find_columns (T, opt).item))
    P = load_table (T, opt);
    return;
  elseif (any (ismember (setdiff (keys, {""}), ...
                         {"correct", "C", "predictions", opt.variable})))
    P = load_variables (file, variables (file, x), opt);
    return;
  endif

  if (any (cellfun ("isempty", [keys; items])))
    error ("ddd:invalidFile", "ddd_load: '%s' has a field without a name",
           file);
  endif
  P = struct ("file", file, "rows", numel (keys), "epochs", 1);
  P.groups = P.conditions = {};
  P.unknown = cell (0, 2);
  if (plain)
    P.models = {};
    P.items = keys;
    P.rules = {"each field is an item"};
    C = matrix (file, values)(:).';
  else
    P.models = keys;
    P.items = items;
    P.rules = {"each field is a model"};
    C = matrix (file, values);
  endif
  P.C = load_matrix (file, C, opt, true);

endfunction

function tf = is_plain (v)
  tf = ischar (v) || (numel (v) <= 1 && ! iscell (v) && ! isstruct (v));
endfunction

function column = as_cell (v)
  if (ischar (v) || isempty (v))
    column = {v};
  elseif (iscell (v))
    column = v(:);
  else
    column = num2cell (v(:));
  endif
endfunction

function list = in_order (v, items)
  list = cell (numel (items), 1);
  there = isfield (v, items);
  list(there) = cellfun (@(key) v.(key), items(there), "uniformoutput", false);
endfunction

## Lists as load_variables wants them.
function x = variables (file, x)

  for key = fieldnames (x)'
    v = x.(key{1});
    if (any (strcmp (key{1}, {"models", "items", "groups", "conditions"})))
      if (isnumeric (v))
        v = arrayfun (@(k) sprintf ("%.15g", k), v(:), "uniformoutput", false);
      endif
    elseif (strcmp (key{1}, "labels"))
      if (isnumeric (v) && ! isvector (v))
        v = num2cell (v, 2);    # a list for each item
      endif
    elseif (iscell (v))
      v = without_null (v);
      text = cellfun (@iscellstr, v);
      if (iscellstr (v))
        v = v.';
      elseif (all (text) && all (cellfun (@numel, v) == numel (v{1})))
        v = [v{:}].';
      else
        v = matrix (file, v);
      endif
    elseif (isnumeric (v) && iscolumn (v) && ! strcmp (key{1}, "epochs"))
      v = v.';
    endif
    x.(key{1}) = v;
  endfor

endfunction

## Among strings, null is an empty one.
function v = without_null (v)
  if (any (cellfun (@ischar, v)))
    v(cellfun ("isempty", v)) = {""};
  else
    inner = cellfun ("isclass", v, "cell");
    v(inner) = cellfun (@without_null, v(inner), "uniformoutput", false);
    if (any (cellfun (@iscellstr, v)))          # a list of nulls is of NaN
      none = cellfun (@(x) isnumeric (x) && all (isnan (x)), v);
      v(none) = cellfun (@(x) repmat ({""}, numel (x), 1), v(none), ...
                         "uniformoutput", false);
    endif
  endif
endfunction

## A list, or lists of one length, of numbers, true, false and null.
function C = matrix (file, x)

  if (! iscell (x))
    C = x;
    return;
  endif
  if (all (cellfun (@is_plain, x)))
    x = {x};
  endif
  count = cellfun (@numel, x);
  odd = find (count != count(1), 1);
  if (! isempty (odd))
    error ("ddd:invalidFile",
           "ddd_load: '%s': numel is %d in list %d, %d in the first one", file,
           count(odd), odd, count(1));
  endif
  C = cell (numel (x), 1);
  for i = 1:numel (x)
    row = as_cell (x{i});
    none = cellfun (@isempty, row);
    if (! all (cellfun (@(v) (isnumeric (v) || islogical (v)) ...
                             && isscalar (v), row(! none))))
      error ("ddd:invalidFile",
             ["ddd_load: '%s': list %d must hold numbers, true, false ", ...
              "and null"], file, i);
    endif
    row(none) = NaN;
    C{i} = cellfun (@double, row)';
  endfor
  C = vertcat (C{:});

endfunction
