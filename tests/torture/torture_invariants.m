## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{text}, @var{run}] =} torture_invariants (@var{seed}, @
## @var{i})
## Random answers number @var{i}, and a function that tells which of the things
## that always hold does not: what comes of models or items in another order,
## of a model twice, of all answers turned around, and that shares are shares
## and kappas are kappas.
## @end deftypefn

function [text, run] = torture_invariants (seed, i)
  rand ("twister", [seed, i]);
  n = 2 + fix (8 * rand ());
  m = ceil (200 * rand () ^ 3);
  C = double (rand (n, m) < min (1, rand (1, m) + rand () - .5));
  if (rand () < .4)
    C(rand (n, m) < .1 * rand ()) = NaN;
  endif
  if (rand () < .2)
    C(1,:) = C(end,:);
  endif
  rules = {@split_rules, @split_rules, @kappa_rules, @kappa_rules, ...
           @pair_rules, @dynamics_rules, @rarefy_rules};
  rule = rules{ceil (numel (rules) * rand ())};
  text = sprintf ("%s %d x %d", func2str (rule), n, m);
  p = randperm (n);
  q = randperm (m);
  t = fix (rand () * fix (n / 2));
  run = @() judge (rule, C, p, q, t);
endfunction

function [outcome, detail] = judge (rule, C, p, q, t)
  outcome = "result";
  detail = "";
  try
    evalc ("detail = strjoin (rule (C, p, q, t), \", \");");
    if (! isempty (detail))
      outcome = "broken";
    endif
  catch err
    detail = [err.identifier, " ", err.message];
    outcome = merge (strncmp (err.identifier, "ddd:", 4), "refused", ...
                     "foreign");
  end_try_catch
endfunction

## The rule NAME is on the list unless it holds.
function list = broken (list, name, holds)
  if (! all (holds))
    list{end+1} = name;
  endif
endfunction

function list = split_rules (C, p, q, t)
  [S, items] = ddd_split (C, "tolerance", t);
  [P, by] = ddd_split (C(p,q), "tolerance", t);
  X = ddd_split (1 - C, "tolerance", t);
  between = @(low, x, high) all (low <= x + 1e-12 & x <= high + 1e-12);
  f = S.fraction;
  i = S.interval.trivial;
  certain = sum ([struct2cell(S.count){:}]);
  list = {};
  list = broken (list, "shares", ...
                 S.n_complete == 0 ...
                 || abs (f.trivial + f.between + f.impossible - 1) < 1e-12);
  list = broken (list, "counts", ...
                 certain >= S.n_complete && certain <= S.n_items);
  list = broken (list, "histogram", sum (S.histogram) == S.n_complete);
  list = broken (list, "order of counts", ...
                 isequal (S.count, P.count) ...
                 && isequal (S.histogram, P.histogram));
  list = broken (list, "order of items", isequaln (items.k(q), by.k));
  list = broken (list, "order of models", ...
                 isequaln (S.accuracy(p), P.accuracy));
  list = broken (list, "complement", ...
                 S.count.trivial == X.count.impossible ...
                 && isequal (fliplr (S.histogram), X.histogram));
  list = broken (list, "accuracy", ...
                 between (0, S.accuracy(! isnan (S.accuracy)), 1));
  list = broken (list, "intervals", ...
                 S.n_complete == 0 ...
                 || (between (i(1), f.trivial, i(2)) && between (0, i, 1)));
endfunction

function list = kappa_rules (C, p, q, t)
  K = ddd_consistency (C, "tolerance", t);
  P = ddd_consistency (C(p,q), "tolerance", t);
  X = ddd_consistency (1 - C, "tolerance", t);
  T = ddd_consistency (C([1:end, 1],:), "tolerance", 0);
  list = {};
  for set = {"full", "between"}
    k = K.(set{1}).kappa;
    x = X.(set{1}).kappa;
    known = ! isnan (k);
    list = broken (list, [set{1}, " bounds"], ...
                   all (abs (k(known)) <= 1 + 1e-12));
    list = broken (list, [set{1}, " symmetric"], isequaln (k, k'));
    list = broken (list, [set{1}, " order"], ...
                   isequaln (k(p,p), P.(set{1}).kappa));
    list = broken (list, [set{1}, " items"], ...
                   K.(set{1}).n_items == P.(set{1}).n_items);
    list = broken (list, [set{1}, " complement"], ...
                   isequal (known, ! isnan (x)) ...
                   && all (abs (k(known) - x(known)) < 1e-12));
    list = broken (list, [set{1}, " agreement"], ...
                   all ((abs (K.(set{1}).observed - .5) ...
                   <= .5 + 1e-12)(known)));
  endfor
  k = T.full.kappa;
  list = broken (list, "twice", isnan (k(1,end)) || k(1,end) == 1);
  list = broken (list, "of the twin", isequaln (k(1,2:end-1), k(end,2:end-1)));
endfunction

function list = pair_rules (C, p, q, t)
  K = ddd_consistency (C, "tolerance", t);
  L = ddd_consistency (C, "tolerance", t, "output", "pairs");
  A = ddd_consistency_to (C, 1);
  V = ddd_diversity (C);
  W = ddd_diversity (C(p,q));
  upper = triu (true (rows (C)), 1)';
  k = K.full.kappa;
  same = true;
  for key = fieldnames (V.pairwise)'
    same &= isequaln (V.pairwise.(key{1})(p,p), W.pairwise.(key{1}));
  endfor
  d = V.disagreement;
  list = {};
  list = broken (list, "pairs", isequaln (L.full.kappa(:), k(upper)));
  list = broken (list, "one with all", ...
                 isequaln (A.kappa, k(:,1)));
  list = broken (list, "order of pairs", same);
  list = broken (list, "disagreement", ...
                 isnan (d) || abs (d - W.disagreement) < 1e-12);
endfunction

function list = dynamics_rules (C, p, q, t)
  T = ddd_dynamics (cat (3, C, 1 - C, C));
  P = ddd_dynamics (cat (3, C, 1 - C, C)(p,q,:));
  valid = sum (! isnan (C), 2);
  list = {};
  list = broken (list, "all change", isequal (T.changed, [valid, valid]));
  list = broken (list, "all compared", isequal (T.compared, [valid, valid]));
  list = broken (list, "order of models", isequal (T.changed(p,:), P.changed));
endfunction

function list = rarefy_rules (C, p, q, t)
  C = C(:, ! any (isnan (C), 1));
  list = {};
  if (isempty (C))
    return
  endif
  R = ddd_rarefy (C);
  P = ddd_rarefy (C(p,randperm (columns (C))));
  S = ddd_split (C);
  f = R.fraction;
  if (! isstruct (f))
    return
  endif
  list = {};
  list = broken (list, "order", isequaln (f, P.fraction));
  list = broken (list, "all models", ...
                 abs (f.trivial(end) - S.fraction.trivial) < 1e-12);
  list = broken (list, "fewer", all (diff (f.trivial) <= 1e-12));
endfunction
