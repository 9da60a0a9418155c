## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} compare_population (@var{D}, @var{opt})
## A population of models for @code{ddd_compare}: its data @var{D}, the
## @code{names} of models or groups and the @code{group} of each model, the
## sets of @code{items}, the numbers of right models @code{k}, which items are
## @code{complete}, its consistency @code{K} with tables, and the @code{class}
## of each item (empty as yet).
## @end deftypefn

function P = compare_population (D, opt)

  P = struct ("D", D, "names", {D.models}, "group", [], "class", []);
  labels = opt.groups;
  if (isequal (labels, true))
    labels = D.groups.group;
    if (isempty (labels))
      error ("ddd:invalidOption", ["ddd_compare: the data name no ", ...
             "groups; give a string per model"]);
    endif
  endif
  if (! isempty (labels))
    [P.names, P.group] = __ddd_labels__ ("ddd_compare", "groups", labels, ...
                                         D.n_models);
  endif
  Q = __ddd_categories__ ("ddd_compare", D, opt.tolerance);
  P.k = Q.items.k;
  P.complete = Q.complete;
  P.items.full = true (1, D.n_items);
  P.items.between = Q.items.between;
  P.K = consistency_for ("ddd_compare", D, "tolerance", opt.tolerance, ...
                         "counts", true);

endfunction
