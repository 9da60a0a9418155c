## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_ensemble (@var{C})
## @deftypefnx {ddd} {} ddd_ensemble (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{E} =} ddd_ensemble (@dots{})
## @deftypefnx {ddd} {[@var{E}, @var{items}] =} ddd_ensemble (@dots{})
## What is a vote of these models worth, and which few of them suffice?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Only items that all models answered are used.
## Options:
##
## @table @code
## @item largest
## The largest number of models in @code{subsets}; default 5.
##
## @item steps
## How many words of 64 items the search for the best subsets of one size may
## count, about; default 2e10, some ten seconds.  Beyond, subsets are greedy.
##
## @item combinations
## The number of @code{combinations} to keep; default 25.
##
## @item threads
## 0 (the default) uses all available processors.
## @end table
##
## The struct @var{E} has
##
## @table @code
## @item correlation, effective_votes
## The mean correlation rho of errors over pairs of models (phi; without models
## that are right, or wrong, on all items), and how many independent voters n
## models are worth: n / (1 + (n - 1) rho).
##
## @item accuracy
## Of every model on the items used (n x 1).
##
## @item best
## The best single model: @code{model} (its index) and @code{accuracy}.
##
## @item vote
## Accuracy of a vote of all models: @code{majority}, more than half of them
## right (half of the items where exactly half are); @code{independent}, the
## same of independent models of these accuracies (Poisson-binomial); and where
## packed data hold predicted labels (@pxref{XREFddd_pack,,ddd_pack})
## @code{plurality}, the label that most models give (equally many: a random
## one of these).
##
## @item oracle
## The share of items on which at least one model is right, @code{observed},
## and that of independent models, @code{independent}.
##
## @item subsets
## For 1, 2, @dots{} models those of which at least one is right on most items:
## @code{models} (indices, a cell array), @code{oracle} (the share of the
## items) and @code{exhaustive} (logical), whether that is the best of all
## subsets of that size.  Else it is greedy, one more model each time: at least
## 63 % of what the best one solves.
##
## @item combinations
## Which models are right together: the most frequent combinations, one column
## of @code{right} each (logical, n x s), the number of items that exactly
## these models solve, @code{n_items} (1 x s, descending), how many different
## combinations there are, @code{n_different}, and on how many items,
## @code{n_between}, some models are right and others wrong.
## @code{ddd_plot_sets} draws them.
##
## @item alone
## Items that one model alone solves, for every model (n x 1).
##
## @item same_wrong
## With predicted labels: when both models of a pair give a wrong label,
## @code{both} counts such items, @code{same} is the share with the same label
## and @code{expected} that by chance, if each chose by the frequencies of
## labels among all of its errors (n x n each); over all pairs together,
## @code{pooled.observed} and @code{pooled.expected}.
##
## @item n_models, n_items, n_complete
## Models, items, and items used.
##
## @item models, groups, options
## Names, labels of models, and the options given.
## @end table
##
## The struct @var{items} has @code{solved_by} (1 x m), the model that alone is
## right on the item: 0 where none or several are, @code{NaN} where the item is
## not used.
##
## @strong{When not to use it.}  Subsets are chosen on the items they are
## counted on, so new items will show somewhat less.  An oracle knows which of
## its models is right; no vote does.
##
## @example
## @group
## E = ddd_ensemble ([1 1 0 0; 1 0 1 0; 1 1 1 0]);
## E.vote.majority
##   @result{} ans = 0.7500
## @end group
## @end example
##
## Source: effective number: L. Kish, @cite{Survey Sampling}, 1965; independent
## voters: Condorcet 1785; the greedy bound: G. L. Nemhauser, L. A. Wolsey and
## M. L. Fisher, Mathematical Programming 1978.
##
## @seealso{ddd_diversity, ddd_frontier, ddd_consistency, ddd_expected}
## @end deftypefn

function [E, items] = ddd_ensemble (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_ensemble";
  opt = __ddd_options__ (caller, varargin, {"threads"}, {
    "largest", 5, "count";
    "combinations", 25, "count";
    "steps", 2e10, {@(x) isnumeric (x) && isscalar (x) && x >= 0, ...
                    "a number >= 0"}});
  D = __ddd_data__ (caller, C, 1);
  n = D.n_models;
  if (n < 2)
    error ("ddd:tooFewModels", "%s: C must have 2 models or more", caller);
  endif
  [correct, used] = complete_items (caller, D);
  m = numel (used);
  [k, ~, h, p] = __ddd_tally__ (caller, correct, [], m);
  warn_alike (caller, __ddd_duplicates__ (caller, D), "identical answers", ...
              D.models);

  R.n_models = n;
  R.n_items = D.n_items;
  R.n_complete = m;
  R.accuracy = p;
  R.correlation = mean_correlation (caller, correct, m, p);
  R.effective_votes = n / (1 + (n - 1) * R.correlation);
  [R.best.accuracy, R.best.model] = max (p);
  [~, alone] = __ddd_pmf__ (caller, n, .5, p);
  R.vote.majority = majority (h / m);
  R.vote.independent = majority (alone);
  R.oracle.observed = 1 - h(1) / m;
  R.oracle.independent = 1 - alone(1);
  R.subsets = ensemble_subsets (caller, correct, m, k, opt);
  R.combinations = ensemble_combinations (caller, correct, m, ...
                                          opt.combinations);

  only = NaN (1, D.n_items);
  only(used) = 0;
  single = used(k == 1);
  if (! isempty (single))
    [who, ~] = find (ddd_unpack (ddd_select (D, "items", single)));
    only(single) = who;
  endif
  R.alone = accumarray (only(only > 0)(:), 1, [n, 1]);

  L = label_codes (D);
  if (! isempty (L))
    [~, ~, vote] = __ddd_wrong_labels__ (caller, ...
      D.packed.plane.correct, D.n_items, L.code, numel (L.names), L.truth, ...
      opt.threads);
    vote = vote(used);
    R.vote.plurality = sum (vote(! isnan (vote))) / m;
    wrong = ! ddd_unpack (ddd_select (D, "items", used));
    R.same_wrong = ensemble_same_wrong (L.code(:,used), L.truth(:,used), ...
                                        wrong, numel (L.names));
  endif
  R.models = D.models;
  R.groups = D.groups;
  R.options = __ddd_given__ (opt, varargin);

  if (nargout > 0)
    E = R;
    items.solved_by = only;
  else
    show_ensemble (R);
  endif

endfunction

## From the shares of items with k = 0 to n models right.
function share = majority (f)
  n = numel (f) - 1;
  k = 0:n;
  share = sum (f(2 * k > n)) + sum (f(2 * k == n)) / 2;
endfunction

## Over the pairs that have one.
function rho = mean_correlation (caller, correct, m, p)
  mask = __ddd_pack__ (caller, true (1, m));
  [~, all] = __ddd_kappa__ (caller, correct, [], m, mask, [0, 0], 0, {"n11"});
  sd = sqrt (p .* (1 - p));
  phi = (all.n11 / m - p .* p') ./ (sd .* sd');
  pair = triu (true (numel (p)), 1) & sd > 0 & sd' > 0;
  rho = sum (phi(pair)) / sum (pair(:));
endfunction


%!demo
%! ## Nine models with the same difficult items
%! C = ddd_simulate ("rasch", 9, 2000);
%! ddd_ensemble (C)

%!test # hand-computed
%! C = [1 1 0 0 1; 1 0 1 0 0; 1 1 0 0 0; 0 0 0 1 0];
%! [E, items] = ddd_ensemble (C);
%! assert (E.accuracy, [3; 2; 2; 1] / 5, 1e-12);
%! assert (E.best, struct ("accuracy", .6, "model", 1));
%! ## k is 3, 2, 1, 1, 1: more than half on one item, half on another.
%! assert (E.vote.majority, (1 + 1/2) / 5, 1e-12);
%! assert (E.oracle.observed, 1);
%! assert (E.oracle.independent, 1 - .4 * .6 * .6 * .8, 1e-12);
%! r = corrcoef (C');
%! rho = mean (r(triu (true (4), 1)));
%! assert (E.correlation, rho, 1e-12);
%! assert (E.effective_votes, 4 / (1 + 3 * rho), 1e-12);
%! assert (E.subsets.models, {1, [1 2], [1 2 4], 1:4});
%! assert (E.subsets.oracle, [3 4 5 5] / 5, 1e-12);
%! assert (E.subsets.exhaustive, true (1, 4));
%! assert (E.alone, [1; 1; 0; 1]);
%! assert (items.solved_by, [0 0 2 4 1]);
%! assert (E.combinations.right, C == 1);
%! assert (E.combinations.n_items, ones (1, 5));

%!test # a model that is always right correlates with none
%! C = [1 1 0 0 1; 1 0 1 0 0; 1 1 0 0 0];
%! r = corrcoef (C');
%! rho = mean (r([4, 7, 8]));
%! assert (ddd_ensemble ([C; 1 1 1 1 1]).correlation, rho, 1e-12);
%! assert (ddd_ensemble ([1 1 1 1 1; C]).correlation, rho, 1e-12);

%!test # in words
%! C = ddd_simulate ("rasch", 7, 200, "seed", 2);
%! txt = evalc ("ddd_ensemble (C)");
%! for part = {"7 models, 200 items that all answered", "independent votes", ...
%!             "best single model", "at least one right", "2 models, best of all", ...
%!             "One model alone solves"}
%!   assert (! isempty (strfind (txt, part{1})), part{1});
%! endfor
%! assert (isempty (strfind (txt, "the same label")));
%! txt = evalc ("ddd_ensemble (C, 'steps', 0, 'largest', 3)");
%! assert (! isempty (strfind (txt, "3 models, greedy")));

%!error <Invalid call> ddd_ensemble ()
%!error <ddd_ensemble: C must be 0, 1 or NaN> ddd_ensemble ([0 .3; 1 1])
%!error <C must have 2 models or more> ddd_ensemble ([0 1 1])
%!error <C must have one epoch, it has 2> ddd_ensemble (ones (3, 2, 2))
%!error <no item has an answer from every model> ddd_ensemble ([1 NaN; NaN 0])
%!error <largest must be a whole number> ddd_ensemble (eye (3), "largest", 0)
%!error <steps must be a number> ddd_ensemble (eye (3), "steps", "x")
