## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{name}, @var{rules}] =} choose_variable (@var{file}, @
## @var{S}, @var{opt})
## Which variable of a file, a field of @var{S}, has the decisions: the one
## that option variable names, or the only one it can be.
## @end deftypefn

function [name, rules] = choose_variable (file, S, opt)

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
             "ddd_load: '%s' has no variable '%s'; available: %s", file, name,
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
            "variable; available: %s"], file, strjoin (all_names, ", "));
  endif
  rules = {sprintf("variable '%s'", name)};

endfunction
