## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{data}, @var{rules}] =} wide_columns (@var{T}, @
## @var{extra}, @var{opt}, @var{by_item})
## The columns of answers of a wide table, see @code{load_wide}: those that
## options name or do not leave out, but for those in @var{extra}, the numbers
## of rows that pandas and R write, and what is no model (if @var{by_item}, a
## column is a model).
## @end deftypefn

function [data, rules] = wide_columns (T, extra, opt, by_item)

  rules = {};
  names = T.names(:)';
  if (! isempty (opt.columns))
    data = cellfun (@(c) named_columns (T, c), opt.columns, ...
                    "uniformoutput", false);
    data = unique ([data{:}]);
  else
    out = strtrim ([opt.ignore, opt.where(:,1)']);
    data = setdiff (find (! ismember (names, out)), extra);
    is_index = false (size (data));
    for i = find (strcmp (names(data), "Unnamed: 0") ...
                  | (cellfun ("isempty", names(data)) & data == 1))
      is_index(i) = counts_rows (T, data(i));
    endfor
    if (any (is_index))
      rules = {"column without a name left out: it numbers the rows"};
    endif
    data(is_index) = [];
    if (by_item)
      refuse_others (T, names(data));
    endif
  endif

  data = setdiff (data, extra);
  if (isempty (data))
    error ("ddd:invalidFile", "ddd_load: '%s' has no columns of answers",
           T.file);
  endif
  unnamed = data(cellfun ("isempty", names(data)));
  if (! isempty (unnamed))
    error ("ddd:invalidFile", "ddd_load: '%s': column %d has no name",
           T.file, unnamed(1));
  endif

endfunction

function tf = counts_rows (T, at)
  [codes, values] = T.read (at, 1);
  x = parse_reals (values{1})(codes)(:)';
  tf = numel (x) > 1 && any (x(1) == [0, 1]) ...
       && isequal (x, x(1) + (0:numel (x)-1));
endfunction

## Columns that describe items or a run of an experiment would be models with
## answers that are always wrong, or always right.
function refuse_others (T, names)

  others = {"index", "trial", "session", "block", "date", "time", ...
            "timestamp", "rt", "reaction_time", "response_time", ...
            "n_correct", "n_right", "n_models", "count", "total", "sum", ...
            "mean", "average", "accuracy", "std", "sd", "difficulty", ...
            "label_error", "comment", "comments", "note", "notes"};
  found = names(ismember (lower (strrep (names, " ", "_")), others));
  if (! isempty (found))
    error ("ddd:notModels",
           ["ddd_load: '%s': %s '%s' %s?  Option ignore leaves columns ", ...
            "out, option columns names those with answers"], T.file,
           merge (isscalar (found), "is", "are"), strjoin (found, "', '"),
           merge (isscalar (found), "a model", "models"));
  endif

endfunction
