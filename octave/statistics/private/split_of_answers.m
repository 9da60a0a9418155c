## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{P}, @var{items}] =} split_of_answers (@var{C}, @
## @var{opt}, @var{by_item})
## Categories of the items in @var{C}, a matrix or packed data, for
## @code{ddd_split} with the options @var{opt}: the fields of
## @code{split_of_published}, and what only answers tell.
## Unless an option needs single items, a column of @code{P.items} is as many
## items as @code{P.weight} says, those of the same numbers of answers and of
## right ones, and no vector as long as the items is made but @var{items}, if
## asked for @var{by_item}.
## @end deftypefn

function [P, items] = split_of_answers (C, opt, by_item)

  D = __ddd_data__ ("ddd_split", C, 1);
  items = [];
  if (needs_items (D, opt))
    P = of_items (D, opt);
    items = P.items;
  else
    P = of_levels (D, opt);
    if (by_item)
      items = __ddd_categories__ ("ddd_split", D, opt.tolerance).items;
    endif
  endif

endfunction

function check (D, opt, complete)
  split_check_answers (opt, complete, D.n_items, ...
                       @() [cause_of_gaps("ddd_split", D), ...
                            "choose models with ddd_select, or "]);
endfunction

function P = of_levels (D, opt)
  D.tolerance = opt.tolerance;
  T = counts_of_levels ("ddd_split", D, opt.tolerance)';
  D.counts.table = struct (T{:});
  P = levels_of_counts ("ddd_split", D, opt, {}, {});
  check (D, opt, sum (P.histogram));
  P = split_of_levels (P, D);
  [P.duplicates, P.near_duplicates] = __ddd_duplicates__ ("ddd_split", D);
endfunction

function P = of_items (D, opt)

  [P, V, panel, others] = split_categories ("ddd_split", D, opt);
  check (D, opt, nnz (P.complete));
  if (! isempty (opt.min_answers) && ! isempty (V))
    error ("ddd:invalidOption",
           "ddd_split: min_answers is for models, not for families");
  endif
  E = D;
  P.compared = [];
  if (! isempty (opt.panel))
    E = ddd_select (D, "models", panel);
    P.compared = compared (D, others, P.items);
  endif
  P.votes = V;
  P.family = [];
  if (! isempty (V))
    P.family = struct ("names", {V.names}, "index", V.index);
  endif
  for set = {"full", "between"; P.complete, P.complete & P.items.between}
    right.(set{1}) = right_answers_on ("ddd_split", E, set{2}, P);
    h = histogram_of (P, V, set{1}, set{2}, E.n_models, opt.tolerance);
    P.histogram_kappa.(set{1}) = kappa_of_histogram (h, right.(set{1}));
  endfor
  P.conditions = [];
  if (isempty (opt.min_answers))
    P.conditions = split_by_conditions (E, P);
  endif
  P.n_models = E.n_models;
  P.n_items = D.n_items;
  P.weight = 1;
  P.reliability = reliability (P, V, right.full);
  P.models = E.models;
  P.groups = E.groups;
  P.changed = split_leave_one_out ("ddd_split", E, P, V, opt.tolerance);
  [P.duplicates, P.near_duplicates] = __ddd_duplicates__ ("ddd_split", E);
  if (! isempty (opt.min_answers) && E.packed.missing)
    warn_missing (E, P);
  endif

endfunction

## Is more wanted than counts of levels?
function yes = needs_items (D, opt)
  yes = ! isempty (opt.family) || ! isempty (opt.panel) ...
        || ! isempty (opt.classes) || ! isempty (opt.flagged) ...
        || ! isempty (D.conditions) ...
        || (D.packed.missing && ! isempty (opt.min_answers));
endfunction

## Of the sum of all models, or families; on complete items.
function a = reliability (P, V, right)
  m = nnz (P.complete);
  p = right / m;
  if (m == 0)
    a = NaN;
  elseif (isempty (V))
    a = split_reliability (0:P.n_models, P.histogram, p .* (1 - p), ...
                           P.n_models);
  else
    v = V.low(:,P.complete) / V.unit;
    each = sumsq (v - sum (v, 2) / m, 2) / m;
    a = split_reliability (sum (v, 1), ones (1, m), each, rows (v));
  endif
endfunction

## Items (logical) of a set by the number of models that are right; that of
## families counts their votes.
function h = histogram_of (P, V, set, items, n, t)
  if (! isempty (V))
    h = accumarray (P.items.k(items)(:) + 1, 1, [n + 1, 1])';
  else
    h = P.histogram;
    if (strcmp (set, "between"))
      h([1:t+1, n-t+1:n+1]) = 0;
    endif
  endif
endfunction

## Do the same models get more of the items right that all of them answered?
## Then shares among some answers are not those among all.
function warn_missing (D, P)

  plane = D.packed.plane;
  expected = zeros (1, D.n_items);
  for i = find (! isnan (P.accuracy))'
    answered = __ddd_unpack__ ("ddd_split", plane.valid(:,i), [], D.n_items);
    expected += P.accuracy(i) * double (answered);
  endfor
  some = P.items.answers > 0;
  most = max (P.items.answers);
  full = P.items.answers == most;
  few = some & ! full;
  if (nnz (full) < 2 || nnz (few) < 2)
    return
  endif
  better = (P.items.k - expected) ./ P.items.answers;
  [a, u] = mean_and_variance (better(full));
  [b, v] = mean_and_variance (better(few));
  if (abs (a - b) > max (.02, 3 * sqrt (u + v)))
    __ddd_warn__ ("ddd:missingNotAtRandom", ...
                  ["ddd_split: accuracy is %.2f %s on items with fewer ", ...
                   "than %d answers, so answers are not missing at ", ...
                   "random: shares may be wrong by more than their ", ...
                   "intervals say; the bounds hold"], abs (a - b), ...
                  merge (a > b, "lower", "higher"), most);
  endif

endfunction

function [mean, variance] = mean_and_variance (x)
  m = numel (x);
  mean = sum (x) / m;
  variance = sumsq (x - mean) / (m * (m - 1));
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
