## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} __ddd_check_result__ (@var{caller}, @var{name}, @var{X})
## Raise on behalf of @var{caller} where a field of @var{X} cannot be that of a
## result of the function @var{name}: users may edit it.  The fields, their
## kinds and sizes are those of @file{results.txt}; others are not looked at.
## One that is not there is not missed here, since a figure takes a struct with
## no more than it draws; @code{__ddd_of_result__} tells what it lacks.
## @end deftypefn

function __ddd_check_result__ (caller, name, X)

  persistent table = read_table ();
  if (! isstruct (X) || ! isscalar (X))
    error ("ddd:invalidInput", "%s: a result of %s must be a struct, 1 x 1",
           caller, name);
  endif
  if (strcmp (name, "ddd_consistency"))
    name = [name, form_of(X)];
  endif
  for row = table.(strrep (name, ", ", "__"))
    want = cellfun (@(d) number_of (X, d), row.sizes);
    for i = 1:numel (row.paths)
      [there, x] = field_of (X, row.paths{i});
      if (there && ! (row.may_be_empty && isempty (x)
                      && (isnumeric (x) || iscell (x))))
        [ok, must] = is_kind (X, x, row.kind);
        if (! ok || ! has_size (x, want))
          error ("ddd:invalidInput", "%s: %s of a result of %s must be %s", ...
                 caller, row.names{i}, name, [must, shown(want)]);
        endif
      endif
    endfor
  endfor

endfunction

## Of ddd_consistency, by what it has of pairs.
function tail = form_of (X)
  tail = "";
  [matrix, x] = field_of (X, {"full", "kappa"});
  [~, models] = field_of (X, {"models"});
  if (! matrix)
    tail = ", summary";
  elseif (columns (x) == 1 && numel (models) > 1)
    tail = ", pairs";
  endif
endfunction

function [there, x] = field_of (X, path)
  x = X;
  there = true;
  for i = 1:numel (path)
    there = isstruct (x) && isscalar (x) && isfield (x, path{i});
    if (! there)
      x = [];
      return
    endif
    x = x.(path{i});
  endfor
endfunction

function [ok, must] = is_kind (X, x, kind)
  numbers = (isfloat (x) || islogical (x)) && isreal (x) && ! issparse (x);
  switch (kind{1})
    case "number"
      ok = numbers;
      must = "numbers";
    case "finite"
      ok = numbers && all (isfinite (x(:)));
      must = "finite numbers";
    case "count"
      ok = numbers && all (x(:) >= 0 & x(:) == fix (x(:)) & x(:) < 2 ^ 53);
      must = "a whole number";
    case {"index", "indices"}
      n = numel_of (X, kind{2});
      if (iscell (x) && strcmp (kind{1}, "indices"))
        ok = all (cellfun (@(y) is_index (y, n), x(:)));
      else
        ok = is_index (x, n);
      endif
      must = sprintf ("whole numbers from 1 to %d", n);
    case "logical"
      ok = islogical (x);
      must = "logical";
    case "strings"
      ok = iscellstr (x);
      must = "strings";
    case "string"
      ok = ischar (x) && rows (x) <= 1;
      must = "a string";
    case "groups"
      n = numel_of (X, {"models"});
      ok = isstruct (x) && isscalar (x) ...
           && all (structfun (@(y) is_factor (y, n), x));
      must = "a struct, each field with an element for each model or none";
  endswitch
endfunction

function ok = has_size (x, want)
  have = size (x);
  have(end+1:numel (want)) = 1;
  ok = (isempty (x) && any (want == 0)) ...
       || (numel (have) <= max (2, numel (want)) ...
           && all (have(1:numel (want)) == want | isnan (want)));
endfunction

function txt = shown (want)
  txt = "";
  if (! all (isnan (want)))
    txt = [", ", strrep(sprintf (" x %d", want)(4:end), "NaN", "any")];
  endif
endfunction

function yes = is_index (x, n)
  yes = isfloat (x) && isreal (x) && ! issparse (x) ...
        && all (x(:) >= 1 & x(:) <= n & x(:) == fix (x(:)));
endfunction

## Of a model each, or of none; N is NaN where nobody knows how many there are.
function yes = is_factor (x, n)
  yes = isempty (x) || ((numel (x) == n || isnan (n))
                        && (iscellstr (x) || (isnumeric (x) && isreal (x))));
endfunction

## Of a size: a number, NaN for any, or the path to what has as many, with the
## number more; Inf are pairs.
function n = number_of (X, size)
  n = size{2};
  if (! isempty (size{1}))
    n = numel_of (X, size{1});
    if (isinf (size{2}))
      n *= (n - 1) / 2;
    else
      n += size{2};
    endif
  endif
endfunction

function n = numel_of (X, path)
  [there, x] = field_of (X, path);
  n = NaN;
  if (there)
    n = numel (x);
  endif
endfunction

## For each function a struct array, an element for fields of the same kind.
function table = read_table ()
  text = fileread (fullfile (fileparts (mfilename ("fullpath")), ...
                             "results.txt"));
  text = regexprep (text, {'#[^\n]*\n', ',\n    ', '\n    '}, {"", ",", " "});
  for line = strsplit (strtrim (text), "\n")
    cells = strsplit (strtrim (line{1}), "; ");
    if (! isscalar (cells))
      row.may_be_empty = strcmp (cells{1}, "empty");
      row.kind = strsplit (cells{2}, " ");
      row.kind(2:end) = cellfun (@(x) strsplit (x, "."), row.kind(2:end), ...
                                 "uniformoutput", false);
      row.sizes = cellfun (@read_size, strsplit (cells{3}, " x "), ...
                           "uniformoutput", false);
      row.names = read_names (cells{4});
      row.paths = cellfun (@(x) strsplit (x, "."), row.names, ...
                           "uniformoutput", false);
      table.(key)(end+1) = row;
    elseif (! isempty (cells{1}))
      key = strrep (cells{1}, ", ", "__");
      table.(key) = struct ("may_be_empty", {}, "kind", {}, ...
                            "sizes", {}, "names", {}, "paths", {});
    endif
  endfor
endfunction

function size = read_size (text)
  size = {{}, str2double(text)};
  if (isnan (size{2}) && ! strcmp (text, "*"))
    word = regexp (text, '^([\w.]+?)(pairs|[+-]1)?$', "tokens", "once");
    more = [word{2:end}];
    if (strcmp (more, "pairs"))
      more = "Inf";
    endif
    size = {strsplit(word{1}, "."), 0};
    if (! isempty (more))
      size{2} = str2double (more);
    endif
  endif
endfunction

function names = read_names (text)
  names = {};
  for word = strsplit (text, " ")
    at = rindex (word{1}, ".");
    for head = strsplit (word{1}(1:max (0, at - 1)), ",")
      for tail = strsplit (word{1}(at+1:end), ",")
        names{end+1} = [head{1}, merge(at > 0, ".", ""), tail{1}];
      endfor
    endfor
  endfor
endfunction
