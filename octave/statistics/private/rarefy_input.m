## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{A} =} rarefy_input (@var{caller}, @var{C}, @
## @var{t}, @var{given}, @var{opt})
## What @code{ddd_rarefy} knows of a set of models: all of it, or a histogram,
## which has a tolerance of its own unless @var{t} was @var{given}.
## @end deftypefn

function A = rarefy_input (caller, C, t, given, opt)

  A.D = A.items = A.class = [];
  if (isstruct (C) && isscalar (C) && isfield (C, "histogram"))
    S = __ddd_as_split__ (caller, C, t, given);
    t = S.tolerance;
    A.h = S.histogram;
    n = numel (A.h) - 1;
    A.most = largest (opt.min_answers, n, t);
    A.k = (0:n)(A.h > 0);
    A.N = n * ones (size (A.k));
    A.w = A.h(A.h > 0);
    if (! isempty (opt.classes))
      error ("ddd:invalidOption",
             "%s: classes need C, the answers of the models", caller);
    endif
  else
    S = A.D = __ddd_data__ (caller, C, 1);
    A.P = __ddd_categories__ (caller, A.D, t);
    A.h = A.P.histogram;
    A.most = largest (opt.min_answers, A.D.n_models, t);
    A.items = enough (A.D, A.P, A.most, opt);
    A.class = item_classes (caller, A.D.n_items, opt.classes, true, ...
                            {"94 %", "94 to 96 %", "94 to 96 %"});
  endif
  A.tolerance = t;
  A.models = S.models;
  A.groups = S.groups;

endfunction

function most = largest (given, n, t)
  most = n;
  if (! isempty (given))
    most = given;
  endif
  if (most > n || most < 2 * t + 2)
    error ("ddd:invalidOption",
           "ddd_rarefy: min_answers must be from %d to %d", 2 * t + 2, n);
  endif
endfunction

function items = enough (D, P, most, opt)
  items = P.items.answers >= most;
  if (isempty (opt.min_answers) && sum (items) < numel (items) / 2)
    error ("ddd:tooFewAnswers",
           ["ddd_rarefy: only %d of %d items have an answer from every ", ...
            "model; %sgive \"min_answers\", a, for curves up to a models"], ...
           sum (items), numel (items), cause_of_gaps ("ddd_rarefy", D));
  elseif (! any (items))
    error ("ddd:tooFewAnswers",
           "ddd_rarefy: no item has %d answers; give a smaller min_answers",
           most);
  endif
endfunction
