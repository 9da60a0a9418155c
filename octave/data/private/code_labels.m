## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{L} =} code_labels (@var{caller}, @var{predictions}, @
## @var{labels})
## Predicted and true labels as @code{D.packed.labels} holds them:
## @code{names}, the different labels as strings, @code{predicted} (as
## @var{predictions}) and @code{truth} (a column per item, 0 below its valid
## labels), the numbers of names in the smallest class that holds them; 0
## stands for a missing label.
##
## @var{predictions} and @var{labels} are those of @code{ddd_correct}; empty
## @var{labels}: none is known.
## @end deftypefn

function L = code_labels (caller, predictions, labels)

  m = columns (predictions);
  item = valid = [];
  if (! isempty (labels))
    [item, valid] = valid_labels (caller, labels, m, iscellstr (predictions));
  endif
  [names, predicted] = codes_of (predictions);
  [more, truth] = codes_of (valid);
  [names, j] = __ddd_unique__ ([names; more]);
  renamed = [0; j(numel (j)-numel (more)+1:end)];
  truth = renamed(truth + 1);

  all_truth = zeros (0, m);
  if (! isempty (item))
    [item, order] = sort (item(:));
    i = (1:numel (item))';
    nth = i - cummax (i .* [true; diff(item) != 0]) + 1;
    all_truth = zeros (max (nth), m);
    all_truth(sub2ind (size (all_truth), nth, item)) = truth(order);
  endif

  kind = smallest_class (numel (names));
  L = struct ("names", {names}, "predicted", cast (predicted, kind), ...
              "truth", cast (all_truth, kind));

endfunction

## The different values as strings in their order, and which one each is.
function [names, code] = codes_of (x)

  code = zeros (size (x));
  if (iscellstr (x))
    [names, ~, j] = unique (x(:));
    empty = ! isempty (names) && isempty (names{1});
    names(empty) = [];
    code(:) = j(:) - empty;
    return;
  endif
  given = ! isnan (x);
  [values, ~, j] = unique (x(given)(:));
  code(given) = j;
  format = "%.15g";
  if (! isfloat (x))
    format = "%d";
  endif
  names = arrayfun (@(v) sprintf (format, v), values, "uniformoutput", false);

endfunction
