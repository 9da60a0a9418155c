## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{T} =} table_of_json (@var{J}, @var{F}, @var{opt})
## The table, see @code{load_table}, that @var{F}, see @code{json_records},
## makes of the JSON file @var{J}, see @code{look_json}; with the columns that
## options name by their path.
##
## Where there are @code{J.files}, which have the same fields, they are read as
## one table; @code{J.models} and @code{J.epochs} are what their names say.
##
## @code{F.recode}, if it is there, makes of the values of the column
## @code{F.recoded} those that count.
## @end deftypefn

function T = table_of_json (J, F, opt)

  told = told_columns (opt);
  told(ismember (told, F.names)) = [];
  paths = cellfun (@(name) find_path (J, F, name), told, "uniformoutput", ...
                   false);
  F.names = [F.names; told];
  F.columns = [F.columns; paths];

  T.file = J.file;
  if (isfield (J, "files"))
    T.files = J.files;
    T.models = J.models;
    T.epochs = J.epochs;
  else
    J.files = {J.file};
  endif
  T.names = F.names;
  T.plain = @() find (cellfun (@(path) is_plain (J, path), F.columns))';
  T.read = @(wanted, d) read (J, F, wanted, d);
  T.place = @(row) place (J, F, double (row));

endfunction

## Whether a column holds neither objects nor lists.
function tf = is_plain (J, path)
  tf = true;
  if (iscell (path))
    [~, kinds] = json_nodes (J, path);
    tf = kinds < 32;
  endif
endfunction

## From a row on, or else from the whole file on.
function path = find_path (J, F, name)

  for limit = [0, 2^53 - 1]
    if (limit)
      J = look_json (J.file, limit);    # in all rows
    endif
    at = json_nodes (J, F.rows);
    path = path_of (J, at, name);
    if (iscell (path))
      path = [F.rows, path];
      return;
    endif
    path = path_of (J, 1, name);
    if (iscell (path))
      return;
    endif
  endfor
  known = __ddd_unique__ ([F.names; all_paths(J, at)]);
  error ("ddd:noColumn", "ddd_load: '%s' has no column '%s'%s", J.file, name,
         __ddd_nearest__ (name, known));

endfunction

## The path that users write as "evaluation.is_correct" or "choices[].text",
## from nodes AT of J; 0 where nothing is.  A name may hold points.
function path = path_of (J, at, text)

  path = 0;
  below = find (ismember (J.parent, at));
  if (strncmp (text, "[]", 2))
    step = {[]};
    names = {"[]"};
    below(! J.every(below)) = [];
  else
    below(J.every(below)) = [];
    fits = strncmp (J.names(below), text, 1);
    names = unique (J.names(below(fits)))';
  endif
  if (isempty (below))
    return;
  endif

  for name = names
    n = numel (name{1});
    rest = text(n+1:end);
    if (! strncmp (name{1}, text, n) ...
        || ! (isempty (rest) || any (rest(1) == ".[")))
      continue;
    endif
    if (! strcmp (name{1}, "[]"))
      step = name;
    endif
    inner = {};
    if (! isempty (rest))
      inner = path_of (J, json_nodes (J, step, at), ...
                       regexprep (rest, '^\.', ""));
    endif
    if (iscell (inner))
      path = [step, inner];
      if (isempty (rest))
        return;         # rather than a field of that name in a field
      endif
    endif
  endfor

endfunction

## The fields of nodes AT as users write them, those in objects behind the
## others.
function names = all_paths (J, at)

  names = cell (0, 1);
  path = repmat ({""}, numel (at), 1);
  while (! isempty (at))
    [is_below, i] = ismember (J.parent, at);
    below = find (is_below);
    own = J.names(below);
    own(J.every(below)) = {"[]"};
    path = path(i(below));
    dot = repmat ({"."}, numel (below), 1);
    dot(J.every(below) | cellfun ("isempty", path)) = {""};
    path = strcat (path, dot, own);
    names = [names; path(! J.every(below))];
    at = below;
  endwhile
  names = __ddd_unique__ (names);

endfunction

function [codes, values, count] = read (J, F, wanted, d)

  columns = F.columns(wanted);
  fixed = cellfun (@ischar, columns);
  [used, ~, j] = unique (d(! fixed));
  [some, read, count] = ...
    __ddd_read_json__ ("ddd_load", J.files, J.lines, F.rows, ...
                       columns(! fixed), j(:)');
  values = repmat ({cell(0, 1)}, max ([d(:); 0]), 1);
  values(used) = read(1:numel (used));
  codes = some;
  if (any (fixed))
    codes = zeros (rows (some), numel (wanted), "uint32");
    codes(:,! fixed) = some;
  endif
  for i = find (fixed(:)')
    [known, code] = ismember (columns{i}, values{d(i)});
    if (! known)
      values{d(i)}{end+1,1} = columns{i};
      code = numel (values{d(i)});
    endif
    codes(:,i) = code;
  endfor
  if (isfield (F, "recode"))
    for k = unique (d(strcmp (F.names(wanted), F.recoded)))(:)'
      values{k} = F.recode (values{k});
    endfor
  endif

endfunction

function text = place (J, F, row)
  file = J.files{1};
  if (numel (J.files) > 1)
    [~, ~, count] = read (J, F, 1, 1);
    of = find (row <= cumsum (count), 1);
    file = J.files{of};
    row -= sum (count(1:of-1));
  endif
  line = __ddd_json_line__ ("ddd_load", file, J.lines, F.rows, row);
  text = sprintf ("%s:%d", file, line);
  if (! J.lines)
    text = sprintf ("%s, row %d", text, row);
  endif
endfunction
