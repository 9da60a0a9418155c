## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} load_variables (@var{file}, @var{S}, @
## @var{opt})
## Find decisions and names among the variables of a file, the fields of
## @var{S}.  Packed data that were saved come back as they are, in @code{P.D}.
## @end deftypefn

function P = load_variables (file, S, opt)

  P = struct ("file", file);
  P.unknown = cell (0, 2);
  [name, P.rules] = choose_variable (file, S, opt);
  if (isstruct (S.(name)))
    try
      P.D = ddd_pack (S.(name));
    catch err
      err.message = sprintf ("ddd_load: '%s', %s: %s", file, name,
                             strrep (err.message, "ddd_pack: ", ""));
      rethrow (err);
    end_try_catch
    return;
  endif

  P.models = distinct_names ("ddd_load", strings (file, S, "models"), ...
                             "models");
  P.items = strings (file, S, "items");
  P.groups = strings (file, S, "groups");
  P.conditions = strings (file, S, "conditions");
  P.family = strings (file, S, "family");
  P.factors = factor_arrays (file, S);
  P.third = "";
  if (isfield (S, "third") && isequal (S.third, {"runs"}))
    P.third = "runs";
  endif
  C = S.(name);
  labels = opt.labels;
  if (strcmp (name, "predictions") && isfield (S, "labels"))
    labels = S.labels;
  endif
  [C, rules] = turn (P, S, name, labels, opt);
  P.rules = [P.rules, rules];
  if (! isempty (rules) || ! isempty (labels))
    opt.orientation = "models in rows";         # now
  endif
  if (! isempty (labels))
    [C, P] = compare_matrices (P, C, labels, opt);
    opt.missing = {};           # done
    P.rules{end+1} = "right: the prediction equals a true label";
  endif
  [P.C, rules] = load_matrix (file, C, opt, ! isempty (P.models));
  P.rules = [P.rules, rules];

  P.rows = rows (P.C);
  P.epochs = 1:size (P.C, 3);
  if (isfield (S, "epochs"))
    P.epochs = double (S.epochs(:)');
  endif
  if (strcmp (name, "correct") ...
      && all (isfield (S, {"label_names", "predicted"})))
    P = saved_labels (P, S);
  endif
  want = {"models", 1; "items", 2; "groups", 1; "family", 1; ...
          "conditions", 2; "epochs", 3};
  for row = want'
    have = numel (P.(row{1}));
    if (have > 0 && have != size (P.C, row{2}))
      error ("ddd:invalidFile",
             ["ddd_load: '%s': numel (%s) must be %d, one for each %s of ", ...
              "%s, not %d"], file, row{1}, size (P.C, row{2}), ...
             {"model", "item", "epoch"}{row{2}}, name, have);
    endif
  endfor

endfunction

## Models x items x epochs, as options tell or the numbers of names and labels.
function [C, rules] = turn (P, S, name, labels, opt)

  C = S.(name);
  n = known_count (P.models, P.groups);
  m = known_count (P.items, P.conditions);
  if (isvector (labels) || (iscell (labels) && ! isempty (labels)))
    m = numel (labels);
  elseif (isnumeric (labels) && ! isempty (labels))
    m = columns (labels);
  endif
  e = NaN;
  if (isfield (S, "epochs"))
    e = numel (S.epochs);
  endif
  if (strcmp (opt.orientation, "models in columns"))
    C = permute (C, [2, 1, 3:ndims(C)]);
    rules = {"models in columns (option)"};
  elseif (isempty (opt.orientation))
    [C, rules] = arrange_axes (P.file, name, C, [n, m, e]);
    if (iscolumn (C) && n != rows (C))
      C = C.';          # one model
    endif
  else
    rules = {};
  endif

endfunction

function n = known_count (a, b)
  n = max (numel (a), numel (b));
  if (n == 0)
    n = NaN;
  endif
endfunction

## Labels as ddd_save writes them beside decisions.
function P = saved_labels (P, S)

  L.names = strings (P.file, S, "label_names");
  L.predicted = S.predicted;
  L.truth = zeros (0, columns (P.C));
  if (isfield (S, "truth"))
    L.truth = S.truth;
    if (iscolumn (L.truth) && columns (P.C) > 1)
      L.truth = L.truth.';
    endif
  endif
  in_range = @(x) isnumeric (x) ...
                  && all (x(:) == fix (x(:)) & x(:) >= 0 ...
                          & x(:) <= numel (L.names));
  if (! (in_range (L.predicted) && in_range (L.truth)
         && isequal (size (L.predicted, 1:3), size (P.C, 1:3))
         && columns (L.truth) == columns (P.C)))
    error ("ddd:invalidFile",
           ["ddd_load: '%s': predicted and truth must be numbers of ", ...
            "label_names, for the models and items of correct"], P.file);
  endif
  P = with_labels (P, L);

endfunction

## A variable of names as a column of strings; empty if there is none.
function names = strings (file, S, key)

  names = {};
  if (isfield (S, key))
    names = S.(key);
    if (ischar (names))
      names = cellstr (names);
    endif
    if (! iscellstr (names))
      error ("ddd:invalidFile", "ddd_load: '%s': %s must be strings", file,
             key);
    endif
    names = names(:);
    unnamed = find (cellfun ("isempty", names), 1);
    if (! isempty (unnamed) && any (strcmp (key, {"models", "items"})))
      error ("ddd:invalidFile", "ddd_load: '%s': element %d of %s is empty",
             file, unnamed, key);
    endif
  endif

endfunction
