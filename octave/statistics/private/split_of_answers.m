## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{P} =} split_of_answers (@var{C}, @var{opt})
## Categories of the items in @var{C}, a matrix or packed data, for
## @code{ddd_split} with the options @var{opt}: the fields of
## @code{split_of_published}, and what only answers tell.
## @end deftypefn

function P = split_of_answers (C, opt)

  D = __ddd_data__ ("ddd_split", C, 1);
  [P, V, panel, others] = split_categories ("ddd_split", D, opt);
  complete = sum (P.complete);
  if (isempty (opt.min_answers) && complete < D.n_items / 2)
    error ("ddd:tooFewAnswers",
           ["ddd_split: only %d of %d items have an answer of every ", ...
            "model; choose models with ddd_select, or give ", ...
            "\"min_answers\", a, for the shares among a of the models"],
           complete, D.n_items);
  elseif (! isempty (opt.min_answers) && ! isempty (V))
    error ("ddd:invalidOption",
           "ddd_split: min_answers is for models, not for families");
  endif
  E = D;
  P.compared = struct ("models", {{}}, "accuracy", []);
  if (! isempty (opt.panel))
    E = ddd_select (D, "models", panel);
    P.compared = compared (D, others, P.items);
  endif
  P.votes = V;
  P.family = struct ("names", {{}}, "index", []);
  if (! isempty (V))
    P.family = struct ("names", {V.names}, "index", V.index);
  endif
  for set = {"full", "between"; P.complete, P.complete & P.items.between}
    right = right_answers_on ("ddd_split", E, set{2}, P);
    P.histogram_kappa.(set{1}) = ...
      kappa_of_histogram (P.items.k(set{2}), right, E.n_models);
  endfor
  P.n_models = E.n_models;
  P.models = E.models;
  P.groups = E.groups;
  P.changed = split_leave_one_out ("ddd_split", E, P, V, opt.tolerance);
  [P.duplicates, P.near_duplicates] = __ddd_duplicates__ ("ddd_split", E);

endfunction

## Accuracy of the models that are not in the panel, by category.
function X = compared (D, others, items)
  X.models = D.models(others);
  for name = {"trivial", "between", "impossible"}
    x = name{1};
    X.accuracy.(x) = NaN (numel (others), 1);
    if (any (items.(x)) && ! isempty (others))
      E = ddd_select (D, "models", others, "items", items.(x));
      plane = E.packed.plane;
      [~, ~, ~, X.accuracy.(x)] = ...
        __ddd_tally__ ("ddd_split", plane.correct, plane.valid, E.n_items);
    endif
  endfor
endfunction
