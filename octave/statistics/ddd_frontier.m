## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_frontier (@var{C})
## @deftypefnx {ddd} {} ddd_frontier (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{F} =} ddd_frontier (@dots{})
## @deftypefnx {ddd} {[@var{F}, @var{items}] =} ddd_frontier (@dots{})
## How far is a benchmark used up: which items still tell good models apart?
##
## @var{C} is a models x items matrix of 0, 1 and @code{NaN} (missing), or
## packed data of one epoch.  Only items that all models answered are used.
## For c = 2, 3, @dots{} an item is trivial if all of the c best models are
## right, impossible if none is, and @emph{live} otherwise.  Beside them stand
## c random ones of these models.  Options:
##
## @table @code
## @item order
## The models from first to last, in place of the best: indices or names, of
## some or all.  To follow time, with a vector of dates:
## @code{[~, order] = sort (dates)}.
##
## @item family
## A cell array with one string per model, or true for the families in packed
## data: of each family only the best model counts (of a given order, the
## first).
##
## @item tolerance
## The number t of models that may deviate; default 0.  c begins at 2t + 2.
##
## @item splits
## Random halves for @code{crossfit}; default 100.
##
## @item seed
## A whole number for these, default 1.
##
## @item progress
## Whether long work says on a terminal how far it is; default true.
## @end table
##
## The struct @var{F} has
##
## @table @code
## @item n_models
## The numbers c of models (1 x r).
##
## @item best, crossfit, random
## Shares @code{trivial}, @code{impossible} and @code{live} of the items (1 x r
## each).  @code{best}: among the first c of @code{order}.  @code{crossfit}:
## the same with models ranked on a random half of the items, and the items
## counted in the other half, on average; @code{NaN} with a given order.
## @code{random}: what c random ones of these models are expected to show
## (hypergeometric).
##
## @item count
## Items that are @code{trivial}, @code{impossible} and @code{live} among the
## first c models (1 x r each).
##
## @item order
## The models, best first, or as given (indices).
##
## @item accuracy
## Their accuracies on the items used, in the same order.
##
## @item one_per_family
## Whether only one model of each family was used.
##
## @item n_items, n_complete, tolerance
## Items, items used, and the option.
##
## @item models, groups, options
## Names, labels of models, and the options given.
## @end table
##
## The struct @var{items} has for each item (1 x m; @code{NaN} if not used)
##
## @table @code
## @item live_from
## The least c from which on it is live: @code{find (items.live_from <= 10)}
## are the items that are live among the ten best models.  @code{Inf}: never.
##
## @item trivial_to, impossible_to
## The largest c to which it is trivial, or impossible; 0 where it never is.
## @end table
##
## @strong{When not to use it.}  Ranking and counting on the same items makes
## the best models look better than they are: compare with @code{crossfit}
## before reading much into a difference.  Copies of a model count as models; a
## warning names them, and @code{family} or @code{ddd_select} leave them out.
## That an item is live does not mean that it measures anything (see
## @code{ddd_items}).
##
## @example
## @group
## [F, items] = ddd_frontier ([1 1 1 0 1; 1 1 0 0 1; 1 0 0 0 0]);
## F.count.live
##   @result{} ans =
##       1   3
## @end group
## @end example
##
## Source: random models: H. L. Sanders 1968 and S. H. Hurlbert 1971
## (rarefaction, see @code{ddd_rarefy}).
##
## @seealso{ddd_rarefy, ddd_items, ddd_split}
## @end deftypefn

function [F, items] = ddd_frontier (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_frontier";
  opt = __ddd_options__ (caller, varargin, {"tolerance", "family", "seed", ...
                         "progress"}, {
    "order", [], {@(x) isnumeric (x) || ischar (x) || iscellstr (x), ...
                  "indices or names of models"};
    "splits", 100, "count"});
  D = __ddd_data__ (caller, C, 1);
  t = opt.tolerance;
  [correct, used] = complete_items (caller, D);
  m = numel (used);
  all = __ddd_pack__ (caller, true (1, m));
  right = __ddd_right_on__ (caller, correct, m, all);

  family = families (caller, D, opt.family);
  if (isempty (opt.order))
    rank_of = @(right) first_of_each (best_first (right), family);
    order = rank_of (right);
  else
    order = __ddd_indices__ (caller, "order", opt.order, D.n_models, D.models);
    if (numel (unique (order)) < numel (order))
      error ("ddd:invalidOption", "%s: order has a model twice", caller);
    endif
    order = first_of_each (order, family);
  endif
  n = numel (order);
  if (n < 2 * t + 2)
    error ("ddd:tooFewModels",
           "%s: tolerance %d needs at least %d models in order, there %s %d",
           caller, t, 2 * t + 2, merge (n == 1, "is", "are"), n);
  endif

  warn_alike (caller, __ddd_duplicates__ (caller, D), "identical answers", ...
              D.models);

  R.n_models = c = 2*t+2:n;
  [trivial, impossible, wrong_from, right_from] = ...
    __ddd_nested__ (caller, correct, m, all, order, t);
  R.best = shares (trivial / m, impossible / m, c);
  R.crossfit = shares (NaN (1, n), NaN (1, n), c);
  if (isempty (opt.order))
    [a, b] = frontier_crossfit (caller, correct, m, rank_of, opt);
    R.crossfit = shares (a, b, c);
  endif
  [~, ~, h] = __ddd_tally__ (caller, correct(:,order), [], m);
  [T, I] = rarefy_hypergeometric (0:n, n * ones (1, n + 1), 1:n, t);
  R.random = shares (h * T / m, h * I / m, c);
  for name = {"trivial", "impossible", "live"}
    R.count.(name{1}) = round (m * R.best.(name{1}));
  endfor
  R.order = order;
  R.accuracy = right(order) / m;
  R.one_per_family = ! isempty (opt.family);
  R.n_items = D.n_items;
  R.n_complete = m;
  R.tolerance = t;
  R.models = D.models;
  R.groups = D.groups;
  R.options = __ddd_given__ (opt, varargin);

  if (nargout == 0)
    show_frontier (R);
    return
  endif
  F = R;
  items.live_from = items.trivial_to = items.impossible_to = ...
    NaN (1, D.n_items);
  items.live_from(used) = max (max (wrong_from, right_from), c(1));
  items.trivial_to(used) = to (wrong_from, c);
  items.impossible_to(used) = to (right_from, c);

endfunction

function x = shares (trivial, impossible, c)
  x.trivial = trivial(c);
  x.impossible = impossible(c);
  x.live = 1 - x.trivial - x.impossible;
endfunction

## The last c before FROM, if it is one.
function x = to (from, c)
  x = min (from - 1, c(end));
  x(x < c(1)) = 0;
endfunction

function index = families (caller, D, given)
  index = (1:D.n_models)';
  if (isequal (given, true))
    given = D.groups.family;
    if (isempty (given))
      error ("ddd:invalidOption",
             "%s: the data name no families; give a string per model", caller);
    endif
  endif
  if (! isempty (given))
    [~, index] = __ddd_labels__ (caller, "family", given, D.n_models);
  endif
endfunction

function order = best_first (right)
  [~, order] = sort (right(:)', "descend");
endfunction

function order = first_of_each (order, family)
  [~, first] = unique (family(order), "first");
  order = order(sort (first(:)'));
endfunction


%!demo
%! ## Forty models that get better and better
%! C = ddd_simulate ("rasch", 40, 3000, "ability", linspace (-1, 4, 40));
%! ddd_frontier (C)

%!test # hand-computed
%! C = [1 0 0 0 0; 1 1 1 0 1; 1 1 0 0 1];
%! [F, items] = ddd_frontier (C, "splits", 1);
%! assert (F.order, [2 3 1]);
%! assert (F.accuracy, [.8; .6; .2]);
%! assert (F.n_models, [2 3]);
%! assert (F.count, struct ("trivial", [3 1], "impossible", [1 1], "live", [1 3]));
%! assert (F.best.live, [.2 .6], 1e-12);
%! ## Of three pairs of models: trivial 1, 1, 3; impossible 2, 1, 1.
%! assert (F.random.trivial, [5/15, 1/5], 1e-12);
%! assert (F.random.impossible, [4/15, 1/5], 1e-12);
%! assert (items.live_from, [Inf 3 2 Inf 3]);
%! assert (items.trivial_to, [3 2 0 0 2]);
%! assert (items.impossible_to, [0 0 0 3 0]);
%! F = ddd_frontier (C, "order", [1 3]);
%! assert (F.count, struct ("trivial", 1, "impossible", 2, "live", 2));
%! assert (isnan (F.crossfit.live));
%! F = ddd_frontier (C, "family", {"a", "b", "b"});
%! assert (F.order, [2 1]);
%! F = ddd_frontier (ddd_pack (C, "family", {"a", "b", "b"}), "family", true, ...
%!                   "order", {"model 3", "model 2", "model 1"});
%! assert (F.order, [3 1]);

%!test # in words
%! C = ddd_simulate ("rasch", 14, 300, "seed", 1);
%! txt = evalc ("ddd_frontier (C, 'splits', 2)");
%! for part = {"14 models, 300 items that all answered, tolerance 0", ...
%!             "the best models", "ranked on other items", "random models", ...
%!             "items are live among the best 10 models"}
%!   assert (! isempty (strfind (txt, part{1})), part{1});
%! endfor
%! txt = evalc ("ddd_frontier (C, 'order', 1:5, 'family', num2cell ('abcdefgfghijkl'))");
%! assert (! isempty (strfind (txt, "the first models")));
%! assert (! isempty (strfind (txt, "one of each of 5 families")));
%! assert (isempty (strfind (txt, "ranked on other items")));
%! warning ("off", "ddd:duplicates", "local");
%! F = ddd_frontier (ones (22, 30), "family", repmat ({"a", "b"}, 1, 11));
%! txt = evalc ("ddd_show (F)");  # too many labels to keep among the options
%! assert (! isempty (strfind (txt, "one of each of 2 families")));

%!error <Invalid call> ddd_frontier ()
%!error <ddd_frontier: C must be 0, 1 or NaN> ddd_frontier ([0 .3; 1 1])
%!error <no item has an answer from every model> ddd_frontier ([1 NaN; NaN 0])
%!error <tolerance 1 needs at least 4 models in order, there are 3>
%! ddd_frontier (eye (3), "tolerance", 1)
%!error <at least 2 models in order, there is 1> ddd_frontier (eye (2), "order", 2)
%!error <order has a model twice> ddd_frontier (eye (3), "order", [1 2 1])
%!error <there is no model called x> ddd_frontier (eye (3), "order", {"x", "model 1"})
%!error <order must be whole numbers from 1 to 3> ddd_frontier (eye (3), "order", [1 4])
%!error <the data name no families> ddd_frontier (eye (3), "family", true)
%!error <family must have 3 elements> ddd_frontier (eye (3), "family", {"a"})
%!error <splits must be a whole number> ddd_frontier (eye (3), "splits", 0)
