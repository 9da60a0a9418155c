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
  [name, P.rules] = choose (file, S, opt);
  if (isstruct (S.(name)))
    P.D = ddd_pack (S.(name));
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
    [C, P] = compare (P, C, labels, opt);
    opt.missing = {};           # done
    P.rules{end+1} = "right: the prediction is a label";
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
             "ddd_load: '%s': %s has %d elements, %s has %d of them", file,
             row{1}, have, name, size (P.C, row{2}));
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

## Which predictions are right.  Listed as missing may be predictions, and the
## labels of items that have one each.
function [C, P] = compare (P, predictions, labels, opt)

  file = P.file;
  for key = {"wrong", "right", "threshold"}
    if (! isempty (opt.(key{1})))
      error ("ddd:invalidOption",
             ["ddd_load: '%s' has predictions and labels, for which ", ...
              "option %s has no meaning"], file, key{1});
    endif
  endfor
  if (ischar (labels))
    labels = cellstr (labels);
  endif
  try
    C = ddd_correct (predictions, labels);
  catch err
    error (err.identifier, "ddd_load: '%s': %s", file,
           regexprep (err.message, '^ddd_correct: ', ""));
  end_try_catch
  gone = listed (predictions, opt.missing);
  if (isvector (labels))
    gone |= repmat (listed (labels, opt.missing)(:)', rows (C), 1);
  endif
  if (any (gone(:)))
    C = double (C);
    C(gone) = NaN;
  endif

  L = code_labels ("ddd_load", predictions, labels);
  L.predicted(gone) = 0;
  P = with_labels (P, L);

endfunction

function tf = listed (x, list)
  if (iscellstr (x))
    tf = is_listed (x, list);
  elseif (iscell (x) || islogical (x))
    tf = false (size (x));
  else
    tf = ismember (x, parse_reals (list));
  endif
endfunction

## The name of the variable to take.
function [name, rules] = choose (file, S, opt)

  all_names = fieldnames (S)';
  values = struct2cell (S);
  packed = cellfun (@(x) isstruct (x) && isfield (x, "packed"), values);
  numbers = cellfun (@(x) (isnumeric (x) || islogical (x)) ...
                          && numel (x) > 1, values);
  numbers(ismember (all_names, {"epochs", "labels"})) = false;

  if (! isempty (opt.variable))
    name = opt.variable;
    if (! isfield (S, name))
      error ("ddd:noVariable",
             "ddd_load: '%s' has no variable '%s'; there is %s", file, name,
             strjoin (all_names, ", "));
    endif
  elseif (sum (packed) == 1)
    name = all_names{packed};
  elseif (isfield (S, "predictions") && isfield (S, "labels"))
    name = "predictions";
  elseif (any (known = isfield (S, {"correct", "C"})))
    name = {"correct", "C"}{find (known, 1)};
  elseif (isfield (S, "predictions"))
    error ("ddd:noVariable",
           ["ddd_load: '%s' has predictions, but no labels to compare ", ...
            "them with; if they are 1 and 0 for right and wrong, use ", ...
            "option variable, \"predictions\""], file);
  elseif (sum (numbers) == 1)
    name = all_names{numbers};
  else
    error ("ddd:noVariable",
           ["ddd_load: '%s': which variable is the matrix?  Use option ", ...
            "variable; there is %s"], file, strjoin (all_names, ", "));
  endif
  rules = {sprintf("variable '%s'", name)};

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
