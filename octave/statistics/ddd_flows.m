## Copyright (C) 2026 The ddd authors
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ddd} {} ddd_flows (@var{C})
## @deftypefnx {ddd} {} ddd_flows (@var{C}, "epochs", @var{e})
## @deftypefnx {ddd} {} ddd_flows (@var{C}, "against", @var{B})
## @deftypefnx {ddd} {} ddd_flows (@dots{}, @var{name}, @var{value})
## @deftypefnx {ddd} {@var{F} =} ddd_flows (@dots{})
## @deftypefnx {ddd} {[@var{F}, @var{items}] =} ddd_flows (@dots{})
## Which items change between trivial, in-between and impossible, and where to?
##
## @var{C} is a models x items x epochs array of 0, 1 and @code{NaN} (missing),
## or packed data.  The categories of its items are compared between two
## epochs, or with those that another population of models @var{B} gives to the
## same items (then both have one epoch).  Items that lack an answer on either
## side are left out.  Without an output a table is printed.  Options:
##
## @table @code
## @item epochs
## Two epochs @var{e}, by their numbers; default the first and the last.
##
## @item against
## Another population, as @var{C}, with the same items in the same order.
##
## @item names
## What both sides are called, a cell array of two strings; default the epochs,
## or @qcode{"first"} and @qcode{"second"}.
##
## @item tolerance
## The number of models that may deviate on a trivial or an impossible item;
## default 0.
## @end table
##
## @var{F} has the fields
##
## @table @code
## @item names, categories
## Those of the two sides (1 x 2), and of the rows and columns of the tables
## below: trivial, in-between and impossible.
## @item flows
## Number of items of each category on the first side (rows) by their category
## on the second (columns), 3 x 3.
## @item by_chance
## The numbers to expect if the two had nothing to do with each other: the sum
## of a row times that of a column, over all.
## @item moved
## The share of the items that change category, and its 95 % @code{interval}
## (Wilson's: over items that are independent of one another).
## @item n_items, n_complete
## Items, and those that all models answered on both sides.
## @item n_models
## Of either side (1 x 2).
## @item tolerance, models, groups, options
## As everywhere; names and groups are those of the first side.
## @end table
##
## @var{items} has @code{from} and @code{to}: the category of each item on
## either side, 1 to 3, @code{NaN} where an item is left out (1 x m).
##
## @strong{When not to use it.}  The fewer models a side has, the more of its
## items are trivial or impossible: compare populations of equal size (see
## @code{ddd_rarefy}).
##
## @example
## @group
## F = ddd_flows (cat (3, [0 0 1 1; 0 0 0 1], [0 1 1 1; 0 0 1 1]));
## F.flows
##   @result{} ans =
##       1   0   0
##       1   0   0
##       0   1   1
## @end group
## @end example
##
## @seealso{ddd_plot_flows, ddd_dynamics, ddd_split}
## @end deftypefn

function [F, items] = ddd_flows (C, varargin)

  if (nargin < 1)
    print_usage ();
  endif

  caller = "ddd_flows";
  opt = __ddd_options__ (caller, varargin, {"tolerance"}, {
    "epochs", [], {@(x) isnumeric (x) && numel (x) == 2, ...
                   "the numbers of two epochs"};
    "against", [], {@(x) ! isempty (x) && ! ischar (x), ...
                    "another population, as C"};
    "names", {}, {@(x) iscellstr (x) && numel (x) == 2, ...
                  "a cell array of two strings"}});
  [sides, names] = two_sides (caller, C, opt);
  for i = 1:2
    P = __ddd_categories__ (caller, sides{i}, opt.tolerance);
    complete(i,:) = P.complete;
    category(i,:) = [1, 2, 3] * [P.items.trivial; P.items.between; ...
                                 P.items.impossible];
  endfor
  category(:,! all (complete, 1)) = NaN;
  known = ! isnan (category(1,:));
  m = sum (known);
  if (m == 0)
    error ("ddd:invalidInput",
           "%s: no item has an answer from every model on both sides", caller);
  endif

  R.names = names;
  R.categories = {"trivial", "in-between", "impossible"};
  R.flows = accumarray (category(:,known)', 1, [3, 3]);
  R.by_chance = sum (R.flows, 2) * sum (R.flows, 1) / m;
  R.moved = 1 - trace (R.flows) / m;
  R.interval = wilson_interval (m - trace (R.flows), m)';
  R.n_items = sides{1}.n_items;
  R.n_complete = m;
  R.n_models = [sides{1}.n_models, sides{2}.n_models];
  R.tolerance = opt.tolerance;
  R.models = sides{1}.models;
  R.groups = sides{1}.groups;
  opt.against = "given";
  R.options = __ddd_given__ (opt, varargin);

  if (nargout == 0)
    show_flows (R);
    return
  endif
  F = R;
  items = struct ("from", category(1,:), "to", category(2,:));

endfunction

## Packed data of one epoch for either side.
function [sides, names] = two_sides (caller, C, opt)

  if (! isempty (opt.against))
    if (! isempty (opt.epochs))
      error ("ddd:invalidOption",
             "%s: give either epochs or against, not both", caller);
    endif
    sides{1} = __ddd_data__ (caller, C, 1);
    sides{2} = other_population (caller, opt, ...
                                 @() __ddd_data__ (caller, opt.against, 1));
    check_same_items (caller, sides{1}, sides{2}, true);
    names = {"first", "second"};
  else
    D = __ddd_data__ (caller, C, "epochs");
    if (D.n_epochs < 2)
      error ("ddd:invalidInput", ["%s: C has one epoch; there must be ", ...
             "two, or another population (against)"], caller);
    endif
    epochs = D.epochs([1, end]);
    if (! isempty (opt.epochs))
      epochs = opt.epochs(:)';
    endif
    if (! all (ismember (epochs, D.epochs)))
      error ("ddd:invalidOption", "%s: there is no epoch %g", caller, ...
             epochs(find (! ismember (epochs, D.epochs), 1)));
    endif
    for i = 1:2
      sides{i} = ddd_select (D, "epochs", epochs(i));
      names{i} = sprintf ("epoch %g", epochs(i));
    endfor
  endif
  if (! isempty (opt.names))
    names = opt.names(:)';
  endif

endfunction


%!demo
%! ## What ten models learn between two epochs
%! C = rand (10, 2000, 2) < rand (1, 2000) .^ reshape ([1, .2], 1, 1, 2);
%! ddd_flows (C)

%!test # by hand, with a missing answer; by two routes; against a population
%! A = [0 0 1 1 1 0; 0 0 0 1 1 0];
%! B = [0 1 1 1 NaN 1; 0 0 1 1 1 1; 0 1 1 1 1 1];
%! [F, items] = ddd_flows (A, "against", B, "names", {"a_b"; "c"});
%! assert (items, struct ("from", [3 3 2 1 NaN 3], "to", [3 2 1 1 NaN 1]));
%! assert (F.flows, [1 0 0; 1 0 0; 1 1 1]);
%! assert (F.by_chance, [1; 1; 3] * [3 1 1] / 5, 1e-12);
%! assert ({F.moved, F.n_items, F.n_complete}, {3/5, 6, 5});
%! assert ({F.n_models, F.names}, {[2 3], {"a_b", "c"}});
%! F = ddd_flows (ddd_pack (A, "groups", {"x", "y"}), "against", B);
%! assert ({F.models, F.groups.group}, {{"model 1"; "model 2"}, {"x"; "y"}});
%! F = ddd_flows (A, "against", B);
%! assert (F.interval, [.2307, .8824], 1e-4);     # Wilson's, of 3 of 5

%!test # epochs are those of ddd_dynamics
%! rand ("twister", 1);
%! C = double (rand (4, 200, 3) < reshape ([.3, .6, .9], 1, 1, 3));
%! D = ddd_pack (C, "epochs", [0, 10, 20]);
%! T = ddd_dynamics (D, "tolerance", 1);
%! F = ddd_flows (D, "tolerance", 1);
%! G = ddd_flows (D, "epochs", [20, 10], "tolerance", 1);
%! x = T.fraction;
%! share = 200 * [x.trivial; x.between; x.impossible];
%! assert ([sum(F.flows, 2), sum(F.flows, 1)'], share(:,[1, 3]), 1e-9);
%! assert ([sum(G.flows, 2), sum(G.flows, 1)'], share(:,[3, 2]), 1e-9);
%! assert (F.names, {"epoch 0", "epoch 20"});
%! assert (G.options, struct ("tolerance", 1, "epochs", [20, 10]));

%!test # in words
%! txt = evalc ("ddd_flows ([1 1 0; 1 0 0], 'against', [1 1 1; 1 1 0])");
%! for part = {"2 and 2 models, 3 items that all answered, tolerance 0", ...
%!             "first \\ second", "in-between +1 +0 +0 +1\n", ...
%!             "2 of 3 items change category: 66.7 %"}
%!   assert (! isempty (regexp (txt, strrep (part{1}, "\\", "\\\\"))), part{1});
%! endfor

%!error <Invalid call> ddd_flows ()
%!error <ddd_flows: C must be 0, 1 or NaN> ddd_flows ([0 .3; 1 1])
%!error <C has one epoch; there must be two> ddd_flows (eye (3))
%!error <there is no epoch 7> ddd_flows (ones (2, 2, 2), "epochs", [1, 7])
%!error <epochs must be the numbers of two epochs>
%! ddd_flows (ones (2, 2, 2), "epochs", 1)
%!error <either epochs or against> ddd_flows (eye (2), "epochs", 1:2, "against", eye (2))
%!error <the other population must have 2 items, not 3>
%! ddd_flows (eye (2), "against", eye (3))
%!error <against must be another population> ddd_flows (eye (2), "against", "b")
%!error <names must be a cell array of two> ddd_flows (ones (2, 2, 2), "names", {"a"})
%!error <no item has an answer from every model on both sides>
%! ddd_flows ([1 NaN; 0 1], "against", [NaN 1; 0 1])
%!error <tolerance 1 needs at least 4 models> ddd_flows (ones (3, 2, 2), "tolerance", 1)
